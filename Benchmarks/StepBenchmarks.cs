using BenchmarkDotNet.Attributes;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics;
using NA64Mu.Transport;

namespace NA64Mu.Benchmarks;

/// <summary>One step of a 160 GeV muon, navigation, physics and books included.</summary>
[MemoryDiagnoser]
public class StepBenchmarks
{
    private const int Count = 1000;

    private readonly Navigator _navigator = new(DefaultSetUp.Load());
    private readonly ParticleStack _stack = new();
    private readonly EnergyLedger _ledger = new();
    private readonly TruthRecord _truth;
    private readonly Stepper _stepper;
    private RandomStream _random = new(1, 0, 0, StreamPurpose.Study);

    /// <summary>Builds tables.</summary>
    public StepBenchmarks()
    {
        _truth = new TruthRecord(_navigator.Layout.TruthPlanes);
        _stepper = new Stepper(_navigator, PhysicsList.Fast(_navigator.Layout), new InteractionApplier(_stack, _ledger, _truth), _ledger);
    }

    /// <summary>A step from a point on the beam axis: in air, in the plastic of S0, in the field of MS2, through a group of layers of the ECAL and of the HCAL.</summary>
    /// <param name="z">Where it starts [mm].</param>
    [Benchmark(OperationsPerInvoke = Count)]
    [Arguments(-2500.0)]
    [Arguments(-3000.0)]
    [Arguments(5500.0)]
    [Arguments(50.0)]
    [Arguments(12_000.0)]
    public long Advance(double z)
    {
        ParticleState start = DefaultSetUp.Muon() with { Position = new Vector3D(3, 4, z), InteractionLengthsLeft = -1 };
        start.Location = _navigator.Locate(in start.Position, in start.Direction);
        _ledger.Open(start.KineticEnergy);
        _truth.Open(in start);
        var sink = new IgnoringSink();
        for (int index = 0; index < Count; index++)
        {
            ParticleState muon = start;
            _stepper.Advance(ref muon, ref sink, ref _random);
            _stack.Clear();
        }
        return sink.Count;
    }
}
