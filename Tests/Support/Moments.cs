using System;

namespace NA64Mu.Tests.Support;

/// <summary>Mean and standard deviation of a sample with their errors.</summary>
public sealed class Moments
{
    private double _sum;
    private double _sumOfSquares;

    public long Count { get; private set; }

    public double Mean => _sum / Count;

    public double Sigma => Math.Sqrt(Math.Max(0, _sumOfSquares / Count - Mean * Mean));

    public double MeanError => Sigma / Math.Sqrt(Count);

    /// <summary>Error of the standard deviation of a normal sample.</summary>
    public double SigmaError => Sigma / Math.Sqrt(2.0 * Count);

    public void Add(double value)
    {
        Count++;
        _sum += value;
        _sumOfSquares += value * value;
    }
}
