using System;
using System.Collections.Generic;
using NA64Mu.App.Compare;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.App.Dark;

/// <summary>Counts of sampled emissions in bins of energy fraction and of angle.</summary>
internal sealed class SampledEmissions
{
    private readonly double[] _fractionEdges;
    private readonly double[] _angleEdges;
    private readonly long[] _inFraction;
    private readonly long[] _inAngle;
    private long _samples;
    private double _sum, _sumOfSquares;

    /// <summary>Empty bins.</summary>
    /// <param name="fractionEdges">Edges of the bins of x.</param>
    /// <param name="angleEdges">Edges of the bins of θ [rad].</param>
    public SampledEmissions(double[] fractionEdges, double[] angleEdges)
    {
        _fractionEdges = fractionEdges;
        _angleEdges = angleEdges;
        _inFraction = new long[fractionEdges.Length - 1];
        _inAngle = new long[angleEdges.Length - 1];
    }

    /// <summary>Proposals made, kept or not.</summary>
    public long Tries { get; private set; }

    /// <summary>Counts in bins of x.</summary>
    public IReadOnlyList<long> InFraction => _inFraction;

    /// <summary>Counts in bins of θ.</summary>
    public IReadOnlyList<long> InAngle => _inAngle;

    /// <summary>Mean of x.</summary>
    public MeasuredValue MeanFraction
    {
        get
        {
            double mean = _sum / _samples;
            return new MeasuredValue(mean, Math.Sqrt(Math.Max(0, _sumOfSquares / _samples - mean * mean) / (_samples - 1)));
        }
    }

    /// <summary>Counts an emission.</summary>
    /// <param name="emission">The emission.</param>
    /// <param name="tries">Proposals that it took.</param>
    public void Add(in DarkEmission emission, int tries)
    {
        _samples++;
        Tries += tries;
        _sum += emission.Fraction;
        _sumOfSquares += emission.Fraction * emission.Fraction;
        Count(_inFraction, _fractionEdges, emission.Fraction);
        Count(_inAngle, _angleEdges, Math.Sqrt(emission.AngleSquared));
    }

    private static void Count(long[] counts, double[] edges, double value)
    {
        int place = Array.BinarySearch(edges, value), bin = place >= 0 ? place : ~place - 1;
        if (bin >= 0 && bin < counts.Length) counts[bin]++;
    }
}
