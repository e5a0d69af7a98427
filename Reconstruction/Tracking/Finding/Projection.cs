using System;

namespace NA64Mu.Reconstruction.Tracking.Finding;

/// <summary>Coordinates of all planes along one direction across the beam, from the hits of an event.</summary>
/// <remarks>
/// A plane of which one view lies along the direction gives a point for each hit of that view. A plane that is turned gives one for each pair
/// of hits in its two views that may be of one crossing; a hit alone says nothing there.
/// </remarks>
internal sealed class Projection
{
    /// <summary>Most points of a plane.</summary>
    public const int MaximumPoints = 64;

    /// <summary>Largest sine of the angle between an axis and the direction at which they are the same: 0.1 mm over 100 mm would show.</summary>
    private const double SmallestTurn = 1e-6;

    private const int Turned = -1;
    private const int None = -2;

    private readonly int[] _alignedView;
    private readonly ViewAxis[] _parts;
    private readonly ProjectedPoint[] _points;
    private readonly int[] _begins;
    private int _count;

    /// <summary>Projection of a spectrometer.</summary>
    /// <param name="spectrometer">Its planes.</param>
    /// <param name="direction">Direction of the coordinate.</param>
    public Projection(Spectrometer spectrometer, ViewAxis direction)
    {
        int planes = spectrometer.Planes.Length;
        _alignedView = new int[planes];
        _parts = new ViewAxis[planes];
        _begins = new int[planes + 1];
        _points = new ProjectedPoint[MaximumPoints * planes];
        for (int plane = 0; plane < planes; plane++)
        {
            SpectrometerPlane at = spectrometer.Planes[plane];
            _parts[plane] = new ViewAxis(direction.Of(at.Axis(0).X, at.Axis(0).Y), direction.Of(at.Axis(1).X, at.Axis(1).Y));
            int aligned = Math.Abs(_parts[plane].Y) < SmallestTurn ? 0 : Math.Abs(_parts[plane].X) < SmallestTurn ? 1 : Turned;
            bool hasViews = aligned == Turned ? at.Views == 0b11 : (at.Views >> aligned & 1) != 0;
            _alignedView[plane] = hasViews ? aligned : None;
            if (hasViews) MeasuredPlanes++;
        }
    }

    /// <summary>Planes that measure the coordinate.</summary>
    public int MeasuredPlanes { get; }

    /// <summary>Whether a plane has more points than there is room for.</summary>
    public bool IsCutShort { get; private set; }

    /// <summary>Points of a plane.</summary>
    /// <param name="plane">Index in <see cref="Spectrometer.Planes"/>.</param>
    public ReadOnlySpan<ProjectedPoint> Of(int plane) => _points.AsSpan(_begins[plane].._begins[plane + 1]);

    /// <summary>Takes the hits of an event.</summary>
    /// <param name="hits">All hits.</param>
    /// <param name="lists">The same by view.</param>
    public void Take(ReadOnlySpan<ViewHit> hits, HitLists lists)
    {
        IsCutShort = false;
        _count = 0;
        for (int plane = 0; plane < _alignedView.Length; plane++)
        {
            int view = SpectrometerPlane.MaximumViews * plane;
            if (_alignedView[plane] == Turned) TakePairs(plane, hits, lists.Of(view), lists.Of(view + 1));
            else if (_alignedView[plane] != None) TakeView(plane, _alignedView[plane], hits, lists.Of(view + _alignedView[plane]));
            _begins[plane + 1] = _count;
        }
    }

    private void TakeView(int plane, int view, ReadOnlySpan<ViewHit> hits, ReadOnlySpan<short> ofView)
    {
        double sign = view == 0 ? _parts[plane].X : _parts[plane].Y;
        foreach (short hit in ofView)
        {
            Add(new ProjectedPoint(plane, sign * hits[hit].Position, hits[hit].Sigma, view == 0 ? hit : -1, view == 1 ? hit : -1));
        }
    }

    private void TakePairs(int plane, ReadOnlySpan<ViewHit> hits, ReadOnlySpan<short> first, ReadOnlySpan<short> second)
    {
        ViewAxis part = _parts[plane];
        foreach (short one in first)
        {
            foreach (short other in second)
            {
                ref readonly ViewHit a = ref hits[one];
                ref readonly ViewHit b = ref hits[other];
                if (ViewPairing.ChiSquare(in a, in b) >= ViewPairing.MaximumChiSquare && first.Length * second.Length > 1) continue;
                double variance = part.X * part.X * a.Sigma * a.Sigma + part.Y * part.Y * b.Sigma * b.Sigma;
                Add(new ProjectedPoint(plane, part.Of(a.Position, b.Position), Math.Sqrt(variance), one, other));
            }
        }
    }

    private void Add(in ProjectedPoint point)
    {
        if (_count - _begins[point.Plane] == MaximumPoints)
        {
            IsCutShort = true;
            return;
        }
        _points[_count++] = point;
    }
}
