using System;

namespace NA64Mu.Reconstruction.Tracking;

/// <summary>All ways to take one hit from each plane that has hits; hits are in the order of planes.</summary>
public readonly ref struct HitChoices
{
    private readonly ReadOnlySpan<TrackerHit> _hits;

    /// <summary>The choices among some hits.</summary>
    /// <param name="hits">Hits in the order of planes.</param>
    public HitChoices(ReadOnlySpan<TrackerHit> hits)
    {
        _hits = hits;
        Count = 1;
        for (int begin = 0; begin < hits.Length;)
        {
            int end = EndOfPlane(begin);
            Planes++;
            Count = Math.Min(int.MaxValue, Count * (end - begin));
            begin = end;
        }
    }

    /// <summary>Planes with hits.</summary>
    public int Planes { get; }

    /// <summary>Number of choices, at most 2³¹ − 1.</summary>
    public long Count { get; }

    /// <summary>Writes down one choice.</summary>
    /// <param name="choice">Number of the choice, below <see cref="Count"/>.</param>
    /// <param name="chosen">One hit a plane, filled [Planes].</param>
    public void Choose(long choice, Span<TrackerHit> chosen)
    {
        int plane = 0;
        for (int begin = 0; begin < _hits.Length;)
        {
            int end = EndOfPlane(begin);
            int hits = end - begin;
            chosen[plane++] = _hits[begin + (int)(choice % hits)];
            choice /= hits;
            begin = end;
        }
    }

    private int EndOfPlane(int begin)
    {
        int end = begin + 1;
        while (end < _hits.Length && _hits[end].Plane == _hits[begin].Plane) end++;
        return end;
    }
}
