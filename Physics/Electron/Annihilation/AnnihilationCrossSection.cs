using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Electron.Annihilation;

/// <summary>Annihilation of positrons in flight on electrons at rest into two photons.</summary>
/// <remarks>
/// W. Heitler, The Quantum Theory of Radiation (1954), section 27: σ = π r_e² [(γ² + 4γ + 1) ln(γ + √(γ² − 1)) − (γ + 3) √(γ² − 1)]/[(γ² − 1)(γ + 1)] per
/// electron, and dσ/dε ∝ [1 − ε + (2γε − 1)/(ε (γ + 1)²)]/ε for ε, the share of the energy E + m_e that one photon gets. γ = E/m_e of the positron.
/// </remarks>
public static class AnnihilationCrossSection
{
    private const double SmallestEnergy = 1e-6;

    /// <summary>Cross section per electron [mm²].</summary>
    /// <param name="kineticEnergy">Kinetic energy; below 1 eV the value there [MeV].</param>
    public static double PerElectron(double kineticEnergy)
    {
        double tau = Math.Max(kineticEnergy, SmallestEnergy) / PhysicalConstants.ElectronMass;
        double gamma = tau + 1, squared = tau * (tau + 2), momentum = Math.Sqrt(squared);
        return Math.PI * PhysicalConstants.ClassicalElectronRadius * PhysicalConstants.ClassicalElectronRadius
            * ((gamma * (gamma + 4) + 1) * Math.Log(gamma + momentum) - (gamma + 3) * momentum) / (squared * (gamma + 1));
    }
}
