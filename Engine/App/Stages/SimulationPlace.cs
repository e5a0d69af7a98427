using System;
using NA64Mu.App.Journals;
using NA64Mu.App.Output;

namespace NA64Mu.App.Stages;

/// <summary>Where the file of a simulation goes, and what to do with what is there.</summary>
/// <param name="Path">Event file.</param>
/// <param name="Overwrite">What to do with files that are there.</param>
/// <param name="Start">Whether to go on from what an earlier run has left.</param>
internal sealed record SimulationPlace(string Path, OverwritePolicy Overwrite, RunStart Start = RunStart.Fresh)
{
    /// <summary>Clock of the run.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
