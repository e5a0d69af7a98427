using System.Collections.Generic;
using System.IO;
using System.Linq;
using NA64Mu.App.Configuration;
using NA64Mu.App.Histograms;
using NA64Mu.Core;
using NA64Mu.Reconstruction.Histograms;

namespace NA64Mu.App.Output;

/// <summary>What an event file is and where it comes from, as "info" tells it; names become keys of JSON.</summary>
internal sealed record EventFileInformation
{
    /// <summary>Layout of this record.</summary>
    public string Schema { get; init; } = "na64mu.info/1";

    /// <summary>The file.</summary>
    public required string File { get; init; }

    /// <summary>Its length [bytes].</summary>
    public required long FileBytes { get; init; }

    /// <summary>Kind of file.</summary>
    public required string FileType { get; init; }

    /// <summary>Seed of the production.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Run number.</summary>
    public required uint RunNumber { get; init; }

    /// <summary>How secondaries are followed.</summary>
    public required string Physics { get; init; }

    /// <summary>Number of the first event.</summary>
    public required long FirstEvent { get; init; }

    /// <summary>One above the number of the last event.</summary>
    public required long EndEvent { get; init; }

    /// <summary>Share of the run, from 0.</summary>
    public required long Shard { get; init; }

    /// <summary>Number of shares.</summary>
    public required long Shards { get; init; }

    /// <summary>Number of the first event of the whole run.</summary>
    public required long RunFirstEvent { get; init; }

    /// <summary>Events of the whole run.</summary>
    public required long RunEvents { get; init; }

    /// <summary>Whether all events that were asked for are there.</summary>
    public required bool Complete { get; init; }

    /// <summary>Events that were started.</summary>
    public required long Tries { get; init; }

    /// <summary>Rows: events, or their branches.</summary>
    public required long Rows { get; init; }

    /// <summary>Sum of the weights.</summary>
    public required double SumW { get; init; }

    /// <summary>Sum over events of the squared sum of the weights of their branches.</summary>
    public required double SumW2 { get; init; }

    /// <summary>Effective number of events.</summary>
    public required double EffectiveEvents { get; init; }

    /// <summary>Muons on target.</summary>
    public required double MuonsOnTarget { get; init; }

    /// <summary>Effective muons on target.</summary>
    public required double EffectiveMuonsOnTarget { get; init; }

    /// <summary>Stages of processing, in order.</summary>
    public required IReadOnlyList<StageInformation> Stages { get; init; }

    /// <summary>Files that were merged, in order of events.</summary>
    public required IReadOnlyList<FilePart> Parts { get; init; }

    /// <summary>Datasets, in the order of the file.</summary>
    public required IReadOnlyList<DatasetInformation> Datasets { get; init; }

    /// <summary>Histograms; none in files of events.</summary>
    public IReadOnlyList<HistogramInformation> Histograms { get; init; } = [];

    /// <summary>The cut flow of a file of histograms.</summary>
    public IReadOnlyList<CutInformation> Cuts { get; init; } = [];

    /// <summary>From a file.</summary>
    /// <param name="reader">The file.</param>
    public static EventFileInformation Of(EventFileReader reader)
    {
        EventFileHeader header = reader.Header;
        RunTotals totals = reader.Totals;
        RunHistograms? histograms = header.FileType == EventFileTypes.Histograms ? HistogramFileReader.Read(reader) : null;
        EventShard shard = header.Shard ?? EventShard.Whole(header.FirstEvent, totals.Tries);
        return new EventFileInformation
        {
            File = reader.Path,
            FileBytes = new FileInfo(reader.Path).Length,
            FileType = header.FileType,
            Seed = header.Seed,
            RunNumber = header.RunNumber,
            Physics = header.PhysicsMode,
            FirstEvent = header.FirstEvent,
            EndEvent = header.Parts.Count > 0 ? header.Parts[^1].EndEvent : header.FirstEvent + totals.Tries,
            Shard = shard.Index,
            Shards = shard.Count,
            RunFirstEvent = shard.RunFirstEvent,
            RunEvents = shard.RunEvents,
            Complete = totals.Completeness == Completeness.Complete,
            Tries = totals.Tries,
            Rows = reader.Events,
            SumW = totals.SumOfWeights,
            SumW2 = totals.SumOfSquaredWeights,
            EffectiveEvents = totals.EffectiveEvents,
            MuonsOnTarget = totals.MuonsOnTarget,
            EffectiveMuonsOnTarget = totals.EffectiveMuonsOnTarget,
            Stages = [.. header.Provenance.Select(StageInformation.Of)],
            Parts = header.Parts,
            Datasets = [.. reader.ColumnPaths().Select(path => Dataset(reader, path))],
            Histograms = histograms is null ? [] : OfBook(histograms.Plots.Book),
            Cuts = [.. histograms?.Cuts.Rows.Select(row => new CutInformation(row.Name, row.Raw, row.Weighted, row.Error)) ?? []],
        };
    }

    private static HistogramInformation[] OfBook(HistogramBook book) =>
        [.. book.OneDimensional.Select(HistogramInformation.Of), .. book.TwoDimensional.Select(HistogramInformation.Of)];

    private static DatasetInformation Dataset(EventFileReader reader, string path)
    {
        Column column = reader.NewColumn(path);
        return new DatasetInformation(path, column.ElementType.Name, reader.RowCount(path), column.Unit, column.Meaning);
    }
}
