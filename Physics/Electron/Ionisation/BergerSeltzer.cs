using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Ionisation;

namespace NA64Mu.Physics.Electron.Ionisation;

/// <summary>Collision stopping power of electrons and positrons for energy transfers below a cut.</summary>
/// <remarks>
/// M. J. Berger and S. M. Seltzer, NBSIR 82-2550 (1982), Eqs. (2.6)-(2.9), after F. Rohrlich and B. C. Carlson, Phys. Rev. 93 (1954) 38, restricted as in the Geant4
/// Physics Reference Manual, "Electron and positron incident", Eq. (10.2). τ = T/m_e, γ = τ + 1, d = smaller of cut and largest transfer, in electron masses. Without
/// shell corrections the formula fails at low energy: below ¼ √Z keV the loss goes with 1/√T (Geant4 Physics Reference Manual, same chapter).
/// </remarks>
public static class BergerSeltzer
{
    /// <summary>Mean loss by collisions with transfers below the cut [MeV/mm].</summary>
    /// <param name="species">Electron or positron.</param>
    /// <param name="kineticEnergy">Kinetic energy T, positive [MeV].</param>
    /// <param name="cut">Largest transfer counted; infinite for all [MeV].</param>
    /// <param name="material">Material.</param>
    public static double StoppingPower(Species species, double kineticEnergy, double cut, Material material)
    {
        double lowest = 0.25 * Math.Sqrt(MeanCharge(material)) * Units.KeV;
        return kineticEnergy < lowest
            ? Math.Sqrt(lowest / kineticEnergy) * Formula(species, lowest, cut, material)
            : Formula(species, kineticEnergy, cut, material);
    }

    /// <summary>Electrons per atom.</summary>
    private static double MeanCharge(Material material)
    {
        double atoms = 0;
        foreach (ElementFraction part in material.Elements) atoms += part.AtomDensity;
        return material.ElectronDensity / atoms;
    }

    private static double Formula(Species species, double kineticEnergy, double cut, Material material)
    {
        double tau = kineticEnergy / PhysicalConstants.ElectronMass;
        double gamma = tau + 1;
        double betaSquared = tau * (tau + 2) / (gamma * gamma);
        double excitation = material.MeanExcitationEnergy / PhysicalConstants.ElectronMass;
        double common = Math.Log(2 * (tau + 2) / (excitation * excitation)) - DensityEffect.Delta(material.DensityEffect, Math.Sqrt(tau * (tau + 2)));
        double stopping = species == Species.Positron
            ? common + PositronTerm(tau, gamma, betaSquared, cut)
            : common + ElectronTerm(tau, gamma, betaSquared, cut);
        return Math.Max(0, PhysicalConstants.TwoPiElectronRadiusSquaredElectronMass * material.ElectronDensity * stopping / betaSquared);
    }

    /// <summary>Largest transfer T/2, for the electrons cannot be told apart.</summary>
    private static double ElectronTerm(double tau, double gamma, double betaSquared, double cut)
    {
        double d = Math.Min(cut / PhysicalConstants.ElectronMass, 0.5 * tau);
        return -1 - betaSquared + Math.Log((tau - d) * d) + tau / (tau - d)
            + (0.5 * d * d + (2 * tau + 1) * Math.Log(1 - d / tau)) / (gamma * gamma);
    }

    private static double PositronTerm(double tau, double gamma, double betaSquared, double cut)
    {
        double d = Math.Min(cut / PhysicalConstants.ElectronMass, tau);
        double d2 = d * d / 2, d3 = d * d * d / 3, d4 = d * d * d * d / 4;
        double y = 1 / (1 + gamma);
        return Math.Log(tau * d) - betaSquared / tau * (tau + 2 * d - y * (3 * d2 + y * (d - d3 + y * (d2 - tau * d3 + d4))));
    }
}
