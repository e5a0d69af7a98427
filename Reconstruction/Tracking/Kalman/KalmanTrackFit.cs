using System;
using System.Numerics;
using NA64Mu.Geometry;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>Fit of one track: its hits, which of them are left out, and what comes of it.</summary>
/// <remarks>
/// The <see cref="KalmanFilter"/> starts at the first plane with the seed as parameters and <see cref="PriorWidth"/> times its errors, so that the seed counts as much as 10⁻⁴
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

    private readonly KalmanFilter _filter;
    private readonly ViewHit[] _hits;
    private readonly short[] _numbers;
    private readonly ViewResidual[] _residuals;
    private int _residualCount;
    private TrackSeed _seed;
    private int _outliers;
    private KalmanTrack _track;

    /// <summary>A fit in the spectrometer of a layout, with a filter of its own.</summary>
    /// <param name="layout">The set-up.</param>
    /// <param name="spectrometer">Its spectrometer.</param>
    public KalmanTrackFit(DetectorLayout layout, Spectrometer spectrometer)
        : this(new KalmanFilter(layout, spectrometer))
    {
    }

    /// <summary>A fit with a filter that others use as well.</summary>
    /// <param name="filter">The filter.</param>
    internal KalmanTrackFit(KalmanFilter filter)
    {
        _filter = filter;
        Crossings = new PlaneCrossing[filter.Planes];
        _hits = new ViewHit[SpectrometerPlane.MaximumViews * filter.Planes];
        _numbers = new short[_hits.Length];
        _residuals = new ViewResidual[_hits.Length];
    }

    /// <summary>The last track.</summary>
    public ref readonly KalmanTrack Track => ref _track;

    /// <summary>Distances of the hits of the last track from it, in the order of planes; an outlier is no longer among them.</summary>
    public ReadOnlySpan<ViewResidual> Residuals => _residuals.AsSpan(0, _residualCount);

    /// <summary>Whether the filter has something to do.</summary>
    internal bool IsOpen { get; private set; }

    /// <summary>Views whose hits are used.</summary>
    internal ulong Views { get; private set; }

    /// <summary>Where the smoothed track crosses each plane.</summary>
    internal PlaneCrossing[] Crossings { get; }

    /// <summary>Fits a track.</summary>
    /// <param name="seed">Start of the fit.</param>
    /// <param name="hits">At most one hit in each view of a plane.</param>
    public ref readonly KalmanTrack Fit(in TrackSeed seed, ReadOnlySpan<ViewHit> hits)
    {
        Open(in seed, hits);
        while (IsOpen) _filter.Run([this]);
        return ref _track;
    }

    /// <summary>Takes what is to be fitted.</summary>
    /// <param name="seed">Start of the fit.</param>
    /// <param name="hits">At most one hit in each view of a plane.</param>
    internal void Open(in TrackSeed seed, ReadOnlySpan<ViewHit> hits)
    {
        _track = default;
        _residualCount = _outliers = 0;
        Views = 0;
        IsOpen = false;
        if (hits.Length > _hits.Length) return;
        for (int number = 0; number < hits.Length; number++)
        {
            ref readonly ViewHit hit = ref hits[number];
            int place = SpectrometerPlane.MaximumViews * hit.Plane + hit.View;
            _hits[place] = hit;
            _numbers[place] = (short)number;
            Views |= 1ul << place;
        }
        _seed = seed;
        IsOpen = _filter.Views.Determine(Views);
    }

    /// <summary>Where the last track passes a view without a hit of its own, as a residual of no hit.</summary>
    /// <param name="plane">Index in <see cref="Spectrometer.Planes"/>.</param>
    /// <param name="view">View without a hit that was used.</param>
    public ViewResidual Predict(int plane, int view)
    {
        ref readonly ViewAxis axis = ref _filter.Views.Axis(plane, view);
        ref readonly PlaneCrossing crossing = ref Crossings[plane];
        double coordinate = axis.Of(crossing.X, crossing.Y), variance = crossing.Variance(in axis);
        return new ViewResidual(-1, plane, view, 0, variance, coordinate, variance);
    }

    /// <summary>Puts hits and start into a lane.</summary>
    /// <param name="lane">Lane.</param>
    /// <param name="nodes">Planes of the filter.</param>
    internal void Put(int lane, Span<PlaneNode> nodes)
    {
        const double width = PriorWidth * PriorWidth;
        Covariance5 prior = default;
        prior[0, 0] = prior[1, 1] = width * _seed.PositionVariance;
        prior[2, 2] = prior[3, 3] = width * _seed.SlopeVariance;
        prior[4, 4] = width * _seed.ChargeOverMomentumVariance;
        nodes[0].Predicted[lane] = _seed.Start;
        nodes[0].PredictedCovariance[lane] = prior;
        for (int place = 0; place < _hits.Length; place++)
        {
            ref LaneHits hits = ref nodes[place / SpectrometerPlane.MaximumViews].Hits[place % SpectrometerPlane.MaximumViews];
            bool isMeasured = (Views >> place & 1) != 0;
            hits.Set(lane, isMeasured ? _hits[place].Position : 0, isMeasured ? _hits[place].Sigma : 1, isMeasured);
        }
    }

    /// <summary>The filter has failed.</summary>
    /// <param name="status">How.</param>
    internal void Fail(KalmanStatus status)
    {
        IsOpen = false;
        _residualCount = 0;
        _track = new KalmanTrack { Status = status };
    }

    /// <summary>Takes the result of the filter; if there is an outlier, the fit stays open.</summary>
    /// <param name="state">Smoothed track at the first plane.</param>
    /// <param name="covariance">Its covariance.</param>
    /// <param name="endState">Track at the last plane.</param>
    /// <param name="endCovariance">Its covariance.</param>
    /// <param name="chiSquare">Sum of the χ² of the hits.</param>
    internal void Close(in TrackState state, in Covariance5 covariance, in TrackState endState, in Covariance5 endCovariance, double chiSquare)
    {
        _track = new KalmanTrack
        {
            Status = _outliers == 0 ? KalmanStatus.Ok : KalmanStatus.OutlierRemoved,
            State = state,
            Covariance = covariance,
            ChiSquare = chiSquare,
            EndState = endState,
            EndCovariance = endCovariance,
            DegreesOfFreedom = _filter.Views.DegreesOfFreedom(Views),
            ViewsUsed = Views,
            Outliers = _outliers,
        };
        FindResiduals();
        IsOpen = _outliers < MaximumOutliers && TryRemoveOutlier();
        if (!IsOpen) return;
        _outliers++;
        _seed = _seed with { Start = state };
    }

    private void FindResiduals()
    {
        _residualCount = 0;
        for (ulong views = Views; views != 0; views &= views - 1)
        {
            int place = BitOperations.TrailingZeroCount(views), plane = place / SpectrometerPlane.MaximumViews, view = place % SpectrometerPlane.MaximumViews;
            _residuals[_residualCount++] = ViewResidual.Of(in _hits[place], _numbers[place], in _filter.Views.Axis(plane, view), in Crossings[plane]);
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
        ulong others = Views & ~ViewGeometry.Bit(_residuals[outlier].Plane, _residuals[outlier].View);
        if (!_filter.Views.Determine(others)) return false;
        Views = others;
        return true;
    }
}
