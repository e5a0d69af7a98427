using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NA64Mu.App.Configuration;
using NA64Mu.App.Output;
using NA64Mu.Core;

namespace NA64Mu.App.Journals;

/// <summary>What a run is, bit for bit: two runs of the same identity make the same file. Header of a journal of finished blocks.</summary>
internal sealed record RunIdentity
{
    /// <summary>Layout of the records behind this header; changes when an older program could not go on from them, nor this one from older ones.</summary>
    public string Schema { get; init; } = "na64mu.blocks/1";

    /// <summary>Layout of the event file to come.</summary>
    public IReadOnlyList<int> FileSchema { get; init; } = EventFileAttributes.SchemaVersion;

    /// <summary>Events of a block.</summary>
    public int EventsPerBlock { get; init; } = SimulationRun.EventsPerBlock;

    /// <summary>Events that are asked for.</summary>
    public required long Events { get; init; }

    /// <summary>What the event file says before its first event: program, configuration, geometry, first event, share.</summary>
    public required EventFileHeader Header { get; init; }

    /// <summary>Columns of a block.</summary>
    public required IReadOnlyList<ColumnSchema> Columns { get; init; }

    /// <summary>Blocks of the whole run.</summary>
    public long Blocks => (Events + EventsPerBlock - 1) / EventsPerBlock;

    private EventShard Shard => Header.Shard ?? EventShard.Whole(Header.FirstEvent, Events);

    /// <summary>Identity of a run that is to begin.</summary>
    /// <param name="header">What its file says before the first event.</param>
    /// <param name="events">Events that are asked for.</param>
    /// <param name="columns">Columns of a block; their rows do not matter.</param>
    public static RunIdentity Of(EventFileHeader header, long events, IEnumerable<Column> columns) => new()
    {
        Events = events,
        Header = header with { Shard = header.Shard ?? EventShard.Whole(header.FirstEvent, events) },
        Columns = [.. columns.Select(ColumnSchema.Of)],
    };

    /// <summary>Identity from the header of a journal.</summary>
    /// <param name="bytes">The header.</param>
    /// <exception cref="JsonException">It is none.</exception>
    public static RunIdentity Parse(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize<RunIdentity>(bytes) ?? throw new JsonException("no header");

    /// <summary>Header of a journal.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this);

    /// <summary>New, empty columns.</summary>
    public Column[] NewColumns() => [.. Columns.Select(column => column.NewColumn())];

    /// <summary>What differs from another run; none where both make the same file.</summary>
    /// <param name="other">The other run, whose values are told as those wanted.</param>
    public IEnumerable<string> DifferencesTo(RunIdentity other)
    {
        if (Header.FileType != other.Header.FileType)
        {
            yield return $"it keeps {Kept(this)}, not {Kept(other)} (--store)";
            yield break;
        }
        foreach (string difference in Header.DifferencesTo(other.Header)) yield return difference;
        if (Shard != other.Shard || Events != other.Events) yield return $"{Describe(this)}, not {Describe(other)}";
        if (Schema != other.Schema || EventsPerBlock != other.EventsPerBlock || !FileSchema.SequenceEqual(other.FileSchema))
            yield return $"layout {Schema} of {EventsPerBlock} events, not {other.Schema} of {other.EventsPerBlock}";
        if (!Columns.SequenceEqual(other.Columns)) yield return "other columns";
    }

    private static string Kept(RunIdentity run) => run.Header.FileType switch
    {
        EventFileTypes.Reconstruction => "a summary",
        EventFileTypes.Histograms => "histograms",
        _ => "events",
    };

    private static string Describe(RunIdentity run) => FormattableString.Invariant(
        $"events {run.Header.FirstEvent} to {run.Header.FirstEvent + run.Events - 1} (share {run.Shard.Index} of {run.Shard.Count})");
}
