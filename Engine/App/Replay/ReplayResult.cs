using System.Collections.Generic;
using System.Linq;

namespace NA64Mu.App.Replay;

/// <summary>What the replay of an event gave.</summary>
internal sealed record ReplayResult
{
    /// <summary>Number of the event.</summary>
    public required long Event { get; init; }

    /// <summary>The event, made again.</summary>
    public required EventBlock Block { get; init; }

    /// <summary>Comparison with the file; null where it keeps no events.</summary>
    public required RowComparison? Comparison { get; init; }

    /// <summary>The branch that was asked for; null for all.</summary>
    public required int? Branch { get; init; }

    /// <summary>Steps of that branch.</summary>
    public required IReadOnlyList<ReplayStep> Steps { get; init; }

    /// <summary>What a user should know, a line each.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Rows of the event that are shown.</summary>
    public IEnumerable<int> Rows => Branch is { } branch ? [branch] : Enumerable.Range(0, Block.Digits.EventNumber.Count);

    /// <summary>"identical", "differs", or "not compared".</summary>
    public string Verdict => Comparison switch
    {
        null => "not compared",
        { Differences.Count: 0 } => "identical",
        _ => "differs",
    };
}
