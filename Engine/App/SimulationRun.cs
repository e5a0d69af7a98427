using System;
using System.Linq;
using System.Threading;
using NA64Mu.App.Bench;
using NA64Mu.App.Configuration;
using NA64Mu.App.Output;
using NA64Mu.Geometry;

namespace NA64Mu.App;

/// <summary>Events over threads: workers fill blocks of consecutive events, one writer takes them in order, so the result is the same for any number of threads.</summary>
public sealed class SimulationRun
{
    /// <summary>Events in a block.</summary>
    public const int EventsPerBlock = 100;

    private readonly EventWorker[] _workers;
    private readonly EventBlock[] _room;
    private readonly long _blocks;

    /// <summary>Prepares geometry look-ups and physics tables, shared by all workers.</summary>
    /// <param name="layout">Set-up.</param>
    /// <param name="options">What to simulate.</param>
    /// <param name="threads">Workers.</param>
    public SimulationRun(DetectorLayout layout, RunOptions options, int threads)
    {
        Options = options;
        _blocks = BlocksOf(options);
        var setUp = new PreparedSetUp(layout, options.Physics, options.Signal);
        _workers = new EventWorker[Math.Max(1, threads)];
        for (int worker = 0; worker < _workers.Length; worker++)
            _workers[worker] = new EventWorker(setUp, options);
        _room = new EventBlock[2 * _workers.Length + 2];
        for (int block = 0; block < _room.Length; block++) _room[block] = _workers[0].NewBlock();
    }

    private SimulationRun(SimulationRun prepared, RunOptions options)
    {
        Options = options;
        _blocks = BlocksOf(options);
        _workers = prepared._workers;
        _room = prepared._room;
    }

    /// <summary>What is simulated.</summary>
    public RunOptions Options { get; }

    /// <summary>Time that all workers together have spent in a part of their events, those of earlier ranges included.</summary>
    /// <param name="stage">The part.</param>
    public TimeSpan TimeOf(WorkStage stage) => _workers.Aggregate(TimeSpan.Zero, (sum, worker) => sum + worker.Times.Of(stage));

    /// <summary>Another range of events with the same set-up, source, seed and run: tables and buffers are used again.</summary>
    /// <param name="firstEvent">Number of the first event.</param>
    /// <param name="events">Number of events.</param>
    public SimulationRun ForEvents(long firstEvent, long events) => new(this, Options with { FirstEvent = firstEvent, Events = events, Shard = null });

    /// <summary>Simulates all events.</summary>
    /// <param name="write">Takes the blocks in order, on the calling thread; a block is reused after it returns.</param>
    /// <param name="cancellation">Stops at an event border; the blocks that are full by then are still written.</param>
    /// <returns>Sums over the run.</returns>
    public RunReport Execute(Action<EventBlock> write, CancellationToken cancellation) => Execute(new BlockSequence(0, new RunReport(), write), cancellation);

    /// <summary>Simulates the events that a store does not have yet.</summary>
    /// <param name="store">Takes the blocks in order.</param>
    /// <param name="progress">Is told of each block.</param>
    /// <param name="cancellation">Stops at an event border; the store still gets the blocks that are full by then.</param>
    /// <returns>Sums over the run, what the store had included.</returns>
    internal RunReport Execute(IRunStore store, ProgressReporter progress, CancellationToken cancellation)
    {
        progress.StartFrom(store.ReportDone.Events);
        var report = new RunReport();
        report.Add(store.ReportDone);
        var blocks = new BlockSequence(store.BlocksDone, report, block =>
        {
            store.Append(block);
            progress.Add(block.Report.Events);
        });
        return Execute(blocks, cancellation);
    }

    private RunReport Execute(BlockSequence blocks, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var traffic = new BlockTraffic(_room, blocks.Next, stop);
        var threads = new Thread[_workers.Length];
        for (int index = 0; index < threads.Length; index++)
        {
            EventWorker worker = _workers[index];
            threads[index] = new Thread(() => Work(worker, traffic)) { IsBackground = true, Name = $"worker {index}" };
            threads[index].Start();
        }
        try
        {
            while (blocks.Next < _blocks) blocks.Add(traffic.TakeFull(), traffic);
        }
        catch (OperationCanceledException)
        {
            // Told below, when the workers have come to rest and all full blocks are written.
        }
        finally
        {
            stop.Cancel();
            foreach (Thread thread in threads) thread.Join();
        }
        while (blocks.Next < _blocks && traffic.TryTakeFull(out EventBlock? block)) blocks.Add(block, traffic);
        traffic.Failure?.Throw();
        return blocks.Next == _blocks ? blocks.Report : throw new OperationCanceledException(cancellation);
    }

    /// <summary>Fills blocks until none is left; the share of one thread.</summary>
    private void Work(EventWorker worker, BlockTraffic traffic)
    {
        try
        {
            // First the room, then the number: the earliest block not yet done always has room.
            for (EventBlock block = traffic.TakeFree(); traffic.NextIndex() is var index && index < _blocks; block = traffic.TakeFree())
            {
                Fill(worker, block, index, traffic);
                traffic.HandIn(block);
            }
        }
        catch (OperationCanceledException)
        {
            // The run ends: by a signal, by another worker's failure, or because all blocks are written.
        }
        catch (Exception exception)
        {
            traffic.Fail(exception);
        }
    }

    private static long BlocksOf(RunOptions options) => (options.Events + EventsPerBlock - 1) / EventsPerBlock;

    private void Fill(EventWorker worker, EventBlock block, long index, BlockTraffic traffic)
    {
        long first = index * EventsPerBlock;
        long count = Math.Min(EventsPerBlock, Options.Events - first);
        block.Open(index);
        for (long offset = 0; offset < count; offset++)
        {
            traffic.ThrowIfStopped();
            worker.Simulate(Options.FirstEvent + first + offset, block);
        }
        worker.Reconstruct(block);
    }
}
