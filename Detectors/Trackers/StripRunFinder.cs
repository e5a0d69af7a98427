using System;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace NA64Mu.Detectors.Trackers;

/// <summary>Search for the places of a view where neighbouring strips have fired; for one thread at a time.</summary>
/// <remarks>
/// A channel that fires lights all its strips. A gap of one strip is bridged where that strip cannot answer, because it is dead or its channel belongs to another cluster already.
/// Strips are bits of words: most words have no two lit neighbours, and one comparison tells.
/// </remarks>
internal sealed class StripRunFinder
{
    private const int WordBits = 64;

    /// <summary>Lit strips; the word behind the last of a view is always dark.</summary>
    private readonly ulong[] _lit;

    /// <summary>Strips that cannot answer.</summary>
    private readonly ulong[] _closed;
    private int _words;
    private StripRun[] _runs = new StripRun[64];
    private int _count;

    /// <summary>Room for a view.</summary>
    /// <param name="mostWords">Words that hold a bit for each strip of the largest view.</param>
    public StripRunFinder(int mostWords)
    {
        _lit = new ulong[mostWords + 1];
        _closed = new ulong[mostWords + 1];
    }

    /// <summary>Runs of the last search.</summary>
    public ReadOnlySpan<StripRun> Runs => _runs.AsSpan(0, _count);

    /// <summary>Channels that fired and belong to no run yet.</summary>
    public int FreeChannels { get; private set; }

    /// <summary>Starts with the channels of a view.</summary>
    /// <param name="view">The view.</param>
    /// <param name="channels">Channels as read.</param>
    public void Light(StripView view, ChannelReadout channels)
    {
        ReadOnlySpan<ulong> dead = view.Dead;
        _words = (view.Map.Strips + WordBits - 1) / WordBits;
        for (int word = 0; word < dead.Length; word += Vector256<ulong>.Count)
        {
            Vector256<ulong> lit = Vector256<ulong>.Zero, closed = Vector256.Create(dead.Slice(word, Vector256<ulong>.Count));
            foreach (int channel in channels.Fired) lit |= Vector256.Create(view.Map.MaskOf(channel).Slice(word, Vector256<ulong>.Count));
            Vector256.AndNot(lit, closed).CopyTo(_lit, word);
            closed.CopyTo(_closed, word);
        }
        _lit[_words] = _closed[_words] = 0;
        FreeChannels = channels.Fired.Length;
    }

    /// <summary>Whether a strip is lit.</summary>
    /// <param name="strip">Strip.</param>
    public bool IsLit(int strip) => (_lit[(uint)strip / WordBits] >> strip & 1) != 0;

    /// <summary>Gives the channels of a run to it.</summary>
    /// <param name="view">The view.</param>
    /// <param name="run">The run.</param>
    public void Take(StripView view, in StripRun run)
    {
        for (int strip = run.First; strip <= run.Last; strip++)
        {
            if (!IsLit(strip)) continue;
            FreeChannels--;
            ReadOnlySpan<ulong> same = view.Map.MaskOf(view.Map.ChannelOf(strip));
            for (int word = 0; word < same.Length; word++)
            {
                _closed[word] |= same[word];
                _lit[word] &= ~same[word];
            }
        }
    }

    /// <summary>Looks for runs of lit strips.</summary>
    /// <param name="view">The view.</param>
    /// <param name="channels">Channels as read.</param>
    /// <param name="least">Fewest lit strips of a run.</param>
    public void Search(StripView view, ChannelReadout channels, int least)
    {
        _count = 0;
        int last = -1;
        for (int word = 0; word < _words; word++)
        {
            ulong lit = _lit[word];
            // A strip goes on where the next one is lit, or cannot answer and the one behind is lit.
            ulong starts = least < 2 ? lit : lit & (Behind(_lit, word, 1) | (Behind(_closed, word, 1) & Behind(_lit, word, 2)));
            for (; starts != 0; starts &= starts - 1)
            {
                int first = word * WordBits + BitOperations.TrailingZeroCount(starts);
                if (first <= last) continue;
                last = EndOf(first);
                Add(view, channels, first, last, least);
            }
        }
    }

    /// <summary>Bits of the strips that stand so many behind those of a word.</summary>
    private static ulong Behind(ulong[] bits, int word, int distance) => bits[word] >> distance | bits[word + 1] << (WordBits - distance);

    private int EndOf(int strip)
    {
        int strips = _words * WordBits;
        while (strip + 1 < strips)
        {
            if (IsLit(strip + 1)) strip++;
            else if (strip + 2 < strips && IsLit(strip + 2) && (_closed[(uint)(strip + 1) / WordBits] >> (strip + 1) & 1) != 0) strip += 2;
            else break;
        }
        return strip;
    }

    private void Add(StripView view, ChannelReadout channels, int first, int last, int least)
    {
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
