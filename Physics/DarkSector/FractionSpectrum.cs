using System;
using MathNet.Numerics.Integration;

namespace NA64Mu.Physics.DarkSector;

/// <summary>Spectrum dσ/dx of the energy fraction x of a boson at one energy of the muon, and its integrals.</summary>
/// <remarks>
/// Adaptive Gauss-Kronrod quadrature to a relative error of 1e-5 in two parts with the border at ½: below it in w, x = (M/E) cosh w, which takes the root √(x² − M²/E²) away;
/// above it in ln(1 − x), because the spectra rise towards 1 as 1/(1 − x).
/// </remarks>
public sealed class FractionSpectrum
{
    private const double Border = 0.5;
    private const double RelativeError = 1e-5;
    private const int LargestDepth = 12;
    private const int Order = 15;

    private readonly Func<double, double> _differential;
    private readonly bool _isPossible;
    private readonly double _smallest;
    private readonly double _largest;

    /// <summary>A spectrum.</summary>
    /// <param name="crossSection">Limits of x.</param>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    /// <param name="differential">dσ/dx as a function of x [mm²].</param>
    public FractionSpectrum(DarkCrossSection crossSection, double energy, Func<double, double> differential)
    {
        _differential = differential;
        _isPossible = crossSection.IsPossible(energy);
        _smallest = crossSection.SmallestFraction(energy);
        _largest = crossSection.LargestFraction(energy);
    }

    /// <summary>σ for x between two limits [mm²].</summary>
    /// <param name="low">Lower limit of x.</param>
    /// <param name="high">Upper limit of x.</param>
    public double Between(double low, double high) => Moment(_differential, low, high);

    /// <summary>Mean of x; not a number below the threshold.</summary>
    public double Mean() => Moment(x => x * _differential(x), 0, 1) / Between(0, 1);

    private double Moment(Func<double, double> function, double low, double high)
    {
        if (!_isPossible) return 0;
        double first = Math.Max(low, _smallest), last = Math.Min(high, _largest);
        double sum = 0;
        if (first < Math.Min(Border, last)) sum += LowPart(function, first, Math.Min(Border, last));
        if (last > Math.Max(Border, first)) sum += HighPart(function, Math.Max(Border, first), last);
        return sum;
    }

    private double LowPart(Func<double, double> function, double low, double high) => Integrate(
        w => function(_smallest * Math.Cosh(w)) * _smallest * Math.Sinh(w), Math.Acosh(Math.Max(1, low / _smallest)), Math.Acosh(high / _smallest));

    private static double HighPart(Func<double, double> function, double low, double high) => Integrate(
        logarithm =>
        {
            double y = Math.Exp(logarithm);
            return y * function(1 - y);
        },
        Math.Log(1 - high), Math.Log(1 - low));

    private static double Integrate(Func<double, double> function, double low, double high) =>
        GaussKronrodRule.Integrate(function, low, high, out _, out _, RelativeError, LargestDepth, Order);
}
