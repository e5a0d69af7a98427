using BenchmarkDotNet.Attributes;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics.Cuts;
using NA64Mu.Physics.Scattering;

namespace NA64Mu.Benchmarks;

/// <summary>Multiple scattering of a 160 GeV muon over one step.</summary>
[MemoryDiagnoser]
public class ScatteringBenchmarks
{
    private const int Count = 1000;

    private readonly double[] _results = new double[Count];
    private readonly DetectorLayout _layout = DefaultSetUp.Load();
    private readonly MultipleScattering _scattering;
    private RandomStream _random = new(1, 0, 0, StreamPurpose.Study);

    /// <summary>Builds the tables.</summary>
    public ScatteringBenchmarks()
    {
        _scattering = new MultipleScattering(_layout.Media, CutTable.Uniform(_layout.Media, _layout.Physics.FastCut));
    }

    /// <summary>One step: few collisions in the gas of a tracker, many in lead.</summary>
    /// <param name="materialName">Material.</param>
    /// <param name="length">Length of the step [mm].</param>
    [Benchmark(OperationsPerInvoke = Count)]
    [Arguments("ArCO2", 5.0)]
    [Arguments("polystyrene", 1.5)]
    [Arguments("Pb", 1.5)]
    public void Step(string materialName, double length)
    {
        MediumId medium = DefaultSetUp.Medium(_layout, materialName);
        ParticleState muon = DefaultSetUp.Muon();
        Kinematics kinematics = Kinematics.Of(in muon);
        for (int index = 0; index < Count; index++)
            _results[index] = _scattering.Sample(in kinematics, length, medium, Species.MuMinus, ref _random).OneMinusCos;
    }
}
