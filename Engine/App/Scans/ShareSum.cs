using System;
using NA64Mu.App.Compare;

namespace NA64Mu.App.Scans;

/// <summary>Sums over events of weight w that pass with probability P, for the share Σ wP / Σ w of a population.</summary>
internal struct ShareSum
{
    private double _passing;
    private double _squares;
    private double _squaresPassing;

    /// <summary>Takes in an event that may pass; of others only the population needs to know.</summary>
    /// <param name="weight">Weight w.</param>
    /// <param name="probability">Probability P.</param>
    public void Add(double weight, double probability)
    {
        _passing += weight * probability;
        _squares += weight * weight * probability;
        _squaresPassing += weight * weight * probability * probability;
    }

    /// <summary>Adds the sums of other events.</summary>
    /// <param name="other">Their sums.</param>
    public void Add(in ShareSum other)
    {
        _passing += other._passing;
        _squares += other._squares;
        _squaresPassing += other._squaresPassing;
    }

    /// <summary>Share of a population, and its standard error.</summary>
    /// <remarks>ε = Σ wP / Σ w with variance Σ w²(P − ε)² / (Σ w)²: the binomial one where all weights are 1 and P is 0 or 1.</remarks>
    /// <param name="population">All events, passing or not.</param>
    public readonly MeasuredValue Of(in Population population)
    {
        if (!(population.Sum > 0)) return new MeasuredValue(double.NaN, double.NaN);
        double share = _passing / population.Sum;
        double variance = _squaresPassing - 2 * share * _squares + share * share * population.SumOfSquares;
        return new MeasuredValue(share, Math.Sqrt(Math.Max(0, variance)) / population.Sum);
    }

    /// <summary>Mean of wP over tries, and its standard error.</summary>
    /// <param name="tries">Events tried, those of weight 0 counted in.</param>
    public readonly MeasuredValue Per(long tries)
    {
        double mean = _passing / tries;
        return new MeasuredValue(mean, Math.Sqrt(Math.Max(0, _squaresPassing / tries - mean * mean) / tries));
    }
}
