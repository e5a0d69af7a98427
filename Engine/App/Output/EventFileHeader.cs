using System.Collections.Generic;
using NA64Mu.App.Configuration;

namespace NA64Mu.App.Output;

/// <summary>
/// What is known of an event file before its first event. Holds nothing that depends on threads, paths, host, time or command line.
/// </summary>
public sealed record EventFileHeader
{
    /// <summary>Kind of file, one of <see cref="EventFileTypes"/>.</summary>
    public required string FileType { get; init; }

    /// <summary>Run number.</summary>
    public required uint RunNumber { get; init; }

    /// <summary>Seed of the production.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Number of the first event.</summary>
    public required long FirstEvent { get; init; }

    /// <summary>The share of a run that the file holds; null for all events of a run.</summary>
    public EventShard? Shard { get; init; }

    /// <summary>Files that were merged into this one, or into the one it was made from, in order of events; none for the file of one job.</summary>
    public IReadOnlyList<FilePart> Parts { get; init; } = [];

    /// <summary>How secondaries are followed: fast, full.</summary>
    public required string PhysicsMode { get; init; }

    /// <summary>Stages of processing from the first to the one that writes the file; at least one.</summary>
    public required IReadOnlyList<ProvenanceRecord> Provenance { get; init; }
}
