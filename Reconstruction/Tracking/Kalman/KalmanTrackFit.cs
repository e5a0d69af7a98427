using System;
using NA64Mu.Geometry;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>Fit of one track by a Kalman filter along the beam and a smoother back to the first plane.</summary>
/// <remarks>
/// R. Frühwirth, Nucl. Instrum. Methods A 262 (1987) 444; H. E. Rauch, F. Tung and C. T. Striebel, AIAA J. 3 (1965) 1445. The filter starts
/// at the first plane with the seed as parameters and <see cref="PriorWidth"/> times its errors, so that the seed counts as much as 10⁻⁴
/// of a hit. Views are measured one by one, and each may be missing. A hit whose χ² against the others is above
/// <see cref="OutlierChiSquare"/> is left out, the largest first, and the track fitted again from where it was found, at most
/// <see cref="MaximumOutliers"/> times. Holds room for one track and is for one thread at a time; nothing is allocated.
/// </remarks>
public sealed class KalmanTrackFit
{
    /// <summary>χ² of one degree of freedom above which a hit is an outlier: one of 270 000 good ones.</summary>
    public const double OutlierChiSquare = 21.4;

    /// <summary>Most hits that are left out.</summary>
    public const int MaximumOutliers = 2;

    /// <summary>Errors of the start over those of the seed.</summary>
    public const double PriorWidth = 100;

    private readonly ViewGeometry _views;
    private readonly TrackPropagation _propagation;
    private readonly PlaneNode[] _nodes;
    private readonly ViewHit[] _hits;
    private readonly ViewResidual[] _residuals;
    private int _residualCount;

    /// <summary>A fit in the spectrometer of a layout.</summary>
    /// <param name="layout">The set-up.</param>
    /// <param name="spectrometer">Its spectrometer.</param>
    public KalmanTrackFit(DetectorLayout layout, Spectrometer spectrometer)
    {
        _views = new ViewGeometry(spectrometer);
        _propagation = new TrackPropagation(layout, spectrometer);
        _nodes = new PlaneNode[spectrometer.Planes.Length];
        _hits = new ViewHit[SpectrometerPlane.MaximumViews * _nodes.Length];
        _residuals = new ViewResidual[_hits.Length];
    }

    /// <summary>Material from the first plane to the last, radiation lengths.</summary>
    public double RadiationLengths => _propagation.RadiationLengths;

    /// <summary>Distances of the hits of the last track from it, in the order of planes; an outlier is no longer among them.</summary>
    public ReadOnlySpan<ViewResidual> Residuals => _residuals.AsSpan(0, _residualCount);

    /// <summary>Fits a track.</summary>
    /// <param name="seed">Start of the fit.</param>
    /// <param name="hits">At most one hit in each view of a plane.</param>
    public KalmanTrack Fit(in TrackSeed seed, ReadOnlySpan<ViewHit> hits)
    {
        _residualCount = 0;
        if (!TryTakeHits(hits)) return default;
        PriorOf(in seed, out Covariance5 prior);
        KalmanTrack track = FilterAndSmooth(seed.Start, in prior, 0);
        for (int outliers = 1; outliers <= MaximumOutliers && track.IsFitted && TryRemoveOutlier(); outliers++)
        {
            track = FilterAndSmooth(track.State, in prior, outliers);
        }
        return track;
    }

    /// <summary>Where the last track passes a view without a hit of its own, as a residual of no hit.</summary>
    /// <param name="plane">Index in <see cref="Spectrometer.Planes"/>.</param>
    /// <param name="view">View without a hit that was used.</param>
    public ViewResidual Predict(int plane, int view)
    {
        ref readonly ViewAxis axis = ref _views.Axis(plane, view);
        ref readonly PlaneNode node = ref _nodes[plane];
        double coordinate = axis.Of(node.Smoothed.X, node.Smoothed.Y), variance = ViewMeasurement.Variance(in axis, in node.SmoothedCovariance);
        return new ViewResidual(-1, plane, view, 0, variance, coordinate, variance);
    }

    private bool TryTakeHits(ReadOnlySpan<ViewHit> hits)
    {
        if (hits.Length > _hits.Length) return false;
        for (int plane = 0; plane < _nodes.Length; plane++)
        {
            for (int view = 0; view < SpectrometerPlane.MaximumViews; view++) _nodes[plane].Hits[view] = -1;
        }
        for (int hit = 0; hit < hits.Length; hit++)
        {
            _hits[hit] = hits[hit];
            _nodes[hits[hit].Plane].Hits[hits[hit].View] = hit;
        }
        return _views.Determine(ViewsWithHits());
    }

    private ulong ViewsWithHits()
    {
        ulong views = 0;
        for (int plane = 0; plane < _nodes.Length; plane++)
        {
            for (int view = 0; view < SpectrometerPlane.MaximumViews; view++)
            {
                if (_nodes[plane].Hits[view] >= 0) views |= ViewGeometry.Bit(plane, view);
            }
        }
        return views;
    }

    private static void PriorOf(in TrackSeed seed, out Covariance5 prior)
    {
        const double width = PriorWidth * PriorWidth;
        prior = default;
        prior[0, 0] = prior[1, 1] = width * seed.PositionVariance;
        prior[2, 2] = prior[3, 3] = width * seed.SlopeVariance;
        prior[4, 4] = width * seed.ChargeOverMomentumVariance;
    }

    private KalmanTrack FilterAndSmooth(in TrackState start, in Covariance5 prior, int outliers)
    {
        _residualCount = 0;
        double chiSquare = 0;
        for (int plane = 0; plane < _nodes.Length; plane++)
        {
            ref PlaneNode node = ref _nodes[plane];
            if (plane == 0)
            {
                node.Predicted = start;
                node.PredictedCovariance = prior;
            }
            else if (!_propagation.TryPredict(in _nodes[plane - 1], plane, ref node))
            {
                return new KalmanTrack { Status = KalmanStatus.Lost };
            }
            node.Filtered = node.Predicted;
            node.FilteredCovariance = node.PredictedCovariance;
            double added = Measure(plane, ref node);
            if (!(added >= 0)) return new KalmanTrack { Status = KalmanStatus.Unstable };
            chiSquare += added;
        }
        if (!TrySmooth()) return new KalmanTrack { Status = KalmanStatus.Unstable };
        FindResiduals();
        ulong used = ViewsWithHits();
        return new KalmanTrack
        {
            Status = outliers == 0 ? KalmanStatus.Ok : KalmanStatus.OutlierRemoved,
            State = _nodes[0].Smoothed,
            Covariance = _nodes[0].SmoothedCovariance,
            ChiSquare = chiSquare,
            EndState = _nodes[^1].Smoothed,
            EndCovariance = _nodes[^1].SmoothedCovariance,
            DegreesOfFreedom = _views.DegreesOfFreedom(used),
            ViewsUsed = used,
            Outliers = outliers,
        };
    }

    /// <summary>Takes the hits of a plane into account; χ² of the hits, negative or no number where that fails.</summary>
    private double Measure(int plane, ref PlaneNode node)
    {
        double chiSquare = 0;
        for (int view = 0; view < SpectrometerPlane.MaximumViews; view++)
        {
            if (node.Hits[view] < 0) continue;
            ref readonly ViewHit hit = ref _hits[node.Hits[view]];
            double added = ViewMeasurement.Update(
                in _views.Axis(plane, view), hit.Position, hit.Sigma, ref node.Filtered, ref node.FilteredCovariance);
            if (!(added >= 0)) return -1;
            chiSquare += added;
        }
        return chiSquare;
    }

    /// <summary>Smoothed track at all planes, from the last to the first.</summary>
    private bool TrySmooth()
    {
        ref PlaneNode last = ref _nodes[^1];
        (last.Smoothed, last.SmoothedCovariance) = (last.Filtered, last.FilteredCovariance);
        for (int plane = _nodes.Length - 2; plane >= 0; plane--)
        {
            ref PlaneNode node = ref _nodes[plane], next = ref _nodes[plane + 1];
            node.FilteredCovariance.Unpack(out Matrix5 filtered);
            Matrix5.Multiply(in next.Jacobian, in filtered, out Matrix5 carried);
            if (!next.PredictedCovariance.TrySolve(in carried, out Matrix5 transposedGain)) return false;
            node.Smoothed = node.Filtered.Plus(transposedGain.TransposedTimes(next.Smoothed.Minus(in next.Predicted)));
            Covariance5 difference = next.SmoothedCovariance;
            difference.Add(-1, in next.PredictedCovariance);
            Covariance5.TransformTransposed(in transposedGain, in difference, out Covariance5 correction);
            node.SmoothedCovariance = node.FilteredCovariance;
            node.SmoothedCovariance.Add(1, in correction);
        }
        ref readonly PlaneNode first = ref _nodes[0];
        return first.Smoothed.IsFinite && first.SmoothedCovariance[4, 4] > 0;
    }

    private void FindResiduals()
    {
        for (int plane = 0; plane < _nodes.Length; plane++)
        {
            ref readonly PlaneNode node = ref _nodes[plane];
            for (int view = 0; view < SpectrometerPlane.MaximumViews; view++)
            {
                int hit = node.Hits[view];
                if (hit >= 0) _residuals[_residualCount++] = ViewResidual.Of(in _hits[hit], hit, in _views.Axis(plane, view), in node);
            }
        }
    }

    /// <summary>Leaves out the hit that is farthest off the track, if it is an outlier and there are enough others.</summary>
    private bool TryRemoveOutlier()
    {
        double largest = OutlierChiSquare;
        int outlier = -1;
        for (int index = 0; index < _residualCount; index++)
        {
            if (_residuals[index].ChiSquare <= largest) continue;
            largest = _residuals[index].ChiSquare;
            outlier = index;
        }
        if (outlier < 0) return false;
        ref readonly ViewResidual worst = ref _residuals[outlier];
        if (!_views.Determine(ViewsWithHits() & ~ViewGeometry.Bit(worst.Plane, worst.View))) return false;
        _nodes[worst.Plane].Hits[worst.View] = -1;
        return true;
    }
}
