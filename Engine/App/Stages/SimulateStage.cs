using System;
using System.Threading;
using NA64Mu.App.Configuration;
using NA64Mu.App.Output;
using NA64Mu.Geometry;

namespace NA64Mu.App.Stages;

/// <summary>Simulation to an event file.</summary>
internal static class SimulateStage
{
    /// <summary>Effective over simulated events below which weights are worth a warning.</summary>
    private const double LeastWorth = 1e-3;

    /// <summary>Simulates and writes.</summary>
    /// <param name="layout">Set-up.</param>
    /// <param name="options">What to simulate.</param>
    /// <param name="threads">Threads.</param>
    /// <param name="path">Event file.</param>
    /// <param name="overwrite">What to do with a file that is there.</param>
    /// <param name="progress">Is told of each block.</param>
    /// <param name="cancellation">Stops between blocks; nothing is left under the final name.</param>
    /// <returns>Sums over the run.</returns>
    /// <exception cref="QualityException">The run is not healthy; the file is kept.</exception>
    public static RunReport Run(
        DetectorLayout layout, RunOptions options, int threads, string path, OverwritePolicy overwrite, ProgressReporter progress,
        CancellationToken cancellation)
    {
        var clock = new StageClock();
        using IRunStore store = RunStores.Open(path, layout, options, overwrite);
        RunReport report = new SimulationRun(layout, options, threads).Execute(store, progress, cancellation);
        store.Complete(report);
        clock.WriteSidecar(path, threads, report.Events);
        report.RequireHealthy();
        return report;
    }

    /// <summary>What a user should know of the weights of a run; null where there is nothing to say.</summary>
    /// <param name="report">Sums over the run.</param>
    /// <param name="options">What was simulated.</param>
    public static string? WarningOf(RunReport report, RunOptions options)
    {
        RunTotals totals = RunTotals.Of(report);
        if (report.SumOfWeights <= 0)
        {
            return options.Signal is null
                ? "warning: all events have the weight 0: see 'weighting' in the geometry file"
                : "warning: no muon radiated a boson: they miss the volume, or are too slow; all events have the weight 0";
        }
        return totals.EffectiveEvents < LeastWorth * report.Events
            ? FormattableString.Invariant($"warning: by their weights the {report.Events} events are worth {totals.EffectiveEvents:G3}; smaller factors would serve better")
            : null;
    }

    /// <summary>What the file says before its first event.</summary>
    /// <param name="layout">Set-up.</param>
    /// <param name="options">What is simulated.</param>
    public static EventFileHeader Header(DetectorLayout layout, RunOptions options) => new()
    {
        FileType = EventFileTypes.Simulation,
        RunNumber = options.Run,
        Seed = options.Seed,
        FirstEvent = options.FirstEvent,
        Shard = options.Shard,
        PhysicsMode = options.Physics.ToString().ToLowerInvariant(),
        Provenance =
        [
            new ProvenanceRecord
            {
                Stage = "sim",
                Version = BuildInformation.Current.Version,
                Commit = BuildInformation.Current.Commit,
                Configuration = RunOptionsText.Of(options, layout),
                Geometry = layout.SourceText,
            },
        ],
    };
}
