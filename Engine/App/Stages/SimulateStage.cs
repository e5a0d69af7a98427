using System;
using System.IO;
using System.Threading;
using NA64Mu.App.Bench;
using NA64Mu.App.Configuration;
using NA64Mu.App.Journals;
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
    /// <param name="place">Where the file goes, and what may be there.</param>
    /// <param name="progress">Is told of each block, and of what went wrong before.</param>
    /// <param name="cancellation">Stops at an event border; what is done is kept in the journal.</param>
    /// <returns>Sums over the run; null where its file was there already, so that nothing was done.</returns>
    /// <exception cref="QualityException">The run is not healthy; the file is kept.</exception>
    /// <exception cref="RunStoppedException">The run was stopped.</exception>
    public static RunReport? Run(
        DetectorLayout layout, RunOptions options, int threads, SimulationPlace place, ProgressReporter progress, CancellationToken cancellation)
    {
        var clock = new StageClock(place.Clock);
        RunIdentity identity = RunStores.Identity(layout, options);
        if (place.Start == RunStart.Resume && FinishedRun.IsThere(place.Path, identity, place.Overwrite))
        {
            FinishedRun.RemoveLeftovers(place.Path, identity);
            if (!File.Exists(RunSidecar.PathFor(place.Path))) clock.WriteSidecar(place.Path, threads, options.Events);
            return null;
        }
        if (SourceFactory.MixtureOf(options, layout) is { } mixture) progress.WriteLine($"beam: {mixture}");
        RunReport report;
        using (IRunStore store = RunStores.Open(place.Path, layout, options, identity, place.Start, place.Overwrite, place.Clock))
        {
            try
            {
                report = Fill(store, new SimulationRun(layout, options, threads), progress, cancellation);
                store.Complete(report);
            }
            catch (OutputException) when (store.KeptIn is not null)
            {
                progress.WriteLine(HowToGoOn(store.EventsKept, options, store.KeptIn));
                throw;
            }
        }
        string file = report.FileFor(place.Path);
        clock.WriteSidecar(file, threads, report.Events);
        return report.Problem is { } problem ? throw new QualityException($"{problem}; the file is kept as {file}") : report;
    }

    private static RunReport Fill(IRunStore store, SimulationRun run, ProgressReporter progress, CancellationToken cancellation)
    {
        if (store.Warning is { } warning) progress.WriteLine(warning);
        try
        {
            RunReport report = run.Execute(store, progress, cancellation);
            progress.WriteLine(WhereTimeWent(run, report.Events - store.ReportDone.Events));
            return report;
        }
        catch (OperationCanceledException exception)
        {
            store.Checkpoint();
            if (store.KeptIn is not { } journal) throw new RunStoppedException("no block of events was finished, nothing is kept", exception);
            throw new RunStoppedException(HowToGoOn(store.EventsKept, run.Options, journal), exception);
        }
    }

    private static string WhereTimeWent(SimulationRun run, long events)
    {
        double MsPerEvent(WorkStage stage) => events > 0 ? run.TimeOf(stage).TotalMilliseconds / events : 0;
        return FormattableString.Invariant(
            $"debug: ms per event: physics {MsPerEvent(WorkStage.Physics):G4}, digitisation {MsPerEvent(WorkStage.Digitisation):G4}, reconstruction {MsPerEvent(WorkStage.Reconstruction):G4}");
    }

    private static string HowToGoOn(long kept, RunOptions options, string journal) =>
        FormattableString.Invariant($"{kept} of {options.Events} events are kept in {journal}: go on by the same command with --resume");

    /// <summary>What the weights of a run come to; null where all are 1.</summary>
    /// <param name="report">Sums over the run.</param>
    public static string? WorthOf(RunReport report)
    {
        if (report.SumOfWeights == report.Events && report.SumOfSquaredWeights == report.Events) return null;
        RunTotals totals = RunTotals.Of(report);
        return FormattableString.Invariant(
            $"weights: {report.Histories} histories of {report.Events} events, sum {totals.SumOfWeights:G7}, effective events {totals.EffectiveEvents:G4}, effective muons on target {totals.EffectiveMuonsOnTarget:G4}");
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
                ? "warning: all events have the weight 0: see 'weighting' in the geometry file, and the weights of the beam file if there is one"
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
