using System;
using BenchmarkDotNet.Attributes;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics;
using NA64Mu.Physics.Cuts;

namespace NA64Mu.Benchmarks;

/// <summary>What a muon step asks of its physics: table look-up, loss with fluctuation, and one discrete interaction.</summary>
[MemoryDiagnoser]
public class MuonPhysicsBenchmarks
{
    private const int Count = 1000;

    private readonly double[] _energies = new double[Count];
    private readonly double[] _results = new double[Count];
    private readonly SecondaryBuffer _secondaries = new();
    private readonly MuonPhysics _physics;
    private readonly MediumId _medium;
    private readonly double _meanLossPerLength;
    private ParticleState _muon = DefaultSetUp.Muon();
    private RandomStream _random = new(1, 0, 0, StreamPurpose.Study);

    /// <summary>Builds the tables and draws energies from 1 to 200 GeV.</summary>
    public MuonPhysicsBenchmarks()
    {
        DetectorLayout layout = DefaultSetUp.Load();
        _physics = new MuonPhysics(layout.Media, CutTable.Uniform(layout.Media, layout.Physics.FastCut));
        _medium = DefaultSetUp.Medium(layout, "Pb");
        _meanLossPerLength = _physics.StoppingPower(_medium, _muon.KineticEnergy);
        for (int index = 0; index < Count; index++) _energies[index] = Units.GeV * Math.Exp(_random.Uniform(0, Math.Log(200)));
    }

    /// <summary>Rate of interactions in lead.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void InverseMeanFreePath()
    {
        for (int index = 0; index < Count; index++) _results[index] = _physics.InverseMeanFreePath(_medium, _energies[index]);
    }

    /// <summary>Mean loss in lead.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void StoppingPower()
    {
        for (int index = 0; index < Count; index++) _results[index] = _physics.StoppingPower(_medium, _energies[index]);
    }

    /// <summary>Loss with fluctuation in lead: an ECAL layer, and one centimetre.</summary>
    /// <param name="length">Length of the step [mm].</param>
    [Benchmark(OperationsPerInvoke = Count)]
    [Arguments(1.5)]
    [Arguments(10.0)]
    public void LossFluctuation(double length)
    {
        for (int index = 0; index < Count; index++)
            _results[index] = _physics.SampleLoss(_medium, _muon.KineticEnergy, _meanLossPerLength * length, length, ref _random);
    }

    /// <summary>One interaction in lead, of all kinds in their proportions.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void Interaction()
    {
        for (int index = 0; index < Count; index++)
        {
            _secondaries.Clear();
            _results[index] = _physics.Interact(in _muon, _medium, _secondaries, ref _random).KineticEnergy;
        }
    }
}
