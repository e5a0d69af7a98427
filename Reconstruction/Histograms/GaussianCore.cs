using System;
using System.Collections.Generic;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace NA64Mu.Reconstruction.Histograms;

/// <summary>Normal distribution fitted to the core of a histogram.</summary>
/// <param name="Height">Σw per bin at the mean.</param>
/// <param name="Mean">Mean.</param>
/// <param name="Sigma">Standard deviation.</param>
/// <param name="MeanError">Standard deviation of <see cref="Mean"/>.</param>
/// <param name="SigmaError">Standard deviation of <see cref="Sigma"/>.</param>
/// <param name="Low">Lower end of the range fitted.</param>
/// <param name="High">Upper end of the range fitted.</param>
public sealed record GaussianCore(double Height, double Mean, double Sigma, double MeanError, double SigmaError, double Low, double High)
{
    /// <summary>Range that is usually fitted, in standard deviations to each side of the mean.</summary>
    public const double Range = 2;

    private const int MinimumBins = 5;
    private const int Passes = 6;

    /// <summary>Fits the core: least squares in bins, range and errors taken from the fit before; null where there is too little to
    /// fit.</summary>
    /// <param name="histogram">Histogram with equal bins.</param>
    /// <param name="range">Range that is fitted, in standard deviations to each side of the mean.</param>
    public static GaussianCore? Fit(Histogram1D histogram, double range = Range)
    {
        GaussianCore? fit = Start(histogram);
        for (int pass = 0; pass < Passes && fit is not null; pass++) fit = Refit(histogram, fit, range);
        return fit;
    }

    /// <summary>Value of the curve [Σw per bin].</summary>
    /// <param name="x">Place on the axis.</param>
    public double At(double x) => Height * Math.Exp(-0.5 * (x - Mean) * (x - Mean) / (Sigma * Sigma));

    private static GaussianCore? Start(Histogram1D histogram)
    {
        double sum = 0, first = 0, second = 0, height = 0;
        Axis axis = histogram.Axis;
        for (int bin = 1; bin <= axis.Count; bin++)
        {
            double weight = histogram.SumWeights[bin], centre = Centre(axis, bin);
            sum += weight;
            first += weight * centre;
            second += weight * centre * centre;
            height = Math.Max(height, weight);
        }
        double mean = first / sum, sigma = Math.Sqrt(second / sum - mean * mean);
        bool isUsable = sum > 0 && sigma > 0;
        return isUsable ? new GaussianCore(height, mean, sigma, 0, 0, mean, mean) : null;
    }

    private static GaussianCore? Refit(Histogram1D histogram, GaussianCore before, double range)
    {
        Axis axis = histogram.Axis;
        double low = before.Mean - range * before.Sigma, high = before.Mean + range * before.Sigma;
        List<double> centres = [], sums = [], weights = [];
        double variancePerCount = MeanWeight(histogram);
        for (int bin = 1; bin <= axis.Count; bin++)
        {
            double centre = Centre(axis, bin);
            if (centre < low || centre > high) continue;
            centres.Add(centre);
            sums.Add(histogram.SumWeights[bin]);
            weights.Add(1 / (variancePerCount * Math.Max(before.At(centre), 1e-3 * before.Height)));
        }
        if (centres.Count < MinimumBins || before.Height <= 0) return null;
        Vector<double> x = Vector<double>.Build.DenseOfEnumerable(centres);
        IObjectiveModel model = ObjectiveFunction.NonlinearModel(
            (parameters, at) => at.Map(value => parameters[0] * Math.Exp(-0.5 * Square((value - parameters[1]) / parameters[2]))),
            x, Vector<double>.Build.DenseOfEnumerable(sums), Vector<double>.Build.DenseOfEnumerable(weights));
        NonlinearMinimizationResult result = new LevenbergMarquardtMinimizer().FindMinimum(
            model, Vector<double>.Build.Dense([before.Height, before.Mean, before.Sigma]));
        Vector<double> found = result.MinimizingPoint;
        double sigma = Math.Abs(found[2]);
        if (!double.IsFinite(found[1]) || !(sigma > 0) || sigma > axis.High - axis.Low) return null;

        Matrix<double>? covariance = result.Covariance;
        return new GaussianCore(
            found[0], found[1], sigma, Math.Sqrt(covariance?[1, 1] ?? double.NaN), Math.Sqrt(covariance?[2, 2] ?? double.NaN), low, high);
    }

    /// <summary>Σw²/Σw, by which the variance of a bin exceeds its Σw.</summary>
    private static double MeanWeight(Histogram1D histogram)
    {
        double sum = 0, squares = 0;
        for (int bin = 1; bin <= histogram.Axis.Count; bin++)
        {
            sum += histogram.SumWeights[bin];
            squares += histogram.SumSquaredWeights[bin];
        }
        return squares / sum;
    }

    private static double Centre(Axis axis, int bin) => 0.5 * (axis.Edges[bin - 1] + axis.Edges[bin]);

    private static double Square(double value) => value * value;
}
