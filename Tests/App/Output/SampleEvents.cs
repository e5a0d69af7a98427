using System.Collections.Generic;
using NA64Mu.App.Output;
using NA64Mu.Core;
using NA64Mu.Detectors.Digits;

namespace NA64Mu.Tests.App.Output;

/// <summary>Made-up events whose content is a pure function of the event number.</summary>
internal static class SampleEvents
{
    public static EventFileHeader Header(string fileType = EventFileTypes.Simulation, long firstEvent = 0) => new()
    {
        FileType = fileType,
        RunNumber = 12,
        Seed = 18_446_744_073_709_551_557UL,
        FirstEvent = firstEvent,
        PhysicsMode = "fast",
        Provenance =
        [
            new ProvenanceRecord
            {
                Stage = "sim",
                Version = "0.1.0",
                Commit = "0123456789abcdef",
                Configuration = "seed: 1 # σ ≤ 1 µm\n",
                Geometry = new string('g', 3_000),
            },
        ],
    };

    public static RunTotals Totals(long events) => new()
    {
        MuonsOnTarget = events,
        SumOfWeights = events,
        SumOfSquaredWeights = events,
        Tries = events + 1,
        Completeness = Completeness.Complete,
    };

    /// <summary>Events of a range; every seventh is empty.</summary>
    public static EventDigits Block(long first, int count)
    {
        var digits = new EventDigits();
        digits.Clear();
        for (long number = first; number < first + count; number++) Add(digits, number);
        return digits;
    }

    public static void Write(string path, long events, int blockLength, OverwritePolicy overwrite = OverwritePolicy.Refuse, long firstEvent = 0)
    {
        using var writer = new EventFileWriter(path, new EventDigits().Columns, Header(firstEvent: firstEvent), overwrite);
        for (long first = 0; first < events; first += blockLength)
            writer.Append(Block(firstEvent + first, (int)System.Math.Min(blockLength, events - first)).Columns);
        writer.Complete(Totals(events));
    }

    public static IReadOnlyList<ulong> CellsOf(long number)
    {
        var cells = new List<ulong>();
        for (int cell = 0; cell < number % 7 * 3; cell++) cells.Add(new ChannelId(DetectorSystem.Ecal, 0, 1, cell, 2).Value);
        return cells;
    }

    private static void Add(EventDigits digits, long number)
    {
        digits.EventNumber.Add(number);
        digits.Branch.Add(0);
        digits.Weight.Add(1 + number * 1e-9);
        digits.Trigger.Add((uint)number | TriggerBits.Physics);
        foreach (ulong cell in CellsOf(number))
        {
            digits.Calorimeters.Channel.Add(cell);
            digits.Calorimeters.Energy.Add(number + 0.5f);
            digits.Calorimeters.Time.Add(-number);
        }
        digits.Calorimeters.Begin.Add(digits.Calorimeters.Channel.Count);
        for (int counter = 0; counter < number % 3; counter++)
        {
            digits.Counters.Channel.Add(new ChannelId(DetectorSystem.Counter, counter).Value);
            digits.Counters.Energy.Add(0.8f);
            digits.Counters.Time.Add(100 + counter);
        }
        digits.Counters.Begin.Add(digits.Counters.Channel.Count);
        digits.Trackers.Begin.Add(0);
        digits.Hodoscopes.Begin.Add(0);
    }
}
