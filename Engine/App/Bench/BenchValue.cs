using System;
using System.Collections.Generic;
using System.Linq;

namespace NA64Mu.App.Bench;

/// <summary>A time measured several times over.</summary>
/// <param name="Mean">Mean.</param>
/// <param name="Error">Standard error of the mean.</param>
/// <param name="Median">Median.</param>
/// <param name="Lowest">Smallest.</param>
/// <param name="Highest">Largest.</param>
public sealed record BenchValue(double Mean, double Error, double Median, double Lowest, double Highest)
{
    /// <summary>Sums up measurements.</summary>
    /// <param name="values">Two or more.</param>
    public static BenchValue Of(IReadOnlyList<double> values)
    {
        double mean = values.Average();
        double variance = values.Sum(value => (value - mean) * (value - mean)) / Math.Max(1, values.Count - 1);
        double[] sorted = [.. values.Order()];
        double median = 0.5 * (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]);
        return new BenchValue(mean, Math.Sqrt(variance / values.Count), median, sorted[0], sorted[^1]);
    }
}
