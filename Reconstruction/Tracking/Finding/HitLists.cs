using System;
using NA64Mu.Core;

namespace NA64Mu.Reconstruction.Tracking.Finding;

/// <summary>Hits of one event by plane and view, without copies of them.</summary>
internal sealed class HitLists
{
    /// <summary>Most hits of a view that are looked at; those that come later in the event are not.</summary>
    public const int MaximumHits = 24;

    private readonly short[] _hits;
    private readonly int[] _counts;

    /// <summary>Room for a number of planes.</summary>
    /// <param name="planes">Planes.</param>
    public HitLists(int planes)
    {
        _counts = new int[SpectrometerPlane.MaximumViews * planes];
        _hits = new short[MaximumHits * _counts.Length];
    }

    /// <summary>Whether a view has more hits than there is room for.</summary>
    public bool IsCutShort { get; private set; }

    /// <summary>Views with hits.</summary>
    public ulong Views { get; private set; }

    /// <summary>Hits of a view.</summary>
    /// <param name="view">Place of the view, 2 i + v for view v of plane i.</param>
    public ReadOnlySpan<short> Of(int view) => _hits.AsSpan(MaximumHits * view, _counts[view]);

    /// <summary>Takes the hits of an event.</summary>
    /// <param name="hits">All hits.</param>
    public void Take(ReadOnlySpan<ViewHit> hits)
    {
        Requires.That(hits.Length <= short.MaxValue, "fewer hits than a short can count");
        Array.Clear(_counts);
        IsCutShort = false;
        Views = 0;
        for (int hit = 0; hit < hits.Length; hit++)
        {
            int view = SpectrometerPlane.MaximumViews * hits[hit].Plane + hits[hit].View;
            if (_counts[view] == MaximumHits)
            {
                IsCutShort = true;
                continue;
            }
            _hits[MaximumHits * view + _counts[view]++] = (short)hit;
            Views |= 1ul << view;
        }
    }

    /// <summary>Ways to take one hit of each plane that has hits, a hit being a cluster of either view; those whose place is in doubt
    /// do not count beside one that is certain.</summary>
    /// <param name="hits">All hits.</param>
    public int Choices(ReadOnlySpan<ViewHit> hits)
    {
        long choices = Views == 0 ? 0 : 1;
        for (int plane = 0; plane < _counts.Length / SpectrometerPlane.MaximumViews; plane++)
        {
            int most = 1;
            for (int view = SpectrometerPlane.MaximumViews * plane; view < SpectrometerPlane.MaximumViews * (plane + 1); view++)
            {
                int certain = 0;
                foreach (short hit in Of(view))
                {
                    if (hits[hit].Alternatives <= 1) certain++;
                }
                most = Math.Max(most, certain);
            }
            choices = Math.Min(int.MaxValue, choices * most);
        }
        return (int)choices;
    }
}
