using System;
using System.Threading;
using System.Threading.Tasks;
using NA64Mu.App.Configuration;
using NA64Mu.Geometry;

namespace NA64Mu.App.Scans;

/// <summary>One simulation without matter in the counter and its veto, asked afterwards what they would have done at many places; the same for any number of threads.</summary>
internal sealed class S4Scan
{
    private const int EventsPerBlock = 500;

    private readonly PreparedSetUp _setUp;
    private readonly RunOptions _options;
    private readonly MovableCounters _counters;
    private readonly S4Grid _grid;

    /// <summary>A scan of one sample.</summary>
    /// <param name="layout">Set-up, with the counters where they are now.</param>
    /// <param name="options">What to simulate.</param>
    /// <param name="counters">Counters that are moved.</param>
    /// <param name="grid">Places.</param>
    public S4Scan(DetectorLayout layout, RunOptions options, MovableCounters counters, S4Grid grid)
    {
        _setUp = new PreparedSetUp(CounterMove.Without(layout, counters), options.Physics, options.Signal);
        _options = options;
        _counters = counters;
        _grid = grid;
    }

    /// <summary>Simulates all events.</summary>
    /// <param name="threads">Threads.</param>
    /// <param name="progress">Is told of each block; null for nobody.</param>
    /// <param name="cancellation">Stops between blocks.</param>
    /// <exception cref="QualityException">Energy is missing in an event, or a track was abandoned.</exception>
    public S4Tally Execute(int threads, ProgressReporter? progress, CancellationToken cancellation)
    {
        var blocks = new S4Tally[(_options.Events + EventsPerBlock - 1) / EventsPerBlock];
        using var workers = new ThreadLocal<S4ScanWorker>(() => new S4ScanWorker(_setUp, _options, _counters, _grid));
        Parallel.For(
            0, blocks.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, index =>
            {
                long first = (long)index * EventsPerBlock;
                long count = Math.Min(EventsPerBlock, _options.Events - first);
                blocks[index] = workers.Value!.Fill(_options.FirstEvent + first, count);
                progress?.Add(count);
            });
        var sum = new S4Tally(_grid.Places.Count);
        foreach (S4Tally block in blocks) sum.Add(block);
        sum.Report.RequireHealthy();
        return sum;
    }
}
