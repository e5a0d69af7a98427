using System;

namespace NA64Mu.App.Output;

/// <summary>What a run leaves behind: it is given the blocks of a run in order, and keeps of them what the user asked for.</summary>
/// <remarks>
/// One for each kind of output: all events, a summary of each event, histograms alone. All of them can be stopped at any moment, and go on from the
/// last block that was safe; the result has the same bytes as that of a run that nobody disturbed.
/// </remarks>
internal interface IRunStore : IDisposable
{
    /// <summary>Blocks that an earlier run, stopped before its end, has left: they are not simulated again; 0 for a fresh start.</summary>
    long BlocksDone { get; }

    /// <summary>Sums over those blocks.</summary>
    RunReport ReportDone { get; }

    /// <summary>What the user should know of what was found; null for nothing.</summary>
    string? Warning { get; }

    /// <summary>The file that a later run can go on from, should this one end now; null while there is nothing in it.</summary>
    string? KeptIn { get; }

    /// <summary>Events that stand in that file: a later run need not simulate them again.</summary>
    long EventsKept { get; }

    /// <summary>Adds the next block.</summary>
    /// <param name="block">The block; reused by the caller afterwards.</param>
    /// <exception cref="OutputException">The disk is full or gone.</exception>
    void Append(EventBlock block);

    /// <summary>Brings all blocks so far to the disk, so that a later run can go on from here.</summary>
    /// <exception cref="OutputException">The disk is full or gone.</exception>
    void Checkpoint();

    /// <summary>Writes the final file and puts it in its place; what served to go on is removed.</summary>
    /// <param name="report">Sums over all blocks.</param>
    /// <exception cref="OutputException">The disk is full or gone; nothing is left under the final name.</exception>
    void Complete(RunReport report);
}
