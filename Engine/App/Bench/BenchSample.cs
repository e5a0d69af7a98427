using System;
using NA64Mu.App.Output;

namespace NA64Mu.App.Bench;

/// <summary>What one part of a benchmark took.</summary>
internal readonly record struct BenchSample
{
    /// <summary>Events of the part.</summary>
    public required long Events { get; init; }

    /// <summary>Time by the clock on the wall.</summary>
    public required TimeSpan Wall { get; init; }

    /// <summary>Time of the processor, in the program and in the system for it, all threads together, those that compile included.</summary>
    public required TimeSpan Processor { get; init; }

    /// <summary>Time of all workers in the physics.</summary>
    public required TimeSpan Physics { get; init; }

    /// <summary>Time of all workers in the digitisation.</summary>
    public required TimeSpan Digitisation { get; init; }

    /// <summary>Time of all workers in the reconstruction.</summary>
    public required TimeSpan Reconstruction { get; init; }

    /// <summary>Time in which the writer kept blocks in an <see cref="IRunStore"/>.</summary>
    public required TimeSpan Output { get; init; }

    /// <summary>Managed memory allocated [bytes].</summary>
    public required long Allocated { get; init; }

    /// <summary>Steps of all tracks.</summary>
    public required long Steps { get; init; }

    /// <summary>The same with a share of what is done once for all parts.</summary>
    /// <param name="wall">Its time by the clock on the wall.</param>
    /// <param name="processor">Its time of the processor.</param>
    /// <param name="parts">Number of parts.</param>
    public BenchSample WithShareOf(TimeSpan wall, TimeSpan processor, int parts) =>
        this with { Wall = Wall + wall / parts, Processor = Processor + processor / parts, Output = Output + wall / parts };
}
