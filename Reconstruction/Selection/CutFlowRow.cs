using System;

namespace NA64Mu.Reconstruction.Selection;

/// <summary>What is left after one cut.</summary>
/// <param name="Name">Name of the cut.</param>
/// <param name="Description">What it asks for.</param>
/// <param name="Raw">Rows that pass this and all cuts before: events, or their branches.</param>
/// <param name="Before">Rows that pass all cuts before.</param>
/// <param name="All">Rows in total.</param>
/// <param name="Weighted">Σw of the rows that pass.</param>
/// <param name="SumSquaredWeights">Σw² of the events that pass, with w the sum over the branches of an event.</param>
public sealed record CutFlowRow(
    string Name, string Description, long Raw, long Before, long All, double Weighted, double SumSquaredWeights)
{
    /// <summary>Confidence level of the wide intervals.</summary>
    public const double WideLevel = 0.95;

    /// <summary>Events in total, whatever their weight: muons that were tried.</summary>
    public long Events { get; init; } = All;

    /// <summary>Whether any weight is not 1; then efficiencies are ratios of weights, else of counts.</summary>
    public bool IsWeighted { get; init; }

    /// <summary>Weights over those that pass all cuts before.</summary>
    public WeightedRatio OfBefore { get; init; }

    /// <summary>Weights over all.</summary>
    public WeightedRatio OfAll { get; init; }

    /// <summary>Standard deviation of <see cref="Weighted"/>, √Σw².</summary>
    public double Error => Math.Sqrt(SumSquaredWeights);

    /// <summary>Muons on target without weights that would know <see cref="Weighted"/> as well, events·Σw/Σw²; NaN where nothing passes.</summary>
    public double EffectiveMuonsOnTarget => Events * Weighted / SumSquaredWeights;

    /// <summary>Part of the events before this cut that pass it; NaN without events.</summary>
    public double Efficiency => IsWeighted ? OfBefore.Value : (double)Raw / Before;

    /// <summary>Part of all events that pass this and all cuts before; NaN without events.</summary>
    public double Cumulative => IsWeighted ? OfAll.Value : (double)Raw / All;

    /// <summary>68 % interval of <see cref="Efficiency"/>.</summary>
    public (double Low, double High) EfficiencyInterval => Interval(OfBefore, Before, ClopperPearson.OneSigma);

    /// <summary>95 % interval of <see cref="Efficiency"/>.</summary>
    public (double Low, double High) WideEfficiencyInterval => Interval(OfBefore, Before, WideLevel);

    /// <summary>68 % interval of <see cref="Cumulative"/>.</summary>
    public (double Low, double High) CumulativeInterval => Interval(OfAll, All, ClopperPearson.OneSigma);

    /// <summary>95 % interval of <see cref="Cumulative"/>.</summary>
    public (double Low, double High) WideCumulativeInterval => Interval(OfAll, All, WideLevel);

    private (double Low, double High) Interval(in WeightedRatio ratio, long trials, double level) =>
        IsWeighted ? ratio.Interval(level) : ClopperPearson.Interval(Raw, trials, level);
}
