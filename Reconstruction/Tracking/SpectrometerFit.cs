using System;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Tracking.Kalman;

namespace NA64Mu.Reconstruction.Tracking;

/// <summary>The track behind the target: hits are chosen by two lines and a kick, and fitted by a Kalman filter.</summary>
/// <remarks>For one thread at a time; nothing is allocated.</remarks>
public sealed class SpectrometerFit
{
    /// <summary>Above this χ² per degree of freedom the hits are no track; wide, for the tails of scattering.</summary>
    public const double MaximumReducedChiSquare = 10;

    private readonly DipoleMomentumFit _seeds;
    private readonly KalmanTrackFit _fit;
    private readonly TrackerHit[] _chosen;

    /// <summary>A fit in the spectrometer of a layout.</summary>
    /// <param name="layout">The set-up.</param>
    /// <param name="spectrometer">Its spectrometer.</param>
    public SpectrometerFit(DetectorLayout layout, Spectrometer spectrometer)
    {
        _seeds = new DipoleMomentumFit(spectrometer);
        _fit = new KalmanTrackFit(layout, spectrometer);
        _chosen = new TrackerHit[spectrometer.Planes.Length];
    }

    /// <summary>Distances of the hits of the last track from it, in the order of planes; empty where there was none.</summary>
    public ReadOnlySpan<PlaneResidual> Residuals => _fit.Residuals;

    /// <summary>Finds and fits the track of one event.</summary>
    /// <param name="hits">Hits in the order of their planes.</param>
    public SpectrometerTrack Fit(ReadOnlySpan<TrackerHit> hits)
    {
        MomentumSeed seed = _seeds.Fit(hits);
        int count = seed.HasMomentum ? _seeds.Choose(hits, in seed, _chosen) : 0;
        KalmanTrack track = _fit.Fit(in seed, _chosen.AsSpan(0, count));
        return new SpectrometerTrack { Status = StatusOf(in seed, in track), Candidates = seed.Candidates, Fit = track };
    }

    private static MomentumFitStatus StatusOf(in MomentumSeed seed, in KalmanTrack track)
    {
        if (!seed.HasMomentum) return seed.Status;
        if (!track.IsFitted || track.ChiSquare > MaximumReducedChiSquare * track.DegreesOfFreedom) return MomentumFitStatus.BadFit;
        if (seed.IsAmbiguous) return MomentumFitStatus.Ambiguous;
        return track.Status == KalmanStatus.OutlierRemoved ? MomentumFitStatus.OutlierRemoved : MomentumFitStatus.Ok;
    }
}
