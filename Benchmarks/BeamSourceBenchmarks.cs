using BenchmarkDotNet.Attributes;
using NA64Mu.Core;
using NA64Mu.Transport.Sources;

namespace NA64Mu.Benchmarks;

/// <summary>The primary particle of one event, with its own stream.</summary>
[MemoryDiagnoser]
public class BeamSourceBenchmarks
{
    private readonly M2BeamSource _source = new(DefaultSetUp.Load().Beam);
    private ulong _event;

    /// <summary>One muon of the M2 beam.</summary>
    [Benchmark]
    public double Muon()
    {
        var random = new RandomStream(1, 0, _event++, StreamPurpose.Beam);
        return _source.Sample(ref random).KineticEnergy;
    }
}
