using BenchmarkDotNet.Attributes;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.Benchmarks;

/// <summary>What a muon step asks of the emission of light bosons: the rate, and one emission by a muon of 160 GeV.</summary>
[MemoryDiagnoser]
public class DarkBenchmarks
{
    private const int Count = 1000;
    private const double Energy = 160 * Units.GeV;

    private readonly double[] _results = new double[Count];
    private readonly SecondaryBuffer _secondaries = new();
    private DarkPhysics _physics = null!;
    private DarkSampler _sampler = null!;
    private MediumId _lead;
    private MediumId _air;
    private RandomStream _random = new(1, 0, 0, StreamPurpose.Study);

    /// <summary>Mass of the boson [MeV].</summary>
    [Params(1.0, 100.0, 2000.0)]
    public double Mass { get; set; }

    /// <summary>Builds the tables of a vector boson.</summary>
    [GlobalSetup]
    public void Build()
    {
        DetectorLayout layout = DefaultSetUp.Load();
        var boson = new DarkBoson(DarkModel.Vector, Mass, Coupling: 1e-4);
        _lead = DefaultSetUp.Medium(layout, "Pb");
        _air = DefaultSetUp.Medium(layout, "air");
        _physics = new DarkPhysics(boson, layout.Media);
        _sampler = new DarkSampler(new DarkTable(boson, layout.Media[_lead].Material.Elements[0].Element));
    }

    /// <summary>Rate in air, of four elements.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void InverseMeanFreePath()
    {
        for (int index = 0; index < Count; index++) _results[index] = _physics.InverseMeanFreePath(_air, Energy - index);
    }

    /// <summary>x and θ alone, in lead.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void Draw()
    {
        for (int index = 0; index < Count; index++) _results[index] = _sampler.Draw(Energy, ref _random, out _);
    }

    /// <summary>A whole emission in lead, with the muon after it.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void Sample()
    {
        ParticleState muon = DefaultSetUp.Muon();
        for (int index = 0; index < Count; index++)
        {
            _secondaries.Clear();
            _results[index] = _physics.Sample(in muon, _lead, _secondaries, ref _random).KineticEnergy;
        }
    }
}
