using System;
using BenchmarkDotNet.Attributes;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Fields;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Reconstruction.Tracking.Finding;
using NA64Mu.Reconstruction.Tracking.Kalman;

namespace NA64Mu.Benchmarks;

/// <summary>The track of a 160 GeV muon behind the target: finding among clusters of two views, Kalman filter and smoother.</summary>
[MemoryDiagnoser]
[MinColumn]
public class TrackFitBenchmarks
{
    private const int Count = 100;
    private const int Views = 12;

    private readonly TrackFinder _finder;
    private readonly KalmanTrackFit _fit;
    private readonly TrackSeed _seed;
    private readonly ViewHit[] _hits = new ViewHit[Count * Views];
    private readonly ViewHit[] _pairs = new ViewHit[2 * Count * Views];
    private readonly UniformField _field = new(new Vector3D(0, 0.7, 0));

    /// <summary>Draws hits about straight lines with the kick of the dipole.</summary>
    public TrackFitBenchmarks()
    {
        DetectorLayout layout = DefaultSetUp.Load();
        Spectrometer spectrometer = Spectrometer.Find(layout)!;
        _finder = new TrackFinder(layout, spectrometer);
        _fit = new KalmanTrackFit(layout, spectrometer);
        _seed = new TrackSeed(new TrackState(spectrometer.Planes[0].Z, 0, 0, 0, 0, -1 / (160 * Units.GeV)), 0.01, 1e-8, 1e-14);
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        double kick = PhysicalConstants.MomentumPerTeslaMillimetre * spectrometer.FieldIntegral / (160 * Units.GeV);
        double middle = 0.5 * (spectrometer.FieldZMin + spectrometer.FieldZMax);
        for (int hit = 0; hit < _hits.Length; hit++)
        {
            int index = hit % Views / 2, view = hit % 2;
            SpectrometerPlane plane = spectrometer.Planes[index];
            double bent = view == 0 && plane.Z > middle ? kick * (plane.Z - middle) : 0;
            _hits[hit] = new ViewHit(index, view, bent + plane.Resolution * random.Normal(), plane.Resolution);
            int track = hit / Views;
            _pairs[2 * track * Views + hit % Views] = _hits[hit];
            _pairs[(2 * track + 1) * Views + hit % Views] = _hits[hit] with { Position = _hits[hit].Position + 10 + 5 * view, Charge = 2 };
        }
    }

    /// <summary>Filter and smoother alone.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public double Fit()
    {
        double sum = 0;
        for (int track = 0; track < Count; track++) sum += _fit.Fit(in _seed, _hits.AsSpan(Views * track, Views)).ChiSquare;
        return sum;
    }

    /// <summary>Finding and fit of one track.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public double Track()
    {
        double sum = 0;
        for (int track = 0; track < Count; track++) sum += _finder.Find(_hits.AsSpan(Views * track, Views)).Best.ChiSquare;
        return sum;
    }

    /// <summary>Finding and fit in an event of two tracks.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public double TwoTracks()
    {
        double sum = 0;
        for (int track = 0; track < Count; track++) sum += _finder.Find(_pairs.AsSpan(2 * Views * track, 2 * Views)).Best.ChiSquare;
        return sum;
    }

    /// <summary>One metre of field with derivatives.</summary>
    [Benchmark]
    public double Field()
    {
        var start = new TrackState(5000, 0, 0, 1e-3, 1e-3, -1 / (160 * Units.GeV));
        FieldTransport.TryFollow(in start, 6000, _field, out TrackState end, out _);
        return end.X;
    }
}
