using System.Numerics;
using System.Runtime.CompilerServices;

namespace NA64Mu.Reconstruction.Tracking.Finding;

/// <summary>At most one hit in each view of each plane: bit and place 2 i + v are view v of plane i.</summary>
internal struct HitSet
{
    private Places _hits;

    /// <summary>Views with a hit.</summary>
    public ulong Views { get; set; }

    /// <summary>Hit of a view that has one.</summary>
    /// <param name="view">Place of the view.</param>
    public readonly int this[int view] => _hits[view];

    /// <summary>Puts a hit in its place.</summary>
    /// <param name="view">Place of the view.</param>
    /// <param name="hit">Index of the hit.</param>
    public void Set(int view, int hit)
    {
        _hits[view] = (short)hit;
        Views |= 1ul << view;
    }

    /// <summary>Whether a hit is among them.</summary>
    /// <param name="view">Place of the view.</param>
    /// <param name="hit">Index of the hit.</param>
    public readonly bool Has(int view, int hit) => (Views >> view & 1) != 0 && _hits[view] == hit;

    /// <summary>Views in which two sets have the same hit.</summary>
    /// <param name="other">The other set.</param>
    public readonly ulong Common(in HitSet other)
    {
        ulong common = 0;
        for (ulong views = Views & other.Views; views != 0; views &= views - 1)
        {
            int view = BitOperations.TrailingZeroCount(views);
            if (_hits[view] == other._hits[view]) common |= 1ul << view;
        }
        return common;
    }

    /// <summary>Number of hits that two sets have in common.</summary>
    /// <param name="other">The other set.</param>
    public readonly int Shared(in HitSet other) => BitOperations.PopCount(Common(in other));

    [InlineArray(SpectrometerPlane.MaximumViews * Spectrometer.MaximumPlanes)]
    private struct Places
    {
        private short _first;
    }
}
