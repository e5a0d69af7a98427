using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Photon.Compton;

/// <summary>Cross section of Compton scattering on the electrons of an atom.</summary>
/// <remarks>
/// Empirical fit to the tables of J. H. Hubbell, H. A. Gimm and I. Øverbø, J. Phys. Chem. Ref. Data 9 (1980) 1023, and of E. Storm and
/// H. I. Israel, Nucl. Data Tables A7 (1970) 565, as in the Geant4 Physics Reference Manual, chapter "Compton scattering":
/// σ = P1 ln(1 + 2X)/X + (P2 + P3 X + P4 X²)/(1 + aX + bX² + cX³), X = k/m_e, P_i = Z (d_i + e_i Z + f_i Z²), good to 6 % from 15 keV
/// (40 keV in hydrogen), better than 1 % above 100 keV. Below that energy k0 the binding of the electrons takes over:
/// σ = σ(k0) exp(−y (c1 + c2 y)), y = ln(k/k0), with c1 from the slope of the fit above k0 and c2 = 0.375 − 0.0556 ln Z (0.15 for
/// hydrogen).
/// </remarks>
public static class ComptonCrossSection
{
    private const double A = 20;
    private const double B = 230;
    private const double C = 440;
    private const double SlopeInterval = 1 * Units.KeV;

    /// <summary>Cross section of an atom [mm²].</summary>
    /// <param name="z">Atomic number.</param>
    /// <param name="energy">Photon energy, positive [MeV].</param>
    public static double PerAtom(int z, double energy)
    {
        double lowest = (z == 1 ? 40 : 15) * Units.KeV;
        double crossSection = Fit(z, Math.Max(energy, lowest));
        if (energy >= lowest) return crossSection;
        double slope = -lowest * (Fit(z, lowest + SlopeInterval) - crossSection) / (crossSection * SlopeInterval);
        double curvature = z == 1 ? 0.15 : 0.375 - 0.0556 * Math.Log(z);
        double y = Math.Log(energy / lowest);
        return crossSection * Math.Exp(-y * (slope + curvature * y));
    }

    private static double Fit(int z, double energy)
    {
        double x = energy / PhysicalConstants.ElectronMass;
        double p1 = Coefficient(z, 2.7965e-1, 1.9756e-5, -3.9178e-7);
        double p2 = Coefficient(z, -1.8300e-1, -1.0205e-2, 6.8241e-5);
        double p3 = Coefficient(z, 6.7527, -7.3913e-2, 6.0480e-5);
        double p4 = Coefficient(z, -19.798, 2.7079e-2, 3.0274e-4);
        double barns = p1 * Math.Log(1 + 2 * x) / x + (p2 + x * (p3 + x * p4)) / (1 + x * (A + x * (B + x * C)));
        return barns * Units.Barn;
    }

    private static double Coefficient(int z, double d, double e, double f) => z * (d + z * (e + z * f));
}
