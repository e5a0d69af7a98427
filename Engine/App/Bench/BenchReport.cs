using System.Collections.Generic;

namespace NA64Mu.App.Bench;

/// <summary>Result of the throughput benchmark.</summary>
public sealed record BenchReport
{
    /// <summary>Layout of this record.</summary>
    public string Schema { get; init; } = "na64mu.bench/2";

    /// <summary>Version of the program with commit.</summary>
    public required string Version { get; init; }

    /// <summary>Treatment of secondaries.</summary>
    public required string Physics { get; init; }

    /// <summary>Threads.</summary>
    public required int Threads { get; init; }

    /// <summary>What was kept of the events: none, events, summary, histograms.</summary>
    public required string Store { get; init; }

    /// <summary>Events timed, warm-up excluded.</summary>
    public required long Events { get; init; }

    /// <summary>Time of one event on one core: threads times wall time over events; opening and finishing the file included [ms].</summary>
    public required BenchValue MsPerEvent { get; init; }

    /// <summary>Time of the processor for one event, in the program and in the system for it, all threads together [ms].</summary>
    public required BenchValue CpuMsPerEvent { get; init; }

    /// <summary>The parts of the work on one event [ms].</summary>
    public required BenchStages StagesMs { get; init; }

    /// <summary>Time that the compiler of .NET has taken while events were timed, part of <see cref="CpuMsPerEvent"/>; small after a sufficient warm-up [ms].</summary>
    public required double CompilationMs { get; init; }

    /// <summary>Events simulated before any was timed.</summary>
    public required long WarmUpEvents { get; init; }

    /// <summary>Steps of all tracks in one event.</summary>
    public required double StepsPerEvent { get; init; }

    /// <summary>Time of one event over its steps [ns].</summary>
    public required double NsPerStep { get; init; }

    /// <summary>Managed memory allocated for one event by all threads, from the first event to the last; opening and closing the file, which do not depend
    /// on the number of events, are not counted [bytes].</summary>
    public required double AllocatedBytesPerEvent { get; init; }

    /// <summary>Cuts in force, by name [MeV].</summary>
    public required IReadOnlyDictionary<string, double> CutsMev { get; init; }

    /// <summary>Time of one turn of a fixed arithmetic kernel on one core, to compare machines [ns].</summary>
    public required double KernelNs { get; init; }
}
