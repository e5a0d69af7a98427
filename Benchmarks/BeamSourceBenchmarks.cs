using BenchmarkDotNet.Attributes;
using NA64Mu.Core;
using NA64Mu.Geometry.Settings;
using NA64Mu.Transport.Sources;

namespace NA64Mu.Benchmarks;

/// <summary>The primary particle of one event, with its own stream.</summary>
[MemoryDiagnoser]
public class BeamSourceBenchmarks
{
    private readonly M2BeamSource _source = new(new BeamSettings
    {
        StartZ = -36.5 * Units.Metre,
        Momentum = 160 * Units.GeV,
        MomentumSpread = 6 * Units.GeV,
        MomentumWindow = 20 * Units.GeV,
        SpotX = 9,
        SpotY = 19,
        DivergenceX = 0.4 * Units.Milliradian,
        DivergenceY = 0.8 * Units.Milliradian,
        HaloFraction = 0.2,
        HaloSpot = 97,
        HaloDivergence = 1.5 * Units.Milliradian,
        HaloMomentumMinimum = 20 * Units.GeV,
        HaloMomentumScale = 30 * Units.GeV,
    });

    private ulong _event;

    /// <summary>One muon of the M2 beam.</summary>
    [Benchmark]
    public double Muon()
    {
        var random = new RandomStream(1, 0, _event++, StreamPurpose.Beam);
        return _source.Sample(ref random).KineticEnergy;
    }
}
