using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NA64Mu.Geometry;
using Lanes = System.Runtime.Intrinsics.Vector256<double>;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>A Kalman filter along the beam and a smoother back to the first plane, for several tracks side by side.</summary>
/// <remarks>
/// R. Frühwirth, Nucl. Instrum. Methods A 262 (1987) 444; H. E. Rauch, F. Tung and C. T. Striebel, AIAA J. 3 (1965) 1445. Tracks need have nothing in common but the spectrometer:
/// any of them may lack hits, or fail. Its result does not depend on the tracks beside it (docs/decisions/0035). For one thread at a time; nothing is allocated.
/// </remarks>
internal sealed class KalmanFilter
{
    private readonly TrackPropagation _propagation;
    private readonly PlaneNode[] _nodes;
    private readonly LaneCrossing[] _crossings;
    private LaneState _first;
    private LaneCovariance _firstCovariance;
    private ulong _measured;

    /// <summary>A filter in the spectrometer of a layout.</summary>
    /// <param name="layout">The set-up.</param>
    /// <param name="spectrometer">Its spectrometer.</param>
    public KalmanFilter(DetectorLayout layout, Spectrometer spectrometer)
    {
        Views = new ViewGeometry(spectrometer);
        _propagation = new TrackPropagation(layout, spectrometer);
        _nodes = new PlaneNode[spectrometer.Planes.Length];
        _crossings = new LaneCrossing[_nodes.Length];
    }

    /// <summary>Views of the spectrometer.</summary>
    public ViewGeometry Views { get; }

    /// <summary>Number of planes.</summary>
    public int Planes => _nodes.Length;

    /// <summary>Material from the first plane to the last, radiation lengths.</summary>
    public double RadiationLengths => _propagation.RadiationLengths;

    /// <summary>Filters and smooths tracks once; those in which a hit is left out then stay open.</summary>
    /// <param name="tracks">Open fits, one at least and one for each lane at most.</param>
    public void Run(ReadOnlySpan<KalmanTrackFit> tracks)
    {
        _measured = 0;
        for (int lane = 0; lane < Lane.Count; lane++)
        {
            // Lanes that are left over do the same as the last.
            KalmanTrackFit track = tracks[Math.Min(lane, tracks.Length - 1)];
            track.Put(lane, _nodes);
            _measured |= track.Views;
        }
        Lanes stable = Filter(out Lanes arrive, out Lanes chiSquare) & Smooth();
        for (int lane = 0; lane < tracks.Length; lane++)
        {
            if (!Lane.Holds(arrive, lane)) tracks[lane].Fail(KalmanStatus.Lost);
            else if (!Lane.Holds(stable, lane)) tracks[lane].Fail(KalmanStatus.Unstable);
            else Close(tracks[lane], lane, Lane.At(ref chiSquare, lane));
        }
    }

    /// <summary>From the first plane to the last; answers the lanes that are stable, or were until their track was lost.</summary>
    private Lanes Filter(out Lanes arrive, out Lanes chiSquare)
    {
        Lanes stable = Lanes.AllBitsSet;
        arrive = Lanes.AllBitsSet;
        chiSquare = Lanes.Zero;
        for (int plane = 0; plane < _nodes.Length; plane++)
        {
            ref PlaneNode node = ref _nodes[plane];
            // A track that is unstable already counts as that.
            if (plane > 0) arrive &= _propagation.Predict(in _nodes[plane - 1], plane, ref node) | ~stable;
            node.Filtered = node.Predicted;
            node.FilteredCovariance = node.PredictedCovariance;
            chiSquare += Measure(plane, ref node, ref stable);
        }
        return stable;
    }

    /// <summary>Takes the hits of a plane into account; answers their χ², and takes the lanes in which that fails from those that are stable.</summary>
    private Lanes Measure(int plane, ref PlaneNode node, ref Lanes stable)
    {
        Lanes chiSquare = Lanes.Zero;
        for (int view = 0; view < SpectrometerPlane.MaximumViews; view++)
        {
            if ((_measured & ViewGeometry.Bit(plane, view)) == 0) continue;
            Lanes added = ViewMeasurement.Update(in Views.Axis(plane, view), in node.Hits[view], ref node.Filtered, ref node.FilteredCovariance);
            stable &= Vector256.GreaterThanOrEqual(added, Lanes.Zero);
            chiSquare += added;
        }
        return chiSquare;
    }

    /// <summary>Smoothed tracks from the last plane to the first; answers the lanes that are stable.</summary>
    [SkipLocalsInit]
    private Lanes Smooth()
    {
        Lanes stable = Lanes.AllBitsSet;
        ref LaneState smoothed = ref _first;
        ref LaneCovariance covariance = ref _firstCovariance;
        smoothed = _nodes[^1].Filtered;
        covariance = _nodes[^1].FilteredCovariance;
        _crossings[^1] = new LaneCrossing(in smoothed, in covariance);
        for (int plane = _nodes.Length - 2; plane >= 0; plane--)
        {
            ref PlaneNode node = ref _nodes[plane], next = ref _nodes[plane + 1];
            next.Transport.Times(in node.FilteredCovariance, out LaneMatrix transposedGain);
            stable &= next.PredictedCovariance.Solve(ref transposedGain);
            LaneState.Subtract(in smoothed, in next.Predicted, out LaneVector difference);
            LaneMatrix.TransposedTimes(in transposedGain, in difference, out LaneVector change);
            smoothed = node.Filtered;
            smoothed.Add(in change);
            LaneCovariance.Subtract(in covariance, in next.PredictedCovariance, out LaneCovariance less);
            LaneCovariance.TransformTransposed(in transposedGain, in less, out covariance);
            covariance.Add(in node.FilteredCovariance);
            _crossings[plane] = new LaneCrossing(in smoothed, in covariance);
        }
        return stable & smoothed.AreFinite & Vector256.GreaterThan(covariance[4, 4], Lanes.Zero);
    }

    private void Close(KalmanTrackFit track, int lane, double chiSquare)
    {
        for (int plane = 0; plane < _nodes.Length; plane++) track.Crossings[plane] = _crossings[plane][lane];
        ref PlaneNode last = ref _nodes[^1];
        track.Close(_first[lane], _firstCovariance[lane], last.Filtered[lane], last.FilteredCovariance[lane], chiSquare);
    }
}
