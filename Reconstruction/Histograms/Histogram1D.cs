using System;
using NA64Mu.Core;

namespace NA64Mu.Reconstruction.Histograms;

/// <summary>Weighted counts in the bins of one quantity, under- and overflow kept.</summary>
public sealed class Histogram1D
{
    private readonly double[] _sumWeights;
    private readonly double[] _sumSquaredWeights;

    /// <summary>An empty histogram.</summary>
    /// <param name="name">Name, also that of its files.</param>
    /// <param name="axis">Binning.</param>
    public Histogram1D(string name, Axis axis)
    {
        Name = name;
        Axis = axis;
        _sumWeights = new double[axis.Count + 2];
        _sumSquaredWeights = new double[axis.Count + 2];
    }

    /// <summary>Name, also that of its files.</summary>
    public string Name { get; }

    /// <summary>Binning.</summary>
    public Axis Axis { get; }

    /// <summary>Number of fills in any bin, flow counted in.</summary>
    public long Entries { get; private set; }

    /// <summary>Fills with NaN, which are in no bin.</summary>
    public long Undefined { get; private set; }

    /// <summary>Σw per bin, underflow first and overflow last [Count + 2].</summary>
    public ReadOnlySpan<double> SumWeights => _sumWeights;

    /// <summary>Σw² per bin, the variance of Σw [Count + 2].</summary>
    public ReadOnlySpan<double> SumSquaredWeights => _sumSquaredWeights;

    /// <summary>Adds one number.</summary>
    /// <param name="value">Number; NaN is counted apart.</param>
    /// <param name="weight">Weight.</param>
    public void Fill(double value, double weight = 1)
    {
        if (double.IsNaN(value))
        {
            Undefined++;
            return;
        }
        int bin = Axis.BinOf(value);
        _sumWeights[bin] += weight;
        _sumSquaredWeights[bin] += weight * weight;
        Entries++;
    }

    /// <summary>Adds another histogram of the same binning.</summary>
    /// <param name="other">The other.</param>
    public void Add(Histogram1D other)
    {
        Requires.That(Axis.HasSameEdges(other.Axis), "histograms of the same binning");
        for (int bin = 0; bin < _sumWeights.Length; bin++)
        {
            _sumWeights[bin] += other._sumWeights[bin];
            _sumSquaredWeights[bin] += other._sumSquaredWeights[bin];
        }
        Entries += other.Entries;
        Undefined += other.Undefined;
    }
}
