using System.Collections.Generic;
using System.Linq;
using NA64Mu.App.Configuration;
using NA64Mu.App.Plots;
using NA64Mu.Core;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Detectors.Digits;
using NA64Mu.Reconstruction;
using NA64Mu.Transport;
using NA64Mu.Transport.Signal;

namespace NA64Mu.App;

/// <summary>Columns of consecutive events, filled by one worker and handed to the writer in order; reused.</summary>
public sealed class EventBlock
{
    /// <summary>An empty block for a layout. What the run does not keep is not filled either.</summary>
    /// <param name="map">Read-out of the set-up.</param>
    /// <param name="options">The run; its signal, its beam file and what is kept of its events say which columns there are.</param>
    public EventBlock(ReadoutMap map, RunOptions options)
    {
        if (options.Store is StoreKind.Summary or StoreKind.Histograms) Reconstructed = new ReconstructedEvents(map.Layout);
        if (options.Store == StoreKind.Summary)
        {
            Columns = Reconstructed!.Columns;
            return;
        }
        Truth = new TruthColumns(map.Layout.TruthPlanes);
        if (options.Store == StoreKind.Histograms)
        {
            TruthOfPlots = new TruthOfPlots(path => Truth.Columns.FirstOrDefault(column => column.Path == path));
            Columns = [];
            return;
        }
        Calorimeters = new CalorimeterTruth(map);
        if (options.Signal is not null) Emission = new EmissionColumns();
        if (options.BeamFile is not null) Primaries = new PrimaryColumns(options.BeamFile.WeightNames);
        if (map.Layout.Beam.PileUp is not null) PileUp = new PileUpColumns();
        if (options.Store == StoreKind.Hits) Hits = new EventHits(map);
        Columns = [.. Digits.Columns, .. Truth.Columns, .. Calorimeters.Columns, .. Emission?.Columns ?? [], .. Primaries?.Columns ?? [], .. PileUp?.Columns ?? [], .. Hits?.Columns ?? []];
    }

    /// <summary>Sums over the events of the block.</summary>
    public RunReport Report { get; } = new();

    /// <summary>Index of the block in the run, from 0.</summary>
    public long Index { get; set; }

    /// <summary>Readings.</summary>
    public EventDigits Digits { get; } = new();

    /// <summary>Truth of the primary and the energies; null where a summary is kept.</summary>
    public TruthColumns? Truth { get; }

    /// <summary>True energies in the calorimeters; null where digits are not kept.</summary>
    public CalorimeterTruth? Calorimeters { get; }

    /// <summary>Truth of the signal; null in runs without, and where digits are not kept.</summary>
    public EmissionColumns? Emission { get; }

    /// <summary>Primaries of a beam file; null in runs without, and where digits are not kept.</summary>
    public PrimaryColumns? Primaries { get; }

    /// <summary>Truth of the pile-up; null in runs without, and where digits are not kept.</summary>
    public PileUpColumns? PileUp { get; }

    /// <summary>What the digits were made of; null where it is not kept.</summary>
    public EventHits? Hits { get; }

    /// <summary>What reconstruction makes of the digits; null where events are kept as they are.</summary>
    public ReconstructedEvents? Reconstructed { get; }

    /// <summary>What plots need of the truth; null where no histograms are kept.</summary>
    internal TruthOfPlots? TruthOfPlots { get; }

    /// <summary>The columns that are kept, in the order of the file; none where histograms alone are.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>Starts the block anew.</summary>
    /// <param name="index">Index of the block in the run.</param>
    public void Open(long index)
    {
        Index = index;
        Report.Clear();
        Digits.Clear();
        Truth?.Clear();
        Calorimeters?.Clear();
        Emission?.Clear();
        Primaries?.Clear();
        PileUp?.Clear();
        Hits?.Clear();
        Reconstructed?.Clear();
    }
}
