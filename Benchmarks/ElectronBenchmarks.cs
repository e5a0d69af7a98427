using System;
using BenchmarkDotNet.Attributes;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics;
using NA64Mu.Physics.Cuts;
using NA64Mu.Physics.Scattering.Electron;

namespace NA64Mu.Benchmarks;

/// <summary>What a step of an electron in lead asks of its physics, with cuts of 1 MeV for electrons and 0.1 MeV for photons.</summary>
[MemoryDiagnoser]
public class ElectronBenchmarks
{
    private const int Count = 1000;
    private static readonly MediumId Lead = new(0);

    private readonly double[] _energies = new double[Count];
    private readonly double[] _results = new double[Count];
    private readonly SecondaryBuffer _secondaries = new();
    private readonly ElectronPhysics _physics;
    private readonly ElectronPhysics _photonsOnly;
    private readonly ElectronPhysics _electronsOnly;
    private readonly ElectronPhysics _annihilationOnly;
    private RandomStream _random = new(1, 0, 0, StreamPurpose.Study);

    /// <summary>Builds the tables and draws energies from 3 MeV to 10 GeV.</summary>
    public ElectronBenchmarks()
    {
        DetectorLayout layout = DefaultSetUp.Load();
        Material lead = layout.Media[DefaultSetUp.Medium(layout, "Pb")].Material;
        var media = new MediumTable([new Medium(Lead, lead, Region.Default)]);
        ElectronPhysics With(double electron, double photon) => new(media, new CutTable([new ProductionCuts(electron, electron, photon)]));
        const double nothing = 0.9 * Units.TeV;
        _physics = With(1, 0.1);
        _photonsOnly = With(nothing, 0.1);
        _electronsOnly = With(1, nothing);
        _annihilationOnly = With(nothing, nothing);
        for (int index = 0; index < Count; index++) _energies[index] = 3 * Math.Exp(_random.Uniform(0, Math.Log(3000)));
    }

    /// <summary>Loss and rate.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void LossAndRate()
    {
        for (int index = 0; index < Count; index++)
            _physics.LossAndRate(Lead, Species.Electron, _energies[index], out _results[index], out _);
    }

    /// <summary>Loss, range and rate at the start of a step, and mean loss over 0.1 mm; below 13 MeV by ranges.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void MeanLoss()
    {
        for (int index = 0; index < Count; index++)
        {
            double energy = _energies[index];
            _physics.At(Lead, Species.Electron, energy, out double stoppingPower, out double rateBound, out double range);
            var point = new ScatteringPoint(Lead, Species.Electron, energy, range, double.PositiveInfinity);
            _results[index] = _physics.MeanLoss(new ElectronLocal(point, stoppingPower, rateBound, 0, 1), Species.Electron, 0.1);
        }
    }

    /// <summary>Loss with fluctuation in a step of a given length.</summary>
    /// <param name="scale">Factor on the energies, which decides whether the cut or the energy limits the transfers.</param>
    /// <param name="length">Length [mm].</param>
    [Benchmark(OperationsPerInvoke = Count)]
    [Arguments(1.0, 1.0)]
    [Arguments(1.0, 0.1)]
    [Arguments(1e-4, 1e-3)]
    public void SampleLoss(double scale, double length)
    {
        for (int index = 0; index < Count; index++)
        {
            double energy = scale * _energies[index];
            _results[index] = _physics.SampleLoss(Lead, Species.Electron, energy, Math.Min(length * 1.3, 0.1 * energy), length, ref _random);
        }
    }

    /// <summary>A Møller or Bhabha collision.</summary>
    /// <param name="species">Electron or positron.</param>
    [Benchmark(OperationsPerInvoke = Count)]
    [Arguments(Species.Electron)]
    [Arguments(Species.Positron)]
    public void Ionisation(Species species) => Interact(_electronsOnly, species);

    /// <summary>A photon radiated.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void Bremsstrahlung() => Interact(_photonsOnly, Species.Electron);

    /// <summary>An annihilation at rest.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void AnnihilationAtRest()
    {
        var positron = new ParticleState { Species = Species.Positron, Direction = Vector3D.AlongBeam };
        for (int index = 0; index < Count; index++)
        {
            _secondaries.Clear();
            _results[index] = ElectronPhysics.AnnihilateAtRest(in positron, _secondaries, ref _random).RestEnergyRelease;
        }
    }

    /// <summary>An annihilation in flight: where cuts leave nothing else.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void AnnihilationInFlight() => Interact(_annihilationOnly, Species.Positron);

    private void Interact(ElectronPhysics physics, Species species)
    {
        var particle = new ParticleState { Species = species, Direction = new Vector3D(0.3, -0.2, 0.8).Normalised() };
        for (int index = 0; index < Count; index++)
        {
            _secondaries.Clear();
            particle.KineticEnergy = _energies[index];
            _results[index] = physics.Interact(in particle, Lead, _secondaries, ref _random).KineticEnergy;
        }
    }
}
