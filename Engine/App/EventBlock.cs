using System.Collections.Generic;
using System.Linq;
using NA64Mu.App.Configuration;
using NA64Mu.App.HepMc;
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
    /// <summary>An empty block for a layout.</summary>
    /// <param name="map">Read-out of the set-up.</param>
    /// <param name="signal">Signal of the run; null for none, and no columns for it.</param>
    /// <param name="beamFile">Beam file of the run; null for none, and no columns for it.</param>
    /// <param name="store">What is kept of the events.</param>
    public EventBlock(ReadoutMap map, SignalSettings? signal = null, IBeamFile? beamFile = null, StoreKind store = StoreKind.Events)
    {
        Truth = new TruthColumns(map.Layout.TruthPlanes);
        Calorimeters = new CalorimeterTruth(map);
        if (signal is not null) Emission = new EmissionColumns();
        if (beamFile is not null) Primaries = new PrimaryColumns(beamFile.WeightNames);
        if (map.Layout.Beam.PileUp is not null) PileUp = new PileUpColumns();
        if (store == StoreKind.Hits) Hits = new EventHits(map);
        if (store is StoreKind.Summary or StoreKind.Histograms) Reconstructed = new ReconstructedEvents(map.Layout);
        if (store == StoreKind.Histograms) TruthOfPlots = new TruthOfPlots(path => Truth.Columns.FirstOrDefault(column => column.Path == path));
        Columns = store switch
        {
            StoreKind.Summary => Reconstructed!.Columns,
            StoreKind.Histograms => [],
            _ => [.. Digits.Columns, .. Truth.Columns, .. Calorimeters.Columns, .. Emission?.Columns ?? [], .. Primaries?.Columns ?? [], .. PileUp?.Columns ?? [], .. Hits?.Columns ?? []],
        };
    }

    /// <summary>Sums over the events of the block.</summary>
    public RunReport Report { get; } = new();

    /// <summary>Index of the block in the run, from 0.</summary>
    public long Index { get; set; }

    /// <summary>Readings.</summary>
    public EventDigits Digits { get; } = new();

    /// <summary>Truth of the primary and the energies.</summary>
    public TruthColumns Truth { get; }

    /// <summary>True energies in the calorimeters.</summary>
    public CalorimeterTruth Calorimeters { get; }

    /// <summary>Truth of the signal; null in runs without.</summary>
    public EmissionColumns? Emission { get; }

    /// <summary>Primaries of a beam file; null in runs without.</summary>
    public PrimaryColumns? Primaries { get; }

    /// <summary>Truth of the pile-up; null in runs without.</summary>
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
        Truth.Clear();
        Calorimeters.Clear();
        Emission?.Clear();
        Primaries?.Clear();
        PileUp?.Clear();
        Hits?.Clear();
        Reconstructed?.Clear();
    }
}
