using System;
using NA64Mu.Core;

namespace NA64Mu.Reconstruction.Histograms;

/// <summary>Weighted counts in the bins of one quantity, under- and overflow kept.</summary>
public sealed class Histogram1D
{
    /// <summary>An empty histogram.</summary>
    /// <param name="name">Name, also that of its files.</param>
    /// <param name="axis">Binning.</param>
    public Histogram1D(string name, Axis axis)
    {
        Name = name;
        Axis = axis;
        Bins = new WeightedBins(axis.Count + 2);
    }

    /// <summary>Name, also that of its files.</summary>
    public string Name { get; }

    /// <summary>Binning.</summary>
    public Axis Axis { get; }

    /// <summary>Contents, underflow first and overflow last.</summary>
    public WeightedBins Bins { get; }

    /// <summary>Number of fills in any bin, flow counted in.</summary>
    public long Entries => Bins.Entries;

    /// <summary>Fills with NaN, which are in no bin.</summary>
    public long Undefined => Bins.Undefined;

    /// <summary>Σw per bin, underflow first and overflow last [Count + 2].</summary>
    public ReadOnlySpan<double> SumWeights => Bins.SumWeights;

    /// <summary>Σw² per bin, the variance of Σw [Count + 2].</summary>
    public ReadOnlySpan<double> SumSquaredWeights => Bins.SumSquaredWeights;

    /// <summary>Adds one number, an event of its own.</summary>
    /// <param name="value">Number; NaN is counted apart.</param>
    /// <param name="weight">Weight.</param>
    public void Fill(double value, double weight = 1)
    {
        FillBranch(value, weight);
        Bins.CloseEvent();
    }

    /// <summary>Adds one number of the present event, which may have others; <see cref="WeightedBins.CloseEvent"/> ends the event.</summary>
    /// <param name="value">Number; NaN is counted apart.</param>
    /// <param name="weight">Weight.</param>
    public void FillBranch(double value, double weight)
    {
        if (double.IsNaN(value)) Bins.FillUndefined();
        else Bins.Fill(Axis.BinOf(value), weight);
    }

    /// <summary>Adds another histogram of the same binning, filled with other events.</summary>
    /// <param name="other">The other.</param>
    public void Add(Histogram1D other)
    {
        Requires.That(Axis.HasSameEdges(other.Axis), "histograms of the same binning");
        Bins.Add(other.Bins);
    }
}
