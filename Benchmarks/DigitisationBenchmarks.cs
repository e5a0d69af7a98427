using BenchmarkDotNet.Attributes;
using NA64Mu.Core;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Detectors.Digits;
using NA64Mu.Detectors.Readout;
using NA64Mu.Detectors.Trackers;
using NA64Mu.Geometry;
using NA64Mu.Physics;
using NA64Mu.Physics.Showers;
using NA64Mu.Transport;

namespace NA64Mu.Benchmarks;

/// <summary>Read-out of the whole set-up.</summary>
[MemoryDiagnoser]
[MinColumn]
public class DigitisationBenchmarks
{
    private const int Count = 100;

    private readonly EventDeposits _deposits;
    private readonly EventDigitizer _digitizer;
    private readonly TrackerDigitizer _trackers;
    private readonly EventDigits _digits = new();

    /// <summary>Simulates the one event that is read out again and again.</summary>
    public DigitisationBenchmarks()
    {
        var navigator = new Navigator(DefaultSetUp.Load());
        var map = new ReadoutMap(navigator.Layout);
        _deposits = new EventDeposits(map);
        _digitizer = new EventDigitizer(map);
        _trackers = new TrackerDigitizer(map);
        var sink = new DepositSink(_deposits);
        var random = new RandomStream(1, 0, 0, StreamPurpose.Transport);
        var transporter = new Transporter(navigator, PhysicsList.Fast(navigator.Layout), cascades: null, new ShowerSampler(navigator.Layout));
        transporter.Run(DefaultSetUp.Muon(), ref sink, ref random);
    }

    /// <summary>Deposits of a 160 GeV muon into digits: cells, counters, trigger, tracks and beam momentum.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int Event()
    {
        _digits.Clear();
        for (int index = 0; index < Count; index++)
        {
            var random = new RandomStream(1, 0, (ulong)index, StreamPurpose.Digitisation);
            _digitizer.Digitise(_deposits, index, 0, 1, ref random, _digits);
        }
        return _digits.EventNumber.Count;
    }

    /// <summary>Crossings of the same muon into clusters: eight Micromegas.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int Trackers()
    {
        _digits.Clear();
        for (int index = 0; index < Count; index++)
        {
            var random = new RandomStream(1, 0, (ulong)index, StreamPurpose.Digitisation);
            _trackers.Digitise(_deposits, ref random, _digits.Trackers);
        }
        return _digits.Trackers.Channel.Count;
    }
}
