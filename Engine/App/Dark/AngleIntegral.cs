using System;
using MathNet.Numerics.Integration;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.App.Dark;

/// <summary>Emission of a boson on one nucleus, integrated over a range of angles and over all energies of the boson.</summary>
/// <remarks>Gauss-Legendre quadrature in ln θ over adaptive Gauss-Kronrod quadrature in x, below one half in w with x = (M/E) cosh w, above it in ln(1 − x).</remarks>
internal static class AngleIntegral
{
    private const double Half = 0.5, RelativeError = 1e-6;

    private static readonly GaussLegendreRule AngleRule = new(0, 1, 6);

    /// <summary>σ per atom for angles between two limits [mm²].</summary>
    /// <param name="crossSection">Differential cross section.</param>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    /// <param name="low">Lower limit of the angle, above zero [rad].</param>
    /// <param name="high">Upper limit of the angle [rad].</param>
    public static double Between(DarkCrossSection crossSection, double energy, double low, double high)
    {
        double width = Math.Log(high / low), sum = 0;
        for (int point = 0; point < AngleRule.Order; point++)
        {
            double theta = low * Math.Exp(width * AngleRule.GetAbscissa(point));
            sum += AngleRule.GetWeight(point) * theta * At(crossSection, energy, theta);
        }
        return width * sum;
    }

    /// <summary>dσ/dθ per atom [mm²/rad].</summary>
    private static double At(DarkCrossSection crossSection, double energy, double theta)
    {
        double smallest = crossSection.SmallestFraction(energy), largest = crossSection.LargestFraction(energy), sum = 0;
        if (smallest < Half)
        {
            double end = Math.Acosh(Math.Min(Half, largest) / smallest);
            sum += Integrate(w => smallest * Math.Sinh(w) * crossSection.Differential(energy, smallest * Math.Cosh(w), theta), 0, end);
        }
        double start = Math.Max(Half, smallest);
        if (largest <= start) return sum;
        return sum + Integrate(Upper, Math.Log(1 - largest), Math.Log(1 - start));

        double Upper(double logarithm)
        {
            double rest = Math.Exp(logarithm);
            return rest * crossSection.Differential(energy, 1 - rest, theta);
        }
    }

    private static double Integrate(Func<double, double> function, double low, double high) =>
        GaussKronrodRule.Integrate(function, low, high, out _, out _, RelativeError);
}
