using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Threading;

namespace NA64Mu.App;

/// <summary>Blocks that wait for a thread, and threads that wait for a block.</summary>
/// <remarks>
/// Who finds no block sleeps at once: a block of 100 events is milliseconds away, so spinning and yielding first, as collections of .NET do, takes time of
/// the processor from the workers for nothing.
/// </remarks>
internal sealed class BlockQueue
{
    private readonly Queue<EventBlock> _blocks = [];
    private bool _isStopped;

    /// <summary>Adds a block, and wakes one thread that waits.</summary>
    /// <param name="block">The block.</param>
    public void Add(EventBlock block)
    {
        lock (_blocks)
        {
            _blocks.Enqueue(block);
            Monitor.Pulse(_blocks);
        }
    }

    /// <summary>Waits for a block.</summary>
    /// <exception cref="OperationCanceledException">The queue is stopped.</exception>
    public EventBlock Take()
    {
        lock (_blocks)
        {
            while (!_isStopped && _blocks.Count == 0) Monitor.Wait(_blocks);
            return _isStopped ? throw new OperationCanceledException() : _blocks.Dequeue();
        }
    }

    /// <summary>Takes a block if there is one, also after the stop.</summary>
    /// <param name="block">The block.</param>
    public bool TryTake([NotNullWhen(true)] out EventBlock? block)
    {
        lock (_blocks) return _blocks.TryDequeue(out block);
    }

    /// <summary>Wakes all threads that wait; none waits any more.</summary>
    public void Stop()
    {
        lock (_blocks)
        {
            _isStopped = true;
            Monitor.PulseAll(_blocks);
        }
    }
}
