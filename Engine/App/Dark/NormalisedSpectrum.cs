using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.App.Compare;
using NA64Mu.Core;
using Chi = MathNet.Numerics.Distributions.ChiSquared;

namespace NA64Mu.App.Dark;

/// <summary>A normalised spectrum in bins: what integration expects and what samples gave.</summary>
public sealed class NormalisedSpectrum
{
    /// <summary>Samples expected in a bin below which it joins the others in one.</summary>
    private const double FewestExpected = 10;

    private readonly double[] _shares;
    private readonly long[] _counts;
    private readonly long _samples;

    /// <summary>A spectrum.</summary>
    /// <param name="edges">Edges of the bins, rising.</param>
    /// <param name="shares">Share of each bin by integration.</param>
    /// <param name="counts">Samples in each bin.</param>
    /// <param name="samples">Samples in all, those outside the bins counted in.</param>
    public NormalisedSpectrum(IReadOnlyList<double> edges, IReadOnlyList<double> shares, IReadOnlyList<long> counts, long samples)
    {
        Requires.That(shares.Count == edges.Count - 1 && counts.Count == shares.Count && samples > 0, "a share and a count for each bin");
        _shares = [.. shares];
        _counts = [.. counts];
        _samples = samples;
        Bins = [.. Enumerable.Range(0, counts.Count).Select(bin => Bin(edges[bin], edges[bin + 1], bin))];
        (ChiSquared, DegreesOfFreedom) = Compare();
    }

    /// <summary>The bins.</summary>
    public IReadOnlyList<SpectrumBin> Bins { get; }

    /// <summary>χ² of the samples against integration; bins that expect fewer than ten samples, and all outside, are taken as one.</summary>
    public double ChiSquared { get; }

    /// <summary>Degrees of freedom of <see cref="ChiSquared"/>.</summary>
    public int DegreesOfFreedom { get; }

    /// <summary>Probability of so large a χ² or a larger one; not a number for too few samples.</summary>
    public double Probability => DegreesOfFreedom > 0 ? 1 - Chi.CDF(DegreesOfFreedom, ChiSquared) : double.NaN;

    private (double ChiSquared, int Degrees) Compare()
    {
        double sum = 0, restExpected = _samples;
        long restCounted = _samples;
        int categories = 0;
        for (int bin = 0; bin < _counts.Length; bin++)
        {
            if (_shares[bin] * _samples < FewestExpected) continue;
            Include(_shares[bin] * _samples, _counts[bin]);
            restExpected -= _shares[bin] * _samples;
            restCounted -= _counts[bin];
        }
        if (restExpected >= FewestExpected) Include(restExpected, restCounted);
        return (sum, categories - 1);

        void Include(double expected, long counted)
        {
            sum += (counted - expected) * (counted - expected) / expected;
            categories++;
        }
    }

    private SpectrumBin Bin(double low, double high, int bin)
    {
        double share = (double)_counts[bin] / _samples, width = high - low;
        return new SpectrumBin(low, high, _shares[bin] / width, new MeasuredValue(share / width, Math.Sqrt(share * (1 - share) / _samples) / width));
    }
}
