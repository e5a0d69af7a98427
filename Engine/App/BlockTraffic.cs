using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace NA64Mu.App;

/// <summary>Blocks on their way between the workers and the writer of one run.</summary>
internal sealed class BlockTraffic : IDisposable
{
    private readonly BlockQueue _free = new();
    private readonly BlockQueue _full = new();
    private readonly CancellationTokenSource _stop;
    private readonly CancellationTokenRegistration _stopping;
    private long _nextIndex;

    /// <summary>Traffic of a number of blocks.</summary>
    /// <param name="room">The blocks.</param>
    /// <param name="firstIndex">Number of the first block to be filled.</param>
    /// <param name="stop">Ends the run.</param>
    public BlockTraffic(IEnumerable<EventBlock> room, long firstIndex, CancellationTokenSource stop)
    {
        _stop = stop;
        _nextIndex = firstIndex;
        foreach (EventBlock block in room) GiveBack(block);
        _stopping = stop.Token.Register(() =>
        {
            _free.Stop();
            _full.Stop();
        });
    }

    /// <summary>The first failure of a worker; null where none failed.</summary>
    public ExceptionDispatchInfo? Failure { get; private set; }

    /// <summary>Waits for a block without events.</summary>
    public EventBlock TakeFree() => _free.Take();

    /// <summary>Waits for a block with events, in any order.</summary>
    public EventBlock TakeFull() => _full.Take();

    /// <summary>Takes a block with events if there is one, also after the end of the run.</summary>
    /// <param name="block">The block.</param>
    public bool TryTakeFull([NotNullWhen(true)] out EventBlock? block) => _full.TryTake(out block);

    /// <summary>Leaves an event that is not begun to a later run, if this one is to end.</summary>
    /// <exception cref="OperationCanceledException">The run ends.</exception>
    public void ThrowIfStopped() => _stop.Token.ThrowIfCancellationRequested();

    /// <summary>A number for the next block to be filled.</summary>
    public long NextIndex() => Interlocked.Increment(ref _nextIndex) - 1;

    /// <summary>Gives a filled block to the writer.</summary>
    /// <param name="block">The block.</param>
    public void HandIn(EventBlock block) => _full.Add(block);

    /// <summary>Gives a written block back to the workers.</summary>
    /// <param name="block">The block.</param>
    public void GiveBack(EventBlock block) => _free.Add(block);

    /// <summary>Notes a failure and ends the run.</summary>
    /// <param name="exception">What went wrong.</param>
    public void Fail(Exception exception)
    {
        Failure ??= ExceptionDispatchInfo.Capture(exception);
        _stop.Cancel();
    }

    /// <inheritdoc/>
    public void Dispose() => _stopping.Dispose();
}
