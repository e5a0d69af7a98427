using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Photon.Conversion;

/// <summary>Screening of the nucleus by the electrons of a Thomas-Fermi atom.</summary>
/// <remarks>
/// H. A. Bethe, Proc. Camb. Phil. Soc. 30 (1934) 524, in the approximation of the Geant4 Physics Reference Manual, chapter "Gamma conversion
/// into e⁺e⁻ pair": for δ up to 1.4 Φ1 = 20.806 − δ(3.190 − 0.5710δ), Φ2 = 20.234 − δ(2.126 − 0.0903δ), above it
/// Φ1 = Φ2 = 21.019 − 4.145 ln(δ + 0.958); δ = 136 Z^(−1/3) (m_e/k)/(ε(1 − ε)).
/// </remarks>
internal static class ScreeningFunctions
{
    private const double Common = 21.019;
    private const double Slope = 4.145;
    private const double Offset = 0.958;
    private const double LargestScreened = 1.4;

    /// <summary>Φ1 and Φ2.</summary>
    /// <param name="delta">Screening variable δ.</param>
    /// <param name="phi1">Φ1.</param>
    /// <param name="phi2">Φ2.</param>
    public static void At(double delta, out double phi1, out double phi2)
    {
        if (delta > LargestScreened)
        {
            phi1 = phi2 = Common - Slope * FastMath.Log(delta + Offset);
            return;
        }
        phi1 = 20.806 - delta * (3.190 - 0.5710 * delta);
        phi2 = 20.234 - delta * (2.126 - 0.0903 * delta);
    }

    /// <summary>The δ at which Φ1 = Φ2 has a value.</summary>
    /// <param name="phi">Value, at which δ is above 1.4.</param>
    public static double DeltaAt(double phi) => Math.Exp((Common - phi) / Slope) - Offset;
}
