using System;
using NA64Mu.Core;
using NA64Mu.Physics.Hadron.CrossSections;

namespace NA64Mu.Physics.Hadron.Cascade;

/// <summary>Total cross sections of hadrons on nucleons on a grid, for the search for collisions.</summary>
/// <remarks>
/// Linear in the kinetic energy that the same collision would have with the nucleon at rest, in steps of 5 MeV up to 12 GeV. Δ on nucleons: elastic as like nucleons of the same energy, and absorption,
/// ΔN → NN, by detailed balance from NN → NΔ (A. Boudard et al., Phys. Rev. C 66 (2002) 044615), there times 3 (J. Cugnon and M.-C. Lemaire, Nucl. Phys. A 489 (1988) 781), here times 6, by which the absorbed part of
/// π⁺ comes nearer to that of D. Ashery et al., Phys. Rev. C 23 (1981) 2173.
/// </remarks>
internal sealed class CollisionTable
{
    private const double Step = 5 * Units.MeV;
    private const int Nodes = 2400;
    private const int Rows = 9;
    private const int FirstPionRow = 2;
    private const int FirstKaonRow = 5;
    private const double Nucleon = PhysicalConstants.ProtonMass;
    private const double AbsorptionFactor = 6;
    private const double Millibarn = 1e-3 * Units.Barn;

    private readonly double[] _totals = new double[Rows * Nodes];

    /// <summary>Tabulates all pairs.</summary>
    public CollisionTable()
    {
        for (int row = 0; row < Rows; row++)
        {
            for (int node = 0; node < Nodes; node++) _totals[row * Nodes + node] = Total(row, Math.Max(0.1, node * Step));
        }
    }

    /// <summary>Total cross section [mb].</summary>
    /// <param name="particle">The hadron.</param>
    /// <param name="target">Proton or neutron.</param>
    /// <param name="squaredEnergy">Square of the energy in the centre of mass [MeV²].</param>
    public double Total(in CascadeParticle particle, CascadeHadron target, double squaredEnergy)
    {
        if (particle.Hadron.IsDelta()) return Absorption(in particle, target, squaredEnergy) + NucleonNucleon.Elastic(MomentumOfNucleons(squaredEnergy), true);
        double threshold = particle.Mass + Nucleon;
        double place = Math.Clamp((squaredEnergy - threshold * threshold) / (2 * Nucleon * Step), 0, Nodes - 1.001);
        int node = (int)place, row = Row(particle.Hadron, target) * Nodes + node;
        return _totals[row] + (place - node) * (_totals[row + 1] - _totals[row]);
    }

    /// <summary>ΔN → NN [mb].</summary>
    /// <param name="delta">The Δ.</param>
    /// <param name="target">Proton or neutron.</param>
    /// <param name="squaredEnergy">Square of the energy in the centre of mass [MeV²].</param>
    public static double Absorption(in CascadeParticle delta, CascadeHadron target, double squaredEnergy)
    {
        int isospin = delta.Hadron.TwiceIsospin() + target.TwiceIsospin();
        if (Math.Abs(isospin) > 2) return 0;
        // Just above threshold detailed balance has no bound.
        double least = Nucleon + delta.Mass + 2;
        double s = Math.Max(squaredEnergy, least * least);
        double sum = Nucleon + delta.Mass, difference = delta.Mass - Nucleon;
        double balance = 0.5 * (s - 4 * Nucleon * Nucleon) / (s - sum * sum) * s / (s - difference * difference);
        int own = delta.Hadron.TwiceIsospin();
        double weights = AbsorptionFactor * (32.0 + isospin * isospin * (own * own - 5)) / 64 / (1 + 0.25 * isospin * isospin);
        return balance * weights * DeltaProduction(Math.Sqrt(s), isospin != 0);
    }

    /// <summary>NN → NΔ [mb].</summary>
    /// <param name="energy">Energy in the centre of mass [MeV].</param>
    /// <param name="isLike">pp or nn.</param>
    public static double DeltaProduction(double energy, bool isLike)
    {
        double p = MomentumOfNucleons(energy * energy);
        double inelastic = Math.Max(0, NucleonNucleon.Total(p, isLike) - NucleonNucleon.Elastic(p, isLike));
        return inelastic * Math.Exp(-PionNumbers.MeanFurther(energy - 2 * Nucleon - PhysicalConstants.ChargedPionMass));
    }

    /// <summary>Momentum in the laboratory at which two nucleons have a given energy in their centre of mass [GeV/c].</summary>
    /// <param name="squaredEnergy">Its square [MeV²].</param>
    public static double MomentumOfNucleons(double squaredEnergy)
    {
        double momentum = squaredEnergy * (squaredEnergy - 4 * Nucleon * Nucleon);
        return momentum > 0 ? Math.Max(0.01, Math.Sqrt(momentum) / (2 * Nucleon * Units.GeV)) : 0.01;
    }

    private static int Row(CascadeHadron hadron, CascadeHadron target)
    {
        if (hadron.IsNucleon()) return hadron == target ? 0 : 1;
        if (hadron.IsPion()) return FirstPionRow + hadron.Charge() * target.TwiceIsospin() + 1;
        bool isOnProton = target == CascadeHadron.Proton;
        // K⁰ on a proton is K⁺ on a neutron by isospin, and so on.
        return hadron switch
        {
            CascadeHadron.KPlus => FirstKaonRow + (isOnProton ? 0 : 1),
            CascadeHadron.KZero => FirstKaonRow + (isOnProton ? 1 : 0),
            CascadeHadron.KMinus => FirstKaonRow + (isOnProton ? 2 : 3),
            _ => FirstKaonRow + (isOnProton ? 3 : 2),
        };
    }

    private static double Total(int row, double kineticEnergy)
    {
        if (row < FirstPionRow)
        {
            double p = Math.Sqrt(kineticEnergy * (kineticEnergy + 2 * Nucleon)) / Units.GeV;
            return NucleonNucleon.Total(p, row == 0);
        }
        if (row < FirstKaonRow)
        {
            double sum = PhysicalConstants.ChargedPionMass + Nucleon;
            return PionNucleon.Total(Math.Sqrt(sum * sum + 2 * Nucleon * kineticEnergy), 2 * (row - FirstPionRow - 1));
        }
        int kaon = row - FirstKaonRow;
        return HadronNucleonCrossSection.On(kaon < 2 ? Species.KPlus : Species.KMinus, kaon % 2 == 0 ? Species.Proton : Species.Neutron, kineticEnergy).Total / Millibarn;
    }
}
