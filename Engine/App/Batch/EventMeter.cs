using System;
using System.Diagnostics;
using System.Threading;
using NA64Mu.App.Configuration;
using NA64Mu.Geometry;

namespace NA64Mu.App.Batch;

/// <summary>Measures what events of a run cost on this machine: the first events of the run, until time or number suffices, and behind as many that are not counted, while code is still being compiled.</summary>
internal static class EventMeter
{
    private const long MostEvents = 10_000;
    private const double EnoughSeconds = 2;
    private const double BytesPerMegabyte = 1e6;

    /// <summary>Measures.</summary>
    /// <param name="layout">Set-up.</param>
    /// <param name="options">What is to be simulated.</param>
    /// <param name="threads">Threads of a job.</param>
    /// <param name="cancellation">Stops between blocks.</param>
    public static EventCost Measure(DetectorLayout layout, RunOptions options, int threads, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        long portion = Math.Min(options.Events, (long)threads * SimulationRun.EventsPerBlock);
        var run = new SimulationRun(layout, options with { Events = portion, Shard = null }, threads);
        double startSeconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        using var process = Process.GetCurrentProcess();
        long first = options.FirstEvent, enough = Math.Min(options.Events, MostEvents);
        (double used, long events) = Portions(run, process, first, portion, enough, cancellation);
        // Short runs are made of such first events.
        if (options.Events > 2 * events) (used, events) = Portions(run, process, first + events, portion, enough, cancellation);
        return new EventCost
        {
            MillisecondsPerEvent = used * 1e3 / events,
            StartSeconds = startSeconds,
            MemoryMegabytes = process.PeakWorkingSet64 / BytesPerMegabyte,
            Source = FormattableString.Invariant($"measured with {events} events on {threads} thread(s) of this machine"),
        };
    }

    /// <returns>Processor time, not wall time, for others may be busy on this machine [s]; and events.</returns>
    private static (double Seconds, long Events) Portions(
        SimulationRun run, Process process, long first, long portion, long enough, CancellationToken cancellation)
    {
        process.Refresh();
        double before = process.TotalProcessorTime.TotalSeconds, used = 0;
        long events = 0;
        do
        {
            run.ForEvents(first + events, portion).Execute(_ => { }, cancellation);
            events += portion;
            process.Refresh();
            used = process.TotalProcessorTime.TotalSeconds - before;
        }
        while (used < EnoughSeconds && events + portion <= enough);
        return (used, events);
    }
}
