using System;

namespace NA64Mu.Tests.Physics.Muon;

/// <summary>Running mean and its standard error.</summary>
internal sealed class SampleMoments
{
    private double _sum;
    private double _squares;

    /// <summary>Number of values.</summary>
    public int Count { get; private set; }

    /// <summary>Mean.</summary>
    public double Mean => _sum / Count;

    /// <summary>Standard deviation of the values.</summary>
    public double Deviation => Math.Sqrt(Math.Max(0, _squares / Count - Mean * Mean));

    /// <summary>Standard error of the mean.</summary>
    public double Error => Deviation / Math.Sqrt(Count);

    /// <summary>Counts a value.</summary>
    /// <param name="value">Value.</param>
    public void Add(double value)
    {
        Count++;
        _sum += value;
        _squares += value * value;
    }
}
