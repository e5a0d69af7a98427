namespace NA64Mu.App.Output;

/// <summary>What is known of an event file after its last event.</summary>
public sealed record RunTotals
{
    /// <summary>Muons on target that the events stand for.</summary>
    public required double MuonsOnTarget { get; init; }

    /// <summary>Sum of the weights of all histories.</summary>
    public required double SumOfWeights { get; init; }

    /// <summary>Sum over events of the squared sum of the weights of their histories.</summary>
    public required double SumOfSquaredWeights { get; init; }

    /// <summary>Events that were started, those thrown away included.</summary>
    public required long Tries { get; init; }

    /// <summary>Effective number of events, (Σw)²/Σw²: events of weight 1 that know Σw as well; 0 where all weights are 0.</summary>
    public double EffectiveEvents => SumOfSquaredWeights > 0 ? SumOfWeights * SumOfWeights / SumOfSquaredWeights : 0;

    /// <summary>Effective muons on target, tries·Σw/Σw²: muons without weights that yield effective events at the rate of nature, Σw/tries; 0 where all weights are 0.</summary>
    public double EffectiveMuonsOnTarget => SumOfSquaredWeights > 0 ? Tries * SumOfWeights / SumOfSquaredWeights : 0;

    /// <summary>Whether all events that were asked for are there.</summary>
    public required Completeness Completeness { get; init; }

    /// <summary>Totals of a run.</summary>
    /// <param name="report">Sums over it.</param>
    /// <param name="completeness">Whether it made all its events.</param>
    public static RunTotals Of(RunReport report, Completeness completeness = Completeness.Complete) => new()
    {
        MuonsOnTarget = report.Events,
        SumOfWeights = report.SumOfWeights,
        SumOfSquaredWeights = report.SumOfSquaredWeights,
        Tries = report.Events,
        Completeness = completeness,
    };
}
