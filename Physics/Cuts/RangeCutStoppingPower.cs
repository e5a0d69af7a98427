using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Cuts;

/// <summary>Rough stopping power of electrons and positrons per atom, by which a range becomes a production cut; not for transport.</summary>
/// <remarks>
/// The formula of Geant4 11 (G4RToEConvForElectron, G4RToEConvForPositron): the collision loss of M. J. Berger and S. M. Seltzer, NASA SP-3012 (1964), without density
/// effect, with a mean excitation energy of 16 eV Z^0.9, and a tenth of the radiative loss,
/// dE/dx = 2π r_e² m_e Z/β² {ln[2(τ + 2)] − 2 ln(I/m_e) + F(τ) + 0.1 τ (Z + 1)(0.02 − 5.7·10⁻⁵ Z)[1 + 0.072 ln(T/GeV)]}; τ = T/m_e. Below 10 keV it goes with 1/√T.
/// </remarks>
public static class RangeCutStoppingPower
{
    private const double LowestEnergy = 10 * Units.KeV;
    private const double RadiativeShare = 0.1;

    /// <summary>Loss per path and per density of atoms [MeV mm²].</summary>
    /// <param name="species">Electron or positron.</param>
    /// <param name="z">Atomic number.</param>
    /// <param name="kineticEnergy">Kinetic energy T [MeV].</param>
    public static double PerAtom(Species species, int z, double kineticEnergy)
    {
        if (kineticEnergy < LowestEnergy)
            return Math.Sqrt(LowestEnergy / kineticEnergy) * Prefactor(z, LowestEnergy) * Collision(species, z, LowestEnergy);
        return Prefactor(z, kineticEnergy) * (Collision(species, z, kineticEnergy) + RadiativeShare * Radiation(z, kineticEnergy));
    }

    /// <summary>2π r_e² m_e Z/β² [MeV mm²].</summary>
    private static double Prefactor(int z, double kineticEnergy)
    {
        double tau = kineticEnergy / PhysicalConstants.ElectronMass;
        return PhysicalConstants.TwoPiElectronRadiusSquaredElectronMass * z * (tau + 1) * (tau + 1) / (tau * (tau + 2));
    }

    private static double Collision(Species species, int z, double kineticEnergy)
    {
        double tau = kineticEnergy / PhysicalConstants.ElectronMass;
        double excitation = 16 * Units.ElectronVolt * Math.Pow(z, 0.9) / PhysicalConstants.ElectronMass;
        double shape = species == Species.Positron ? PositronShape(tau) : ElectronShape(tau);
        return Math.Log(2 * (tau + 2)) - 2 * Math.Log(excitation) + shape;
    }

    private static double ElectronShape(double tau)
    {
        double gamma2 = (tau + 1) * (tau + 1);
        double beta2 = tau * (tau + 2) / gamma2;
        return 1 - beta2 + Math.Log(0.5 * tau * tau) + (0.5 + 0.25 * tau * tau - (1 + 2 * tau) * Math.Log(2)) / gamma2;
    }

    private static double PositronShape(double tau)
    {
        double gamma2 = (tau + 1) * (tau + 1), tau2 = tau * tau, inverse = 1 / (tau + 2);
        return 2 * Math.Log(tau) - (6 * tau + 1.5 * tau2 - tau * (1 - tau2 / 3) * inverse - tau2 * (0.5 - tau2 / 12) * inverse * inverse) / gamma2;
    }

    private static double Radiation(int z, double kineticEnergy) =>
        kineticEnergy / PhysicalConstants.ElectronMass * (z + 1) * (0.02 - 5.7e-5 * z) * (1 + 0.072 * Math.Log(kineticEnergy / Units.GeV));
}
