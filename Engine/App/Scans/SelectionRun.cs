using System.Threading;
using NA64Mu.App.Configuration;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction;
using NA64Mu.Reconstruction.Selection;

namespace NA64Mu.App.Scans;

/// <summary>The whole chain without files: simulation, reconstruction, trigger and cuts; the same for any number of threads.</summary>
internal sealed class SelectionRun
{
    private readonly DetectorLayout _layout;
    private readonly RunOptions _options;
    private readonly MovableCounters _counters;

    /// <summary>A run.</summary>
    /// <param name="layout">Set-up.</param>
    /// <param name="options">What to simulate.</param>
    public SelectionRun(DetectorLayout layout, RunOptions options)
    {
        _layout = layout;
        _options = options;
        _counters = MovableCounters.Find(layout);
    }

    /// <summary>Simulates all events.</summary>
    /// <param name="threads">Threads.</param>
    /// <param name="progress">Is told of each block; null for nobody.</param>
    /// <param name="cancellation">Stops between blocks.</param>
    /// <exception cref="QualityException">Energy is missing in an event, or a track was abandoned.</exception>
    public SelectionTally Execute(int threads, ProgressReporter? progress, CancellationToken cancellation)
    {
        var events = new ReconstructedEvents(_layout);
        var reconstructor = new EventReconstructor(_layout);
        var tally = new SelectionTally(StandardCuts.From(_layout));
        var run = new SimulationRun(_layout, _options, threads);
        RunReport report = run.Execute(
            block =>
            {
                events.Clear();
                reconstructor.Reconstruct(block.Digits, events);
                for (int row = 0; row < events.Count; row++)
                    tally.Fill(new EventView(events, row), ScanEvents.MembershipOf(block, row, _counters));
                progress?.Add(events.Count);
            },
            cancellation);
        report.RequireHealthy();
        return tally;
    }
}
