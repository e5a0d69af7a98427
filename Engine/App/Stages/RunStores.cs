using System;
using NA64Mu.App.Configuration;
using NA64Mu.App.Histograms;
using NA64Mu.App.Journals;
using NA64Mu.App.Output;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Geometry;

namespace NA64Mu.App.Stages;

/// <summary>The store of a run, by what is to be kept.</summary>
internal static class RunStores
{
    /// <summary>What the run is, so that a later one can go on with it.</summary>
    /// <param name="layout">Set-up.</param>
    /// <param name="options">What is simulated, and what is kept of it.</param>
    public static RunIdentity Identity(DetectorLayout layout, RunOptions options) => RunIdentity.Of(
        Header(layout, options), options.Events, new EventBlock(new ReadoutMap(layout), options).Columns);

    /// <summary>Starts the store.</summary>
    /// <param name="path">Final name of the file.</param>
    /// <param name="layout">Set-up.</param>
    /// <param name="options">What is simulated, and what is kept of it.</param>
    /// <param name="identity">The run, of these options.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="overwrite">What to do with a file that is there, or a journal that does not fit.</param>
    /// <param name="clock">Clock of the checkpoints.</param>
    public static IRunStore Open(
        string path, DetectorLayout layout, RunOptions options, RunIdentity identity, RunStart start, OverwritePolicy overwrite, TimeProvider clock) =>
        options.Store == StoreKind.Histograms
            ? new HistogramStore(path, layout, identity, start, overwrite, clock) : new EventStore(path, identity, start, overwrite, clock);

    /// <summary>What the file says before its first event: the stages that its content has gone through.</summary>
    /// <param name="layout">Set-up.</param>
    /// <param name="options">What is simulated, and what is kept of it.</param>
    public static EventFileHeader Header(DetectorLayout layout, RunOptions options)
    {
        EventFileHeader simulation = SimulateStage.Header(layout, options);
        return options.Store switch
        {
            StoreKind.Summary => ReconstructStage.Header(simulation),
            StoreKind.Histograms => HistogramSettings.Header(ReconstructStage.Header(simulation)),
            _ => simulation,
        };
    }
}
