using System;
using NA64Mu.Core;
using NA64Mu.Physics.Hadron.Nuclei;

namespace NA64Mu.Physics.Hadron.Cascade;

/// <summary>The border of the well: energies in and out, and the chance to get out.</summary>
/// <remarks>
/// Nucleons lose the Fermi energy and their separation energy from what is left of the nucleus (A. Boudard et al., Phys. Rev. C 66 (2002) 044615, section II); they go through with 4kk′/(k + k′)², k and k′ the momenta
/// inside and outside, and protons below the Coulomb barrier with Gamow's factor. Mesons feel no well, and positive ones no barrier.
/// </remarks>
internal static class NuclearSurface
{
    private const double CoulombRadiusUnit = 1.4;
    private const double ChargeSquared = 1.4399645;
    private const double FineStructure = PhysicalConstants.FineStructure;
    private const double UsualSeparation = 8;

    /// <summary>Energy that a nucleon must pay to leave, and gets when it comes in [MeV].</summary>
    /// <param name="fermiEnergy">Largest kinetic energy of a bound nucleon [MeV].</param>
    /// <param name="whole">Nucleus with it.</param>
    /// <param name="nucleon">Proton or neutron.</param>
    public static double Depth(double fermiEnergy, Nucleus whole, CascadeHadron nucleon)
    {
        Nucleus rest = whole.Without(nucleon.Charge(), 1);
        // While mesons are inside, charge and nucleons may not make a nucleus.
        bool isNucleus = rest.Exists && whole.Exists && whole.Z <= NuclearMass.LargestZ && whole.N <= NuclearMass.LargestN;
        double separation = isNucleus ? rest.Mass + nucleon.Mass() - whole.Mass : UsualSeparation;
        return fermiEnergy + separation;
    }

    /// <summary>Chance of a nucleon to get out.</summary>
    /// <param name="nucleon">Proton or neutron.</param>
    /// <param name="inside">Momentum inside [MeV/c].</param>
    /// <param name="kineticEnergy">Kinetic energy outside, positive [MeV].</param>
    /// <param name="rest">What it leaves.</param>
    public static double Transmission(CascadeHadron nucleon, double inside, double kineticEnergy, Nucleus rest)
    {
        double mass = nucleon.Mass();
        double outside = Math.Sqrt(kineticEnergy * (kineticEnergy + 2 * mass));
        double sum = inside + outside, step = 4 * inside * outside / (sum * sum);
        if (nucleon == CascadeHadron.Neutron) return step;
        double barrier = ChargeSquared * rest.Z / (CoulombRadiusUnit * Math.Cbrt(Math.Max(1, rest.A)));
        if (kineticEnergy >= barrier) return step;
        double part = kineticEnergy / barrier;
        double exponent = 2 * FineStructure * rest.Z * Math.Sqrt(2 * mass / kineticEnergy) * (Math.Acos(Math.Sqrt(part)) - Math.Sqrt(part * (1 - part)));
        return step * Math.Exp(-exponent);
    }
}
