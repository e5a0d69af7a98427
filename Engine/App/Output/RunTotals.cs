namespace NA64Mu.App.Output;

/// <summary>What is known of an event file after its last event.</summary>
public sealed record RunTotals
{
    /// <summary>Muons on target that the events stand for.</summary>
    public required double MuonsOnTarget { get; init; }

    /// <summary>Sum of the weights of all events.</summary>
    public required double SumOfWeights { get; init; }

    /// <summary>Sum of the squared weights of all events.</summary>
    public required double SumOfSquaredWeights { get; init; }

    /// <summary>Events that were started, those thrown away included.</summary>
    public required long Tries { get; init; }

    /// <summary>Whether all events that were asked for are there.</summary>
    public required Completeness Completeness { get; init; }
}
