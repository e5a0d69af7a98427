using BenchmarkDotNet.Attributes;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics.Showers;

namespace NA64Mu.Benchmarks;

/// <summary>Parametrised showers in the ECAL.</summary>
[MemoryDiagnoser]
public class ShowerBenchmarks
{
    private const int Count = 1000;

    private readonly ShowerSampler _showers;
    private readonly Location _ecal;
    private RandomStream _random = new(1, 0, 0, StreamPurpose.Study);

    /// <summary>Prepares the media.</summary>
    public ShowerBenchmarks()
    {
        DetectorLayout layout = DefaultSetUp.Load();
        _showers = new ShowerSampler(layout);
        _ecal = new Location(layout.Find("ECAL")!.Id, 30);
    }

    /// <summary>One shower: that of a δ-ray, of a hard one, and of beam electrons and pions.</summary>
    /// <param name="species">Kind of particle.</param>
    /// <param name="energy">Kinetic energy [MeV].</param>
    [Benchmark(OperationsPerInvoke = Count)]
    [Arguments(Species.Electron, 2.0)]
    [Arguments(Species.Electron, 30.0)]
    [Arguments(Species.Gamma, 1000.0)]
    [Arguments(Species.Electron, 10_000.0)]
    [Arguments(Species.HadronicSystem, 1000.0)]
    [Arguments(Species.PiMinus, 10_000.0)]
    public double Deposit(Species species, double energy)
    {
        ParticleState particle = DefaultSetUp.Muon() with
        {
            Species = species,
            KineticEnergy = energy,
            Position = new Vector3D(3, 4, 46),
            Location = _ecal,
        };
        var sink = new IgnoringSink();
        double deposited = 0;
        for (int index = 0; index < Count; index++) deposited += _showers.Deposit(in particle, ref sink, ref _random).Deposited;
        return deposited;
    }
}
