using NA64Mu.App.Configuration;
using NA64Mu.App.Histograms;
using NA64Mu.App.Output;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Geometry;

namespace NA64Mu.App.Stages;

/// <summary>The store of a run, by what is to be kept.</summary>
internal static class RunStores
{
    /// <summary>Starts the store.</summary>
    /// <param name="path">Final name of the file.</param>
    /// <param name="layout">Set-up.</param>
    /// <param name="options">What is simulated, and what is kept of it.</param>
    /// <param name="overwrite">What to do with a file that is there.</param>
    public static IRunStore Open(string path, DetectorLayout layout, RunOptions options, OverwritePolicy overwrite)
    {
        EventFileHeader header = Header(layout, options);
        return options.Store == StoreKind.Histograms
            ? new HistogramStore(path, layout, header, overwrite)
            : new EventStore(path, new EventBlock(new ReadoutMap(layout), options.Signal, options.Store).Columns, header, overwrite);
    }

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
