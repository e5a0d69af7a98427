using System.Collections.Generic;
using System.Linq;
using NA64Mu.App.HepMc;
using NA64Mu.App.Output;
using NA64Mu.App.Replay;
using NA64Mu.Core;
using NA64Mu.Reconstruction;

namespace NA64Mu.App.Stages;

/// <summary>One event of a file made again, from what the file says of its run.</summary>
internal static class ReplayStage
{
    /// <summary>Makes the event and compares it with the file.</summary>
    /// <param name="path">Event file of any stage.</param>
    /// <param name="number">Number of the event.</param>
    /// <param name="branch">Branch of it; null for all.</param>
    /// <param name="beamFile">Beam file of the run; null where there was none, or where the event file has kept the primaries.</param>
    /// <exception cref="InvalidInputException">The file does not have the event, or cannot make it.</exception>
    public static ReplayResult Run(string path, long number, int? branch, string? beamFile)
    {
        using var reader = new EventFileReader(path, fileType: null);
        EventRange rows = EventRange.Find(reader, number);
        StoredRun run = StoredRun.Of(reader, beamFile);
        using IBeamFile? beam = run.Options.BeamFile;
        var worker = new EventWorker(new PreparedSetUp(run.Layout, run.Options.Physics, run.Options.Signal), run.Options, run.Readout);
        var recorder = new StepRecorder(worker, run.Layout);
        EventBlock block = worker.NewBlock();
        block.Open(0);
        worker.Simulate(number, block, new StepObserver(recorder));
        if (branch >= block.Digits.EventNumber.Count)
            throw new InvalidInputException($"{path}: event {number} has no branch {branch}; it has {block.Digits.EventNumber.Count}, from 0");
        return new ReplayResult
        {
            Event = number,
            Block = block,
            Branch = branch,
            Comparison = rows.Count == 0 ? null : RowComparison.Of(reader, rows, ColumnsOf(reader, run, block), branch),
            Steps = branch is null ? recorder.Steps : [.. recorder.Steps.Where(step => step.Branch == branch)],
            Warnings = run.Warnings,
        };
    }

    /// <summary>Columns to compare with a file: those of the simulation, or what reconstruction makes of its digits.</summary>
    private static IReadOnlyList<Column> ColumnsOf(EventFileReader reader, StoredRun run, EventBlock block)
    {
        if (reader.Header.FileType != EventFileTypes.Reconstruction) return block.Columns;
        var reconstructed = new ReconstructedEvents(run.Readout);
        new EventReconstructor(run.Readout).Reconstruct(block.Digits, reconstructed);
        return reconstructed.Columns;
    }
}
