using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Decay;

/// <summary>Electron energy in the decay of an unpolarised muon at rest.</summary>
/// <remarks>
/// L. Michel, Proc. Phys. Soc. A 63 (1950) 514; PDG, "Muon decay parameters", Eq. (57.2) with ρ = ¾, η = 0 (V−A):
/// dΓ/dx ∝ √(x² − x₀²) [x(1 − x) + (2/9)·¾·(4x² − 3x − x₀²)], x = E/W, W = (m_μ² + m_e²)/(2 m_μ), x₀ = m_e/W. No radiative corrections (below 1 %).
/// </remarks>
public static class MichelSpectrum
{
    private const double MassRatio = PhysicalConstants.ElectronMass / PhysicalConstants.MuonMass;
    private const int MaximumTries = 1000;

    /// <summary>Largest electron energy [MeV].</summary>
    public const double LargestEnergy = 0.5 * PhysicalConstants.MuonMass * (1 + MassRatio * MassRatio);

    private const double LeastPart = PhysicalConstants.ElectronMass / LargestEnergy;

    /// <summary>Density in x, not normalised; its maximum, at x = 1, is below 1/6.</summary>
    /// <param name="x">Electron energy over the largest one.</param>
    public static double Density(double x)
    {
        if (x <= LeastPart || x > 1) return 0;
        return Math.Sqrt(x * x - LeastPart * LeastPart) * (x * (1 - x) + (4 * x * x - 3 * x - LeastPart * LeastPart) / 6);
    }

    /// <summary>Draws the total energy of the electron in the rest frame [MeV].</summary>
    /// <param name="random">Random numbers.</param>
    public static double Sample(ref RandomStream random)
    {
        const double bound = 1.0 / 6.0;
        double x = 1;
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            x = random.Uniform(LeastPart, 1);
            if (random.Uniform() * bound < Density(x)) break;
        }
        return x * LargestEnergy;
    }
}
