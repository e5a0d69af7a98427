using System;
using System.Collections.Generic;

namespace NA64Mu.App.Batch;

/// <summary>How far one share of a production is; names become keys of JSON.</summary>
internal sealed record ShardStatus
{
    /// <summary>Which share, from 0.</summary>
    public required int Shard { get; init; }

    /// <summary>Its event file, from the folder of the production.</summary>
    public required string File { get; init; }

    /// <summary>State.</summary>
    public required ShardState State { get; init; }

    /// <summary>Attempts so far.</summary>
    public required int Attempts { get; init; }

    /// <summary>Exit code of the last attempt; null where it has not ended, or was killed with its wrapper.</summary>
    public required int? ExitCode { get; init; }

    /// <summary>Finished blocks of events in the journal; null where there is none, or a job has it.</summary>
    public required long? Blocks { get; init; }

    /// <summary>Events of the share.</summary>
    public required long Events { get; init; }

    /// <summary>Events of the finished blocks, with which the next attempt begins; null as above.</summary>
    public long? EventsKept => Blocks is { } blocks ? Math.Min(blocks * SimulationRun.EventsPerBlock, Events) : null;

    /// <summary>What is wrong.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>Whether a new job is needed.</summary>
    public bool NeedsJob => State is ShardState.Stopped or ShardState.Failed or ShardState.Bad or ShardState.Missing;
}
