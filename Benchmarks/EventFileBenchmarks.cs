using System.IO;
using BenchmarkDotNet.Attributes;
using NA64Mu.App.Output;
using NA64Mu.Core;
using NA64Mu.Detectors.Digits;

namespace NA64Mu.Benchmarks;

/// <summary>Writing of digits to an event file, per event of forty calorimeter cells and six counters.</summary>
[MemoryDiagnoser]
public class EventFileBenchmarks
{
    private const int Events = 20_000;
    private const int Block = 1000;
    private const int Cells = 40;
    private const int Counters = 6;

    private readonly EventDigits _digits = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("na64mu-benchmark").FullName;

    /// <summary>Fills one block of events.</summary>
    [GlobalSetup]
    public void Fill()
    {
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        _digits.Clear();
        for (int number = 0; number < Block; number++)
        {
            _digits.EventNumber.Add(number);
            _digits.Branch.Add(0);
            _digits.Weight.Add(1);
            _digits.Trigger.Add(TriggerBits.Physics);
            AddCalorimeters(ref random);
            AddCounters(ref random);
            _digits.Trackers.Begin.Add(0);
            _digits.Hodoscopes.Begin.Add(0);
        }
    }

    /// <summary>Removes what was written.</summary>
    [GlobalCleanup]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    /// <summary>A whole file, divided by its events.</summary>
    [Benchmark(OperationsPerInvoke = Events)]
    public void Write()
    {
        string path = Path.Combine(_folder, "events.h5");
        using var writer = new EventFileWriter(path, _digits.Columns, Header, OverwritePolicy.Replace);
        for (int block = 0; block < Events / Block; block++) writer.Append(_digits.Columns);
        writer.Complete(new RunTotals
        {
            MuonsOnTarget = Events,
            SumOfWeights = Events,
            SumOfSquaredWeights = Events,
            Tries = Events,
            Completeness = Completeness.Complete,
        });
    }

    private static EventFileHeader Header => new()
    {
        FileType = EventFileTypes.Simulation,
        RunNumber = 0,
        Seed = 1,
        FirstEvent = 0,
        PhysicsMode = "fast",
        Provenance = [new ProvenanceRecord { Stage = "sim", Version = "0", Commit = "", Configuration = "", Geometry = "" }],
    };

    private void AddCalorimeters(ref RandomStream random)
    {
        for (int cell = 0; cell < Cells; cell++)
        {
            _digits.Calorimeters.Channel.Add(new ChannelId(DetectorSystem.Ecal, 0, 1, cell, 0).Value);
            _digits.Calorimeters.Energy.Add((float)(100 * random.Exponential()));
            _digits.Calorimeters.Time.Add((float)random.Normal());
        }
        _digits.Calorimeters.Begin.Add(_digits.Calorimeters.Channel.Count);
    }

    private void AddCounters(ref RandomStream random)
    {
        for (int counter = 0; counter < Counters; counter++)
        {
            _digits.Counters.Channel.Add(new ChannelId(DetectorSystem.Counter, counter).Value);
            _digits.Counters.Energy.Add((float)(2 + random.Normal()));
            _digits.Counters.Time.Add((float)random.Normal());
        }
        _digits.Counters.Begin.Add(_digits.Counters.Channel.Count);
    }
}
