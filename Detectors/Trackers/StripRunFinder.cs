using System;
using System.Numerics;

namespace NA64Mu.Detectors.Trackers;

/// <summary>Search for the places of a view where neighbouring strips have fired; for one thread at a time.</summary>
/// <remarks>
/// A channel that fires lights all its strips. A gap of one strip is bridged where that strip cannot answer, because it is dead or its channel belongs to another cluster already.
/// </remarks>
internal sealed class StripRunFinder
{
    private const int WordBits = 64;

    private readonly ulong[] _lit;
    private readonly bool[] _isTaken;
    private StripRun[] _runs = new StripRun[64];
    private int _count;

    /// <summary>Room for a view.</summary>
    /// <param name="mostStrips">Strips of the largest view.</param>
    /// <param name="mostChannels">Channels of the largest view.</param>
    public StripRunFinder(int mostStrips, int mostChannels)
    {
        _lit = new ulong[(mostStrips + WordBits - 1) / WordBits];
        _isTaken = new bool[mostChannels];
    }

    /// <summary>Runs of the last search.</summary>
    public ReadOnlySpan<StripRun> Runs => _runs.AsSpan(0, _count);

    /// <summary>Starts with the channels of a view.</summary>
    /// <param name="view">The view.</param>
    /// <param name="channels">Channels as read.</param>
    public void Light(StripView view, ChannelReadout channels)
    {
        Array.Clear(_lit);
        Array.Clear(_isTaken);
        foreach (int channel in channels.Fired)
        {
            foreach (int strip in view.Map.StripsOf(channel))
            {
                if (!view.IsDead(strip)) _lit[strip / WordBits] |= 1UL << (strip % WordBits);
            }
        }
    }

    /// <summary>Whether a strip is lit.</summary>
    /// <param name="strip">Strip.</param>
    public bool IsLit(int strip) => (_lit[strip / WordBits] >> (strip % WordBits) & 1) != 0;

    /// <summary>Whether the channel of a strip belongs to a cluster.</summary>
    /// <param name="view">The view.</param>
    /// <param name="strip">Strip.</param>
    public bool IsTaken(StripView view, int strip) => _isTaken[view.Map.ChannelOf(strip)];

    /// <summary>Gives the channels of a run to it.</summary>
    /// <param name="view">The view.</param>
    /// <param name="run">The run.</param>
    public void Take(StripView view, in StripRun run)
    {
        for (int strip = run.First; strip <= run.Last; strip++)
        {
            if (IsLit(strip)) _isTaken[view.Map.ChannelOf(strip)] = true;
        }
        for (int strip = run.First; strip <= run.Last; strip++)
        {
            if (!_isTaken[view.Map.ChannelOf(strip)]) continue;
            foreach (int same in view.Map.StripsOf(view.Map.ChannelOf(strip))) _lit[same / WordBits] &= ~(1UL << (same % WordBits));
        }
    }

    /// <summary>Looks for runs of lit strips.</summary>
    /// <param name="view">The view.</param>
    /// <param name="channels">Channels as read.</param>
    /// <param name="least">Fewest lit strips of a run.</param>
    public void Search(StripView view, ChannelReadout channels, int least)
    {
        _count = 0;
        int first = -1, last = -9;
        for (int word = 0; word < _lit.Length; word++)
        {
            for (ulong left = _lit[word]; left != 0; left &= left - 1)
            {
                int strip = word * WordBits + BitOperations.TrailingZeroCount(left);
                bool goesOn = strip == last + 1 || (strip == last + 2 && (view.IsDead(strip - 1) || IsTaken(view, strip - 1)));
                if (!goesOn)
                {
                    Add(view, channels, first, last, least);
                    first = strip;
                }
                last = strip;
            }
        }
        Add(view, channels, first, last, least);
    }

    private void Add(StripView view, ChannelReadout channels, int first, int last, int least)
    {
        if (last - first + 1 < least || first < 0) return;
        int lit = 0, valleys = 0;
        double charge = 0, before = 0;
        bool isFalling = false;
        for (int strip = first; strip <= last; strip++)
        {
            if (!IsLit(strip)) continue;
            double amplitude = channels.Amplitude(view.Map.ChannelOf(strip));
            charge += amplitude;
            lit++;
            if (isFalling && amplitude > before) valleys++;
            isFalling = amplitude < before;
            before = amplitude;
        }
        if (lit < least) return;
        if (_count == _runs.Length) Array.Resize(ref _runs, 2 * _runs.Length);
        _runs[_count++] = new StripRun(first, last, lit, valleys, charge);
    }
}
