using System;

namespace NA64Mu.Physics.Electron.Bremsstrahlung;

/// <summary>Suppression of radiation by scattering within its formation length (Landau, Pomeranchuk, Migdal).</summary>
/// <remarks>
/// A. B. Migdal, Phys. Rev. 103 (1956) 1811, in the form of T. Stanev et al., Phys. Rev. D 25 (1982) 1291, Eqs. (3.4)-(3.9), with S. Klein, Rev. Mod. Phys. 71
/// (1999) 1501, Eqs. (74)-(79) and the polynomials of the Geant4 Physics Reference Manual. s′² = k E_LPM/(8 E (E − k)); s = s′/√ξ(s′), times 1 + (k_p/k)²
/// for the polarisation of the medium; s₁ = Z^⅔/184.15².
/// </remarks>
internal readonly struct RadiationSuppression
{
    /// <summary>The functions for one radiation.</summary>
    /// <param name="z">Atomic number Z.</param>
    /// <param name="bare">s′, positive.</param>
    /// <param name="polarisation">1 + (k_p/k)².</param>
    public RadiationSuppression(double z, double bare, double polarisation)
    {
        double third = Math.Cbrt(z);
        double threshold = third * third / (184.15 * 184.15);
        double s = bare / Math.Sqrt(FirstXi(bare, threshold)) * polarisation;
        double logThreshold = Math.Log(threshold);
        Phi = PhiOf(s);
        G = GOf(s, Phi);
        double xi = s > 1 ? 1 : s > threshold ? 1 + Math.Log(s) / logThreshold : 2;
        // Migdal's ξ is approximate: without this the suppression would be an enhancement near its end.
        Xi = xi * Phi > 1 || s > 0.57 ? 1 / Phi : xi;
    }

    /// <summary>ξ(s), from 1 to 2.</summary>
    public double Xi { get; }

    /// <summary>φ(s), from 0 to 1.</summary>
    public double Phi { get; }

    /// <summary>G(s), from 0 to 1.</summary>
    public double G { get; }

    private static double FirstXi(double bare, double threshold)
    {
        double scaled = Math.Sqrt(2) * threshold;
        if (bare > 1) return 1;
        if (bare <= scaled) return 2;
        double logarithm = Math.Log(scaled);
        double h = Math.Log(bare) / logarithm;
        return 1 + h - 0.08 * (1 - h) * h * (2 - h) / logarithm;
    }

    private static double PhiOf(double s)
    {
        if (s < 0.01) return 6 * s * (1 - Math.PI * s);
        if (s < 1.55) return 1 - Math.Exp(-6 * s * (1 + (3 - Math.PI) * s) + s * s * s / (0.623 + s * (0.796 + s * 0.658)));
        return 1 - 0.01190476 / (s * s * s * s);
    }

    private static double GOf(double s, double phi)
    {
        if (s < 0.01) return 12 * s - 2 * phi;
        if (s < 0.4158274)
        {
            double psi = 1 - Math.Exp(-4 * s - 8 * s * s / (1 + s * (3.936 + s * (4.97 + s * (-0.05 + s * 7.5)))));
            return 3 * psi - 2 * phi;
        }
        return s < 1.9156
            ? Math.Tanh(-0.160723 + s * (3.755030 + s * (-1.798138 + s * (0.672827 - s * 0.120772))))
            : 1 - 0.0230655 / (s * s * s * s);
    }
}
