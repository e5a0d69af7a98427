using System;
using BenchmarkDotNet.Attributes;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Fields;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Reconstruction.Tracking.Kalman;

namespace NA64Mu.Benchmarks;

/// <summary>The track of a 160 GeV muon behind the target: choice of hits, Kalman filter and smoother.</summary>
[MemoryDiagnoser]
public class TrackFitBenchmarks
{
    private const int Count = 100;

    private readonly SpectrometerFit _fit;
    private readonly DipoleMomentumFit _seeds;
    private readonly TrackerHit[] _hits = new TrackerHit[Count * 6];
    private readonly UniformField _field = new(new Vector3D(0, 0.7, 0));

    /// <summary>Draws hits about straight lines with the kick of the dipole.</summary>
    public TrackFitBenchmarks()
    {
        DetectorLayout layout = DefaultSetUp.Load();
        Spectrometer spectrometer = Spectrometer.Find(layout)!;
        _fit = new SpectrometerFit(layout, spectrometer);
        _seeds = new DipoleMomentumFit(spectrometer);
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        double kick = PhysicalConstants.MomentumPerTeslaMillimetre * spectrometer.FieldIntegral / (160 * Units.GeV);
        double middle = 0.5 * (spectrometer.FieldZMin + spectrometer.FieldZMax);
        for (int hit = 0; hit < _hits.Length; hit++)
        {
            SpectrometerPlane plane = spectrometer.Planes[hit % 6];
            double bent = plane.Z > middle ? kick * (plane.Z - middle) : 0;
            _hits[hit] = new TrackerHit(hit % 6, bent + plane.Resolution * random.Normal(), plane.Resolution * random.Normal());
        }
    }

    /// <summary>Lines and kick alone: the seed.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public double Seed()
    {
        double sum = 0;
        for (int track = 0; track < Count; track++) sum += _seeds.Fit(_hits.AsSpan(6 * track, 6)).ChargeOverMomentum;
        return sum;
    }

    /// <summary>Seed, filter and smoother.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public double Track()
    {
        double sum = 0;
        for (int track = 0; track < Count; track++) sum += _fit.Fit(_hits.AsSpan(6 * track, 6)).Fit.ChiSquare;
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
