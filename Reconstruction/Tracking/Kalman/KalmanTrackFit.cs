using System;
using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>Fit of one track by a Kalman filter along the beam and a smoother back to the first plane.</summary>
/// <remarks>
/// R. Frühwirth, Nucl. Instrum. Methods A 262 (1987) 444; H. E. Rauch, F. Tung and C. T. Striebel, AIAA J. 3 (1965) 1445. The filter starts
/// at the first plane with the seed as parameters and <see cref="PriorWidth"/> times its errors, so that the seed counts as much as 10⁻⁴
/// of a hit. A hit whose χ² against the others is above <see cref="OutlierChiSquare"/> is left out once, the largest first, and the track
/// fitted again from where it was found. Holds room for one track and is for one thread at a time; nothing is allocated.
/// </remarks>
public sealed class KalmanTrackFit
{
    /// <summary>χ² of two degrees of freedom above which a hit is an outlier: one of 270 000 good ones.</summary>
    public const double OutlierChiSquare = 25;

    /// <summary>Errors of the start over those of the seed.</summary>
    public const double PriorWidth = 100;

    private const double HighlandEnergy = 13.6 * Units.MeV;

    private readonly Spectrometer _spectrometer;
    private readonly TrackPropagation _propagation;
    private readonly PlaneNode[] _nodes;
    private readonly PlaneResidual[] _residuals;
    private int _residualCount;

    /// <summary>A fit in the spectrometer of a layout.</summary>
    /// <param name="layout">The set-up.</param>
    /// <param name="spectrometer">Its spectrometer.</param>
    public KalmanTrackFit(DetectorLayout layout, Spectrometer spectrometer)
    {
        Requires.That(spectrometer.Planes.Length <= 8 * sizeof(uint), "a bit for each plane");
        _spectrometer = spectrometer;
        _propagation = new TrackPropagation(layout, spectrometer);
        _nodes = new PlaneNode[spectrometer.Planes.Length];
        _residuals = new PlaneResidual[_nodes.Length];
    }

    /// <summary>Distances of the hits of the last track from it, in the order of planes; an outlier is no longer among them.</summary>
    public ReadOnlySpan<PlaneResidual> Residuals => _residuals.AsSpan(0, _residualCount);

    /// <summary>Fits a track.</summary>
    /// <param name="seed">First fit of the same hits, with a momentum.</param>
    /// <param name="hits">One hit a plane, in the order of planes.</param>
    public KalmanTrack Fit(in MomentumSeed seed, ReadOnlySpan<TrackerHit> hits)
    {
        _residualCount = 0;
        if (!seed.HasMomentum || !TakeHits(hits)) return default;
        TrackState start = StartOf(in seed);
        PriorOf(in seed, out Covariance5 prior);
        KalmanTrack track = FilterAndSmooth(in start, in prior, KalmanStatus.Ok);
        if (!track.IsFitted || !TryRemoveOutlier()) return track;
        TrackState found = track.State;
        return FilterAndSmooth(in found, in prior, KalmanStatus.OutlierRemoved);
    }

    private bool TakeHits(ReadOnlySpan<TrackerHit> hits)
    {
        for (int plane = 0; plane < _nodes.Length; plane++) _nodes[plane].HasHit = false;
        foreach (TrackerHit hit in hits)
        {
            _nodes[hit.Plane].Hit = hit;
            _nodes[hit.Plane].HasHit = true;
        }
        return HasEnough();
    }

    /// <summary>Whether there are hits on two planes on each side of the magnet.</summary>
    private bool HasEnough()
    {
        int before = 0, after = 0;
        for (int plane = 0; plane < _nodes.Length; plane++)
        {
            if (!_nodes[plane].HasHit) continue;
            if (plane < _spectrometer.PlanesBefore) before++;
            else after++;
        }
        return before >= 2 && after >= 2;
    }

    private TrackState StartOf(in MomentumSeed seed)
    {
        LineFit line = seed.Before;
        var atField = new TrackState(_spectrometer.FieldZMin, line.X, line.Y, line.SlopeX, line.SlopeY, seed.ChargeOverMomentum);
        return atField.Drifted(_spectrometer.Planes[0].Z);
    }

    /// <summary>Wide errors, with scattering over the whole way added to those of the lines.</summary>
    private void PriorOf(in MomentumSeed seed, out Covariance5 prior)
    {
        ReadOnlySpan<SpectrometerPlane> planes = _spectrometer.Planes;
        double width = PriorWidth * PriorWidth, length = planes[^1].Z - planes[0].Z;
        double angle = HighlandEnergy * seed.ChargeOverMomentum * Math.Sqrt(_propagation.RadiationLengths);
        double slope = width * (seed.Before.SlopeVariance + angle * angle);
        double position = width * (planes[0].Resolution * planes[0].Resolution + angle * angle * length * length);
        prior = default;
        prior[0, 0] = prior[1, 1] = position;
        prior[2, 2] = prior[3, 3] = slope;
        prior[4, 4] = width * seed.ChargeOverMomentumVariance;
    }

    private KalmanTrack FilterAndSmooth(in TrackState start, in Covariance5 prior, KalmanStatus success)
    {
        _residualCount = 0;
        double chiSquare = 0;
        int hits = 0;
        uint used = 0;
        for (int plane = 0; plane < _nodes.Length; plane++)
        {
            ref PlaneNode node = ref _nodes[plane];
            if (plane == 0) (node.Predicted, node.PredictedCovariance) = (start, prior);
            else if (!_propagation.TryPredict(in _nodes[plane - 1], plane, ref node)) return new KalmanTrack { Status = KalmanStatus.Lost };
            (node.Filtered, node.FilteredCovariance) = (node.Predicted, node.PredictedCovariance);
            if (!node.HasHit) continue;
            double added = PlaneMeasurement.Update(
                node.Hit.X, node.Hit.Y, _spectrometer.Planes[plane].Resolution, ref node.Filtered, ref node.FilteredCovariance);
            if (!(added >= 0)) return new KalmanTrack { Status = KalmanStatus.Unstable };
            chiSquare += added;
            hits++;
            used |= 1u << plane;
        }
        if (!TrySmooth()) return new KalmanTrack { Status = KalmanStatus.Unstable };
        FindResiduals();
        return new KalmanTrack
        {
            Status = success,
            State = _nodes[0].Smoothed,
            Covariance = _nodes[0].SmoothedCovariance,
            ChiSquare = chiSquare,
            DegreesOfFreedom = 2 * hits - TrackState.Parameters,
            PlanesUsed = used,
        };
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
            Matrix5.Transpose(in transposedGain, out Matrix5 gain);
            node.Smoothed = node.Filtered.Plus(gain.Times(next.Smoothed.Minus(in next.Predicted)));
            Covariance5 difference = next.SmoothedCovariance;
            difference.Add(-1, in next.PredictedCovariance);
            Covariance5.Transform(in gain, in difference, out Covariance5 correction);
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
            if (_nodes[plane].HasHit) _residuals[_residualCount++] = PlaneResidual.Of(in _nodes[plane], _spectrometer.Planes[plane].Resolution);
        }
    }

    /// <summary>Leaves out the hit that is farthest off the track, if it is an outlier and there are enough others.</summary>
    private bool TryRemoveOutlier()
    {
        double largest = OutlierChiSquare;
        int outlier = -1;
        foreach (ref readonly PlaneResidual residual in Residuals)
        {
            if (residual.ChiSquare <= largest) continue;
            largest = residual.ChiSquare;
            outlier = residual.Plane;
        }
        if (outlier < 0) return false;
        _nodes[outlier].HasHit = false;
        if (HasEnough()) return true;
        _nodes[outlier].HasHit = true;
        return false;
    }
}
