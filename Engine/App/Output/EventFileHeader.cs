using System.Collections.Generic;
using System.Linq;
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

    /// <summary>What differs from the header of another file of the same kind, shares left aside; none where both are of one production.</summary>
    /// <param name="other">The other header, whose values are told as those wanted.</param>
    public IEnumerable<string> DifferencesTo(EventFileHeader other)
    {
        if (FileType != other.FileType) yield return $"{FileType}, not {other.FileType}";
        ProvenanceRecord mine = Provenance[^1];
        ProvenanceRecord others = other.Provenance[^1];
        string program = $"{mine.Program} {mine.Version} ({mine.Commit})";
        string wanted = $"{others.Program} {others.Version} ({others.Commit})";
        if (program != wanted) yield return $"made by {program}, not {wanted}";
        if (mine.Configuration == others.Configuration && (Seed, RunNumber, PhysicsMode) != (other.Seed, other.RunNumber, other.PhysicsMode))
            yield return "another seed, run or mode";
        foreach (string difference in LinesThatDiffer(mine.Configuration, others.Configuration)) yield return difference;
        if (mine.Geometry != others.Geometry) yield return "another geometry file";
        if (!Parts.SequenceEqual(other.Parts) || Provenance.Count != other.Provenance.Count) yield return "other stages or parts";
    }

    private static IEnumerable<string> LinesThatDiffer(string text, string wanted)
    {
        if (text == wanted) yield break;
        string[] extra = [.. text.Split('\n').Except(wanted.Split('\n'))];
        string[] missing = [.. wanted.Split('\n').Except(text.Split('\n'))];
        foreach (string line in extra) yield return $"its configuration has '{line.Trim()}'";
        foreach (string line in missing) yield return $"its configuration has no '{line.Trim()}'";
        if (extra.Length + missing.Length == 0) yield return "its configuration has the same lines in another order";
    }
}
