using BenchmarkDotNet.Attributes;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Fields;
using NA64Mu.Transport;
using NA64Mu.Transport.Fields;

namespace NA64Mu.Benchmarks;

/// <summary>A muon of 160 GeV through the 2 m of the MS2 dipole.</summary>
[MemoryDiagnoser]
public class FieldBenchmarks
{
    private readonly Navigator _navigator = new(DefaultSetUp.Load());
    private readonly Propagator _propagator;
    private readonly DormandPrince _integrator;
    private readonly ParticleState _atEntrance;
    private readonly Vector3D _field;
    private readonly double _curvature;

    /// <summary>Puts the muon at the entrance of the field.</summary>
    public FieldBenchmarks()
    {
        _propagator = new Propagator(_navigator);
        _integrator = new DormandPrince(_navigator.Layout.Physics.FieldAccuracy);
        _atEntrance = DefaultSetUp.Muon();
        foreach (Volume volume in _navigator.Layout.Volumes)
        {
            if (volume.Field is not { } field) continue;
            _field = field;
            _atEntrance.Position = new Vector3D(0, 0, volume.ZMin);
        }
        _atEntrance.Location = _navigator.Locate(in _atEntrance.Position, in _atEntrance.Direction);
        _curvature = -PhysicalConstants.MomentumPerTeslaMillimetre / _atEntrance.MomentumMagnitude;
    }

    /// <summary>Two metres of the integrator alone.</summary>
    [Benchmark]
    public Ray Integrator() =>
        _integrator.Follow(new Ray(_atEntrance.Position, _atEntrance.Direction), 2000, _curvature, new UniformField(_field));

    /// <summary>Step by step to the exit, borders included.</summary>
    [Benchmark]
    public double ThroughTheMagnet()
    {
        ParticleState muon = _atEntrance;
        StepLimit moved;
        do
        {
            moved = _propagator.Move(ref muon, new StepLimit(1e6, StepLimiter.Interaction), out _);
        }
        while (moved.By != StepLimiter.Boundary);
        return muon.Position.X;
    }
}
