using System;
using BenchmarkDotNet.Attributes;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics;
using NA64Mu.Physics.Photon.Compton;
using NA64Mu.Physics.Photon.Conversion;
using NA64Mu.Physics.Photon.MuonPairs;
using NA64Mu.Physics.Photon.PhotoElectric;
using NA64Mu.Physics.Photon.Rayleigh;

namespace NA64Mu.Benchmarks;

/// <summary>What a photon step asks of its physics in lead: table look-up, choice of process, and each sampler.</summary>
[MemoryDiagnoser]
public class PhotonBenchmarks
{
    private const int Count = 1000;

    private readonly double[] _energies = new double[Count];
    private readonly double[] _results = new double[Count];
    private readonly SecondaryBuffer _secondaries = new();
    private readonly PhotonPhysics _physics;
    private readonly MediumId _lead;
    private readonly ConversionCrossSection _conversion;
    private readonly ConversionToMuonsCrossSection _muonPairs;
    private readonly RayleighCrossSection _rayleigh;
    private readonly AtomicShells _shells;
    private RandomStream _random = new(1, 0, 0, StreamPurpose.Study);

    /// <summary>Builds the tables and draws energies from 10 keV to 1 GeV.</summary>
    public PhotonBenchmarks()
    {
        DetectorLayout layout = DefaultSetUp.Load();
        _physics = new PhotonPhysics(layout.Media);
        _lead = DefaultSetUp.Medium(layout, "Pb");
        Material lead = layout.Media[_lead].Material;
        Element element = lead.Elements[0].Element;
        _conversion = new ConversionCrossSection(element, lead.RadiationLength);
        _muonPairs = new ConversionToMuonsCrossSection(element);
        _rayleigh = new RayleighCrossSection(element);
        _shells = new AtomicShells(element);
        for (int index = 0; index < Count; index++) _energies[index] = 10 * Units.KeV * Math.Exp(_random.Uniform(0, Math.Log(1e5)));
    }

    /// <summary>Rate of interactions.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void InverseMeanFreePath()
    {
        for (int index = 0; index < Count; index++) _results[index] = _physics.InverseMeanFreePath(_lead, _energies[index]);
    }

    /// <summary>One interaction, of all kinds in their proportions.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void Interaction()
    {
        for (int index = 0; index < Count; index++)
        {
            _secondaries.Clear();
            ParticleState photon = Photon(_energies[index]);
            _results[index] = _physics.Interact(in photon, _lead, _secondaries, ref _random).KineticEnergy;
        }
    }

    /// <summary>Compton scattering.</summary>
    /// <param name="energy">Photon energy [MeV].</param>
    [Benchmark(OperationsPerInvoke = Count)]
    [Arguments(0.1)]
    [Arguments(2.0)]
    public void Compton(double energy)
    {
        ParticleState photon = Photon(energy);
        for (int index = 0; index < Count; index++)
        {
            _secondaries.Clear();
            _results[index] = ComptonSampler.Sample(in photon, _secondaries, ref _random).KineticEnergy;
        }
    }

    /// <summary>Conversion to e⁺e⁻, without and with the LPM effect.</summary>
    /// <param name="energy">Photon energy [MeV].</param>
    [Benchmark(OperationsPerInvoke = Count)]
    [Arguments(10.0)]
    [Arguments(1e3)]
    [Arguments(2e5)]
    public void Conversion(double energy)
    {
        ParticleState photon = Photon(energy);
        for (int index = 0; index < Count; index++)
        {
            _secondaries.Clear();
            _results[index] = ConversionSampler.Sample(in photon, _conversion, _secondaries, ref _random).KineticEnergy;
        }
    }

    /// <summary>Photo-electric effect at 0.2 MeV.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void PhotoElectric()
    {
        ParticleState photon = Photon(0.2);
        for (int index = 0; index < Count; index++)
        {
            _secondaries.Clear();
            _results[index] = PhotoElectricSampler.Sample(in photon, _shells, _secondaries, ref _random).LocalDeposit;
        }
    }

    /// <summary>Rayleigh scattering at 50 keV.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void Rayleigh()
    {
        ParticleState photon = Photon(0.05);
        for (int index = 0; index < Count; index++)
            _results[index] = RayleighSampler.Sample(in photon, _rayleigh, ref _random).KineticEnergy;
    }

    /// <summary>Conversion to μ⁺μ⁻ at 50 GeV.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void MuonPairs()
    {
        ParticleState photon = Photon(50 * Units.GeV);
        for (int index = 0; index < Count; index++)
        {
            _secondaries.Clear();
            _results[index] = ConversionToMuonsSampler.Sample(in photon, _muonPairs, _secondaries, ref _random).KineticEnergy;
        }
    }

    private static ParticleState Photon(double energy) =>
        new() { Species = Species.Gamma, KineticEnergy = energy, Direction = Vector3D.AlongBeam };
}
