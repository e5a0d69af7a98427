using System;

namespace NA64Mu.App.Configuration;

/// <summary>One of equal shares of the events of a run, for one job of a batch; the shares cover the run without overlap, whatever their number.</summary>
/// <param name="Index">Which share, from 0.</param>
/// <param name="Count">Number of shares.</param>
/// <param name="RunFirstEvent">Number of the first event of the whole run.</param>
/// <param name="RunEvents">Number of events of the whole run.</param>
public sealed record EventShard(long Index, long Count, long RunFirstEvent, long RunEvents)
{
    /// <summary>Number of the first event of the share.</summary>
    public long FirstEvent => RunFirstEvent + Border(Index);

    /// <summary>Number of events of the share; shares differ by one event at most.</summary>
    public long Events => Border(Index + 1) - Border(Index);

    /// <summary>A run that is its own and only share.</summary>
    /// <param name="firstEvent">Number of its first event.</param>
    /// <param name="events">Number of its events.</param>
    public static EventShard Whole(long firstEvent, long events) => new(0, 1, firstEvent, events);

    /// <summary>Events before a share; the product may be longer than 64 bits.</summary>
    private long Border(long index) => (long)((Int128)index * RunEvents / Count);
}
