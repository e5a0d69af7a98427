using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Electron.MuonPairs;

/// <summary>Annihilation of positrons on electrons at rest into a pair of muons.</summary>
/// <remarks>
/// V. B. Berestetskii, E. M. Lifshitz and L. P. Pitaevskii, Quantum Electrodynamics (1982), section 81, in the form of H. Burkhardt, S. R. Kelner and
/// R. P. Kokoulin, CLIC Note 554 (2003): σ = (π r_µ²/3) ξ (1 + ξ/2) √(1 − ξ) per electron, r_µ = r_e m_e/m_µ, ξ = E_th/E, E total energy of the positron.
/// Without the attraction of the muons, which matters within 10⁻³ of the threshold, and without the Z boson.
/// </remarks>
public static class MuonPairCreationCrossSection
{
    /// <summary>Total energy of the positron at threshold, E_th = 2 m_µ²/m_e − m_e [MeV].</summary>
    public const double Threshold =
        2 * PhysicalConstants.MuonMass * PhysicalConstants.MuonMass / PhysicalConstants.ElectronMass - PhysicalConstants.ElectronMass;

    /// <summary>Cross section per electron [mm²].</summary>
    /// <param name="kineticEnergy">Kinetic energy of the positron [MeV].</param>
    public static double PerElectron(double kineticEnergy)
    {
        double energy = kineticEnergy + PhysicalConstants.ElectronMass;
        if (energy <= Threshold) return 0;
        const double radius = PhysicalConstants.ClassicalElectronRadius * PhysicalConstants.ElectronMass / PhysicalConstants.MuonMass;
        double xi = Threshold / energy;
        return Math.PI * radius * radius / 3 * xi * (1 + 0.5 * xi) * Math.Sqrt(1 - xi);
    }
}
