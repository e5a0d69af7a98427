using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Radiation;

/// <summary>Functions of Migdal for radiation and pair production where many scatters happen within the formation length (Landau, Pomeranchuk, Migdal).</summary>
/// <remarks>
/// A. B. Migdal, Phys. Rev. 103 (1956) 1811, in the approximations of T. Stanev et al., Phys. Rev. D 25 (1982) 1291, Eqs. (14)-(17), with the notation of
/// S. Klein, Rev. Mod. Phys. 71 (1999) 1501, Eqs. (74)-(79), and the polynomials of the Geant4 Physics Reference Manual (chapter "Bremsstrahlung", section on
/// the LPM effect) for G between s = 0.416 and 1.916 and for the limits of small and large s. All three tend to 1 without suppression.
/// </remarks>
internal static class MigdalFunctions
{
    /// <summary>E_LPM = α m_e² X₀/(4πħc) [MeV].</summary>
    /// <param name="radiationLength">X₀ [mm].</param>
    public static double Energy(double radiationLength) =>
        PhysicalConstants.FineStructure * PhysicalConstants.ElectronMass * PhysicalConstants.ElectronMass * radiationLength
        / (4 * Math.PI * PhysicalConstants.HbarC);

    /// <summary>ξ(s′), from 1 to 2, which makes s = s′/√ξ.</summary>
    /// <param name="bare">s′.</param>
    /// <param name="lowest">√2 s₁ with s₁ near Z^⅔/184²: below it ξ = 2.</param>
    /// <param name="inverseLogOfLowest">1/ln(√2 s₁).</param>
    public static double Xi(double bare, double lowest, double inverseLogOfLowest)
    {
        if (bare > 1) return 1;
        if (bare <= lowest) return 2;
        double h = FastMath.Log(bare) * inverseLogOfLowest;
        return 1 + h - 0.08 * (1 - h) * h * (2 - h) * inverseLogOfLowest;
    }

    /// <summary>ξ such that ξφ is 1 at most: Migdal's ξ is approximate, and would make an enhancement near the end of the suppression.</summary>
    /// <param name="xi">ξ.</param>
    /// <param name="s">s.</param>
    /// <param name="phi">φ(s).</param>
    public static double Bounded(double xi, double s, double phi) => xi * phi > 1 || s > 0.57 ? 1 / phi : xi;

    /// <summary>φ(s), from 0 to 1.</summary>
    /// <param name="s">s.</param>
    public static double Phi(double s)
    {
        if (s < 0.01) return 6 * s * (1 - Math.PI * s);
        double square = s * s;
        if (s >= 1.55) return 1 - 0.01190476 / (square * square);
        return 1 - FastMath.Exp(-6 * s * (1 + (3 - Math.PI) * s) + square * s / (0.623 + 0.796 * s + 0.658 * square));
    }

    /// <summary>G(s), from 0 to 1.</summary>
    /// <param name="s">s.</param>
    /// <param name="phi">φ(s).</param>
    public static double G(double s, double phi)
    {
        double square = s * s;
        if (s < 0.01) return 12 * s - 2 * phi;
        if (s < 0.415827397755)
        {
            double denominator = 1 + 3.936 * s + square * (4.97 - 0.05 * s + 7.5 * square);
            double psi = 1 - FastMath.Exp(-4 * s - 8 * square / denominator);
            return 3 * psi - 2 * phi;
        }
        if (s >= 1.9156) return 1 - 0.0230655 / (square * square);
        double exponent = -0.16072300849123999 + s * (3.7550300067531581 + s * (-1.7981383069010097
            + s * (0.67282686077812381 - 0.1207722909879257 * s)));
        double decay = FastMath.Exp(-2 * exponent);
        return (1 - decay) / (1 + decay);
    }
}
