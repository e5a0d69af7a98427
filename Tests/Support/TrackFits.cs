using System;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Reconstruction.Tracking.Kalman;

namespace NA64Mu.Tests.Support;

/// <summary>Both fits one after the other, as the reconstruction does it.</summary>
internal sealed class TrackFits
{
    private readonly DipoleMomentumFit _first;
    private readonly TrackerHit[] _chosen;

    public TrackFits(DetectorLayout layout)
    {
        Spectrometer = Spectrometer.Find(layout)!;
        _first = new DipoleMomentumFit(Spectrometer);
        Kalman = new KalmanTrackFit(layout, Spectrometer);
        _chosen = new TrackerHit[Spectrometer.Planes.Length];
    }

    public Spectrometer Spectrometer { get; }

    public KalmanTrackFit Kalman { get; }

    public MomentumSeed Seed { get; private set; }

    public KalmanTrack Fit(ReadOnlySpan<TrackerHit> hits)
    {
        Seed = _first.Fit(hits);
        if (!Seed.HasMomentum) return default;
        int count = _first.Choose(hits, Seed, _chosen);
        return Kalman.Fit(Seed, _chosen.AsSpan(0, count));
    }
}
