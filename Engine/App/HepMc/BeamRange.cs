using System;

namespace NA64Mu.App.HepMc;

/// <summary>Which events of a beam file a run takes.</summary>
internal static class BeamRange
{
    /// <summary>Number of events to simulate.</summary>
    /// <param name="beam">Beam file.</param>
    /// <param name="firstEvent">Place of the first event, from 0.</param>
    /// <param name="wanted">Number of events asked for; null for all that follow.</param>
    /// <param name="policy">What to do where there are fewer.</param>
    /// <exception cref="InvalidInputException">There are fewer, or none.</exception>
    public static long Of(IBeamFile beam, long firstEvent, long? wanted, ShortInputPolicy policy)
    {
        long left = beam.Events - firstEvent;
        if (left <= 0) throw new InvalidInputException($"{beam.Name}: the file has {beam.Events} events, none behind number {firstEvent}; give a smaller --first-event");
        if (wanted is not { } events) return left;
        if (events > left && policy == ShortInputPolicy.Refuse)
        {
            throw new InvalidInputException(
                $"{beam.Name}: {events} events are wanted from number {firstEvent} on, and the file has {left}; ask for fewer with --events, or give --allow-short-input to take what is there");
        }
        return Math.Min(events, left);
    }
}
