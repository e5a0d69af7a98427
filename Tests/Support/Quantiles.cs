using System;
using System.Collections.Generic;

namespace NA64Mu.Tests.Support;

/// <summary>Empirical quantiles of a sample, and how far they may be from a reference of finite statistics.</summary>
internal sealed class Quantiles
{
    private readonly double[] _sorted;

    public Quantiles(IReadOnlyCollection<double> values)
    {
        _sorted = [.. values];
        Array.Sort(_sorted);
    }

    /// <summary>Value below which a percentage of the sample lies.</summary>
    public double At(double percent)
    {
        double place = percent / 100 * (_sorted.Length - 1);
        int below = Math.Min((int)place, _sorted.Length - 2);
        return _sorted[below] + (place - below) * (_sorted[below + 1] - _sorted[below]);
    }

    /// <summary>Standard error of a quantile: half the spread between the ranks one binomial σ below and above.</summary>
    /// <param name="percent">Quantile.</param>
    /// <param name="events">Size of the sample whose error is asked, of the same distribution.</param>
    public double ErrorAt(double percent, int events)
    {
        double step = 100 * Math.Sqrt(percent / 100 * (1 - percent / 100) / events);
        return 0.5 * (At(Math.Min(100, percent + step)) - At(Math.Max(0, percent - step)));
    }
}
