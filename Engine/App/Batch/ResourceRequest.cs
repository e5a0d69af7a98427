using System;
using System.Collections.Generic;

namespace NA64Mu.App.Batch;

/// <summary>Time and memory to ask for, from what an event costs, with a margin for slower nodes and longer events.</summary>
internal sealed record ResourceRequest
{
    /// <summary>Requested over expected time.</summary>
    public const double TimeMargin = 2;

    /// <summary>Requested over measured memory.</summary>
    public const double MemoryMargin = 1.5;

    /// <summary>Memory where none was measured or told [MB].</summary>
    private const int DefaultMemory = 1000;

    private const double SecondsPerMinute = 60;
    private const int MemoryStep = 250;
    private const int ShortMinutes = 10;
    private const int LongMinutes = 24 * 60;
    private const double GoodMinutes = 4 * 60;

    /// <summary>Expected length of the longest job [min].</summary>
    public required double ExpectedMinutes { get; init; }

    /// <summary>Time to ask for, in steps of five minutes [min].</summary>
    public required int TimeMinutes { get; init; }

    /// <summary>Memory to ask for, in steps of 250 MB [MB].</summary>
    public required int MemoryMegabytes { get; init; }

    /// <summary>Where the time comes from, for people.</summary>
    public required string TimeSource { get; init; }

    /// <summary>Where the memory comes from, for people.</summary>
    public required string MemorySource { get; init; }

    /// <summary>Warning about the length of the jobs, with a better number; null where it is good.</summary>
    public required string? Advice { get; init; }

    /// <summary>From the cost of events.</summary>
    /// <param name="cost">Cost of events.</param>
    /// <param name="events">Events of the run.</param>
    /// <param name="jobs">Jobs.</param>
    /// <param name="threads">Threads of a job.</param>
    /// <param name="minutes">Time that the user asks for [min]; null to go by the cost.</param>
    /// <param name="memory">Memory that the user asks for [MB]; null to go by the cost.</param>
    public static ResourceRequest For(EventCost cost, long events, int jobs, int threads, int? minutes, int? memory)
    {
        double runMinutes = events * cost.MillisecondsPerEvent / 1e3 / SecondsPerMinute / threads;
        double eventsOfJob = Math.Ceiling((double)events / jobs);
        double expected = cost.StartSeconds / SecondsPerMinute + runMinutes * eventsOfJob / events;
        double byCost = RoundUp(Math.Max(expected * TimeMargin, ShortMinutes), 5);
        double measured = MemoryMargin * cost.MemoryMegabytes ?? DefaultMemory;
        return new ResourceRequest
        {
            ExpectedMinutes = expected,
            TimeMinutes = minutes ?? (int)Math.Min(int.MaxValue, byCost),
            TimeSource = SourceOf(minutes, "--time", TimeMargin, expected * TimeMargin >= ShortMinutes),
            MemoryMegabytes = memory ?? (int)RoundUp(Math.Max(measured, DefaultMemory), MemoryStep),
            MemorySource = SourceOf(memory, "--memory", MemoryMargin, cost.MemoryMegabytes is not null && measured >= DefaultMemory),
            Advice = AdviceOn(expected, runMinutes, jobs, events),
        };
    }

    /// <summary>What was measured and what is asked for, for people.</summary>
    /// <param name="cost">Cost of events.</param>
    /// <param name="threads">Threads of a job.</param>
    /// <param name="engine">Who starts the jobs; of processes of this machine nothing is asked.</param>
    public IEnumerable<string> Lines(EventCost cost, int threads, BatchEngine engine)
    {
        string memory = cost.MemoryMegabytes is { } used ? FormattableString.Invariant($", {used:F0} MB") : "";
        yield return FormattableString.Invariant($"an event takes {cost.MillisecondsPerEvent:G3} ms of one core{memory} ({cost.Source})");
        string job = FormattableString.Invariant($"a job takes {ExpectedMinutes:G3} min on {threads} thread(s)");
        if (engine == BatchEngine.Local)
        {
            yield return job;
            yield break;
        }
        yield return FormattableString.Invariant($"{job}; asked for: {TimeMinutes} min ({TimeSource}), {MemoryMegabytes} MB ({MemorySource})");
        if (Advice is not null) yield return $"warning: {Advice}";
    }

    private static string SourceOf(int? told, string option, double margin, bool isByCost) =>
        told is not null ? $"as told by {option}" : isByCost ? FormattableString.Invariant($"margin {margin:G2}") : "the least that is asked for";

    private static string? AdviceOn(double expected, double runMinutes, int jobs, long events)
    {
        if (expected >= ShortMinutes && expected <= LongMinutes) return null;
        long better = Math.Clamp((long)Math.Ceiling(runMinutes / GoodMinutes), 1, Math.Min(events, int.MaxValue));
        string length = expected < ShortMinutes ? "shorter than 10 minutes, a burden to the batch system" : "longer than a day, and much is lost where they are not restarted";
        return better == jobs ? null : $"jobs are {length}; --jobs {better} would make them about {(better == 1 ? "as long as can be" : "four hours long")}";
    }

    private static double RoundUp(double value, double step) => Math.Ceiling(value / step) * step;
}
