using System;

namespace NA64Mu.Tests.Support;

/// <summary>Running mean and width of a sample, and how many σ they are from what is expected.</summary>
public sealed class Moments
{
    private double _mean;
    private double _squares;

    /// <summary>Numbers in the sample.</summary>
    public long Count { get; private set; }

    /// <summary>Mean.</summary>
    public double Mean => _mean;

    /// <summary>Standard deviation of the distribution.</summary>
    public double Width => Math.Sqrt(_squares / (Count - 1));

    /// <summary>Standard deviation of the mean.</summary>
    public double ErrorOfMean => Width / Math.Sqrt(Count);

    /// <summary>Standard deviation of the width of a normal sample.</summary>
    public double ErrorOfNormalWidth => Width / Math.Sqrt(2.0 * Count);

    /// <summary>Takes in one number, after B. P. Welford, Technometrics 4 (1962) 419.</summary>
    public void Add(double value)
    {
        Count++;
        double difference = value - _mean;
        _mean += difference / Count;
        _squares += difference * (value - _mean);
    }

    /// <summary>Distance of the mean from the expected one [σ].</summary>
    public double PullOfMean(double expected) => Math.Abs(Mean - expected) / ErrorOfMean;

    /// <summary>Distance of the width from the expected one, for a sample that is normal [σ].</summary>
    public double PullOfNormalWidth(double expected) => Math.Abs(Width / expected - 1) * Math.Sqrt(2.0 * Count);
}
