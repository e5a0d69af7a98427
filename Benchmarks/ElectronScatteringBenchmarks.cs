using System.Linq;
using BenchmarkDotNet.Attributes;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Materials;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics.Scattering;
using NA64Mu.Physics.Scattering.Electron;

namespace NA64Mu.Benchmarks;

/// <summary>Multiple scattering of an electron of 5 MeV in lead: the parts of one step and all of them.</summary>
[MemoryDiagnoser]
public class ElectronScatteringBenchmarks
{
    private const int Count = 1000;
    private const double Energy = 5, EnergyAfter = 4.9, Range = 3;

    private readonly double[] _results = new double[Count];
    private readonly ElectronScattering _scattering;
    private readonly MediumId _lead;
    private RandomStream _random = new(1, 0, 0, StreamPurpose.Study);

    /// <summary>Builds the tables.</summary>
    public ElectronScatteringBenchmarks()
    {
        DetectorLayout layout = DefaultSetUp.Load();
        var media = new MediumTable([.. layout.Materials.All.Select((material, index) => new Medium(new MediumId(index), material, Region.Default))]);
        _scattering = new ElectronScattering(media);
        _lead = media.All.First(medium => medium.Material.Name == "Pb").Id;
    }

    /// <summary>Step limit and straight length just behind a border.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void LimitAndConvert()
    {
        for (int index = 0; index < Count; index++)
        {
            var history = default(ScatteringHistory);
            ScatteringPoint point = _scattering.At(_lead, Species.Electron, Energy, Range);
            double length = _scattering.LimitLength(point, ref history, 1, 0, ref _random);
            _results[index] = new PathConversion(point, length, point.TransportLength).StraightLength;
        }
    }

    /// <summary>Angle and shift of a step.</summary>
    /// <param name="species">e⁻ or e⁺.</param>
    /// <param name="shift">With shift or without.</param>
    [Benchmark(OperationsPerInvoke = Count)]
    [Arguments(Species.Electron, LateralShift.Omitted)]
    [Arguments(Species.Electron, LateralShift.Made)]
    [Arguments(Species.Positron, LateralShift.Made)]
    public void Sample(Species species, LateralShift shift)
    {
        ScatteringPoint point = _scattering.At(_lead, species, Energy, Range);
        var history = default(ScatteringHistory);
        double length = _scattering.LimitLength(point, ref history, 0.1, shift == LateralShift.Made ? 0 : 2 * Range, ref _random);
        var path = new PathConversion(point, length, point.TransportLength);
        for (int index = 0; index < Count; index++)
        {
            ScatteringResult result = _scattering.Sample(point, history, path.TrueLength, path.StraightLength, EnergyAfter, ref _random);
            _results[index] = result.OneMinusCos + result.DisplacementX;
        }
    }

    /// <summary>All calls of one step.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public void Step()
    {
        for (int index = 0; index < Count; index++)
        {
            var history = default(ScatteringHistory);
            ScatteringPoint point = _scattering.At(_lead, Species.Electron, Energy, Range);
            double length = _scattering.LimitLength(point, ref history, 1, 0, ref _random);
            var path = new PathConversion(point, length, point.TransportLength);
            ScatteringResult result = _scattering.Sample(point, history, path.TrueLength, path.StraightLength, EnergyAfter, ref _random);
            _results[index] = result.OneMinusCos * ElectronScattering.ShareOfShift(result, 1);
        }
    }
}
