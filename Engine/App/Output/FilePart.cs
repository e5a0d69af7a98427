using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NA64Mu.App.Output;

/// <summary>A file that was merged into another: which events it brought, and the hash that its bytes are known by.</summary>
public sealed record FilePart
{
    private const string Head = "sha256,filetype,shard,n_shards,first_event,n_tries,n_events,mot,sum_w,sum_w2";

    /// <summary>SHA-256 of the file.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Kind of file, one of <see cref="EventFileTypes"/>.</summary>
    public required string FileType { get; init; }

    /// <summary>Share of the run, from 0.</summary>
    public required long Shard { get; init; }

    /// <summary>Number of shares of the run.</summary>
    public required long Shards { get; init; }

    /// <summary>Number of the first event.</summary>
    public required long FirstEvent { get; init; }

    /// <summary>Events that were started.</summary>
    public required long Tries { get; init; }

    /// <summary>Rows: events, or their branches.</summary>
    public required long Events { get; init; }

    /// <summary>Muons on target that the events stand for.</summary>
    public required double MuonsOnTarget { get; init; }

    /// <summary>Sum of the weights.</summary>
    public required double SumOfWeights { get; init; }

    /// <summary>Sum over events of the squared sum of the weights of their branches.</summary>
    public required double SumOfSquaredWeights { get; init; }

    /// <summary>One above the number of the last event.</summary>
    public long EndEvent => FirstEvent + Tries;

    /// <summary>Comma-separated text, a line for each part below a line of names.</summary>
    /// <param name="parts">Parts in order of events.</param>
    public static string ToText(IReadOnlyList<FilePart> parts) => Head + "\n" + string.Concat(parts.Select(part => string.Create(
        CultureInfo.InvariantCulture,
        $"{part.Sha256},{part.FileType},{part.Shard},{part.Shards},{part.FirstEvent},{part.Tries},{part.Events},{part.MuonsOnTarget:R},{part.SumOfWeights:R},{part.SumOfSquaredWeights:R}\n")));

    /// <summary>The other way round of <see cref="ToText"/>.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">It is no list of parts.</exception>
    public static FilePart[] FromText(string text)
    {
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length < 2 || lines[0] != Head) throw new FormatException("not a list of parts");
        return [.. lines.Skip(1).Select(Parse)];
    }

    private static FilePart Parse(string line)
    {
        string[] fields = line.Split(',');
        if (fields.Length != 10) throw new FormatException("not a list of parts");
        CultureInfo invariant = CultureInfo.InvariantCulture;
        return new FilePart
        {
            Sha256 = fields[0],
            FileType = fields[1],
            Shard = long.Parse(fields[2], invariant),
            Shards = long.Parse(fields[3], invariant),
            FirstEvent = long.Parse(fields[4], invariant),
            Tries = long.Parse(fields[5], invariant),
            Events = long.Parse(fields[6], invariant),
            MuonsOnTarget = double.Parse(fields[7], invariant),
            SumOfWeights = double.Parse(fields[8], invariant),
            SumOfSquaredWeights = double.Parse(fields[9], invariant),
        };
    }
}
