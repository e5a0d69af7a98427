using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Photon.Conversion;

/// <summary>Functions of Migdal that suppress conversion where many scatters happen within the formation length.</summary>
/// <remarks>
/// A. B. Migdal, Phys. Rev. 103 (1956) 1811, in the approximations of T. Stanev et al., Phys. Rev. D 25 (1982) 1291, Eqs. (14)-(17), as
/// used by Geant4 (Physics Reference Manual, chapter "Bremsstrahlung", section on the LPM effect) with its fit of G between s = 0.416 and
/// 1.916 and the limits for small and large s. All three tend to 1 without suppression.
/// </remarks>
/// <param name="Xi">ξ(s).</param>
/// <param name="Phi">φ(s).</param>
/// <param name="G">G(s).</param>
internal readonly record struct LpmSuppression(double Xi, double Phi, double G)
{
    /// <summary>The functions at s′ = √(E_LPM/(8 k ε(1 − ε))).</summary>
    /// <param name="sPrime">s′.</param>
    /// <param name="lowest">√2 s1, s1 = Z^(2/3)/184²: below it ξ = 2.</param>
    /// <param name="inverseLogOfLowest">1/ln(√2 s1).</param>
    public static LpmSuppression At(double sPrime, double lowest, double inverseLogOfLowest)
    {
        double xi = 2;
        if (sPrime > 1)
        {
            xi = 1;
        }
        else if (sPrime > lowest)
        {
            double h = FastMath.Log(sPrime) * inverseLogOfLowest;
            xi = 1 + h - 0.08 * (1 - h) * h * (2 - h) * inverseLogOfLowest;
        }
        double s = sPrime / Math.Sqrt(xi);
        double phi = PhiAt(s);
        // Migdal's ξ is approximate and could make the product exceed 1.
        if (xi * phi > 1 || s > 0.57) xi = 1 / phi;
        return new LpmSuppression(xi, phi, GAt(s, phi));
    }

    private static double PhiAt(double s)
    {
        if (s < 0.01) return 6 * s * (1 - Math.PI * s);
        double square = s * s;
        if (s >= 1.55) return 1 - 0.01190476 / (square * square);
        return 1 - FastMath.Exp(-6 * s * (1 + (3 - Math.PI) * s) + square * s / (0.623 + 0.796 * s + 0.658 * square));
    }

    private static double GAt(double s, double phi)
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
