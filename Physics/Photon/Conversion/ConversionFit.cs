using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Photon.Conversion;

/// <summary>Fit of the measured and calculated cross section of conversion to e⁺e⁻.</summary>
/// <remarks>
/// L. Urbán's parametrisation of the tables of J. H. Hubbell, H. A. Gimm and I. Øverbø, J. Phys. Chem. Ref. Data 9 (1980) 1023, which
/// include the field of the electrons, as in the Geant4 Physics Reference Manual, chapter "Gamma conversion into e⁺e⁻ pair":
/// σ = (Z + 1)(F1 Z + F2 Z² + F3), F_i polynomials of ln(k/m_e), good to 5 % (mean 2.2 %) from 1.5 MeV to 100 GeV. From threshold to
/// 1.5 MeV, σ = σ(1.5 MeV) ((k − 2m_e)/(1.5 MeV − 2m_e))².
/// </remarks>
internal static class ConversionFit
{
    private static readonly double[] F1 = [878.42, -1962.5, 1294.9, -200.28, 12.575, -0.28333];
    private static readonly double[] F2 = [-10.342, 17.692, -8.2381, 1.3063, -0.090815, 0.0023586];
    private static readonly double[] F3 = [-452.63, 1116.1, -867.49, 217.73, -20.467, 0.65372];

    /// <summary>Photon energy below which the fit is continued to the threshold [MeV].</summary>
    public const double LowestEnergy = 1.5;

    /// <summary>Cross section of an atom [mm²].</summary>
    /// <param name="z">Atomic number.</param>
    /// <param name="energy">Photon energy [MeV].</param>
    public static double PerAtom(int z, double energy)
    {
        const double threshold = ConversionCrossSection.Threshold;
        if (energy <= threshold) return 0;
        double x = Math.Log(Math.Max(energy, LowestEnergy) / PhysicalConstants.ElectronMass);
        double microbarns = (z + 1.0) * (Polynomial(F1, x) * z + Polynomial(F2, x) * z * z + Polynomial(F3, x));
        double rise = Math.Min(1, (energy - threshold) / (LowestEnergy - threshold));
        return Math.Max(0, microbarns * rise * rise * Units.Microbarn);
    }

    private static double Polynomial(double[] coefficients, double x)
    {
        double sum = 0;
        for (int power = coefficients.Length - 1; power >= 0; power--) sum = sum * x + coefficients[power];
        return sum;
    }
}
