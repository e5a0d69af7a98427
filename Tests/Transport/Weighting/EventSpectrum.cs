using System;
using MathNet.Numerics.Distributions;

namespace NA64Mu.Tests.Transport.Weighting;

/// <summary>Weighted spectrum of an energy in logarithmic bins; the histories of one event are added before they are squared.</summary>
internal sealed class EventSpectrum
{
    private const int Bins = 26;
    private const double Lowest = 1;
    private const double Highest = 2e5;
    private const double FewestEffective = 25;

    private readonly double[] _event = new double[Bins];
    private readonly double[] _sums = new double[Bins];
    private readonly double[] _squares = new double[Bins];
    private long _events;

    public void Fill(double energy, double weight)
    {
        double place = Math.Log(Math.Max(energy, Lowest) / Lowest) / Math.Log(Highest / Lowest);
        _event[Math.Clamp((int)(place * Bins), 0, Bins - 1)] += weight;
    }

    public void CloseEvent()
    {
        _events++;
        for (int bin = 0; bin < Bins; bin++)
        {
            _sums[bin] += _event[bin];
            _squares[bin] += _event[bin] * _event[bin];
        }
        Array.Clear(_event);
    }

    /// <summary>Probability of a larger χ² between the two, and the number of bins that both know well enough.</summary>
    public (double Probability, int Bins) Compare(EventSpectrum other)
    {
        double chiSquare = 0;
        int bins = 0;
        for (int bin = 0; bin < Bins; bin++)
        {
            if (!(Effective(bin) > FewestEffective) || !(other.Effective(bin) > FewestEffective)) continue;
            double difference = _sums[bin] / _events - other._sums[bin] / other._events;
            chiSquare += difference * difference / (VarianceOfMean(bin) + other.VarianceOfMean(bin));
            bins++;
        }
        return (1 - ChiSquared.CDF(bins, chiSquare), bins);
    }

    /// <summary>Part of an event above an energy, and the variance that one event has of it: that of the mean times the number of events.</summary>
    public (double Part, double VarianceOfOne) Above(double energy)
    {
        int first = (int)(Math.Log(energy / Lowest) / Math.Log(Highest / Lowest) * Bins);
        double sum = 0, squares = 0;
        for (int bin = first; bin < Bins; bin++)
        {
            sum += _sums[bin];
            squares += _squares[bin];
        }
        return (sum / _events, squares / _events);
    }

    private double Effective(int bin) => _sums[bin] * _sums[bin] / _squares[bin];

    private double VarianceOfMean(int bin)
    {
        double mean = _sums[bin] / _events;
        return (_squares[bin] / _events - mean * mean) / _events;
    }
}
