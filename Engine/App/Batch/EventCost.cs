using System;

namespace NA64Mu.App.Batch;

/// <summary>What events of a run take, measured or told by the user.</summary>
internal sealed record EventCost
{
    /// <summary>Processor time of one event [ms].</summary>
    public required double MillisecondsPerEvent { get; init; }

    /// <summary>Time before the first event: tables, geometry [s].</summary>
    public required double StartSeconds { get; init; }

    /// <summary>Largest memory in use [MB]; null where it was not measured.</summary>
    public required double? MemoryMegabytes { get; init; }

    /// <summary>How it is known.</summary>
    public required string Source { get; init; }

    /// <summary>Cost as the user tells it.</summary>
    /// <param name="perEvent">Processor time of one event.</param>
    public static EventCost Told(TimeSpan perEvent) => new()
    {
        MillisecondsPerEvent = perEvent.TotalMilliseconds,
        StartSeconds = 0,
        MemoryMegabytes = null,
        Source = "as told by --time-per-event",
    };
}
