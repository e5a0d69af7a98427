using System;
using MathNet.Numerics.Distributions;
using NA64Mu.Core;

namespace NA64Mu.App.Residuals;

/// <summary>Probability of a rare thing from weighted events, with its interval.</summary>
/// <remarks>
/// p = Σw/N over the N events tried, n_eff = (Σw)²/Σw². Interval: that of a Poisson mean for n_eff events (F. Garwood, Biometrika 28 (1936) 437), not a whole number, times p/n_eff. Without any event the upper
/// end is −ln(1 − level) times the mean weight of the events in which the cause was there: an estimate of the weight that one would have had. No end lies above 1.
/// </remarks>
public readonly record struct TailProbability
{
    /// <summary>Confidence level of upper limits.</summary>
    public const double LimitLevel = 0.9;

    private const double OneSigma = 0.682689492137086;

    /// <summary>A probability.</summary>
    /// <param name="tries">N.</param>
    /// <param name="events">Events that it was.</param>
    /// <param name="sum">Σw.</param>
    /// <param name="squares">Σw².</param>
    /// <param name="typicalWeight">Mean weight of an event with the cause.</param>
    public TailProbability(long tries, long events, double sum, double squares, double typicalWeight)
    {
        Requires.That(tries > 0, "events tried");
        Events = events;
        Value = sum / tries;
        EffectiveEvents = squares > 0 ? sum * sum / squares : 0;
        Error = Math.Sqrt(Math.Max(0, squares / tries - Value * Value) / tries);
        double unit = events > 0 ? Value / EffectiveEvents : typicalWeight / tries;
        double tail = 0.5 * (1 - OneSigma);
        Low = events > 0 ? unit * Gamma.InvCDF(EffectiveEvents, 1, tail) : 0;
        High = Math.Min(1, unit * Gamma.InvCDF(EffectiveEvents + 1, 1, 1 - tail));
        Limit = Math.Min(1, unit * Gamma.InvCDF(EffectiveEvents + 1, 1, LimitLevel));
    }

    /// <summary>p.</summary>
    public double Value { get; }

    /// <summary>Standard error of p.</summary>
    public double Error { get; }

    /// <summary>Events that it was, without weights.</summary>
    public long Events { get; }

    /// <summary>n_eff.</summary>
    public double EffectiveEvents { get; }

    /// <summary>Lower end of the central interval of 68.3 %.</summary>
    public double Low { get; }

    /// <summary>Upper end of it.</summary>
    public double High { get; }

    /// <summary>Upper limit at 90 %.</summary>
    public double Limit { get; }
}
