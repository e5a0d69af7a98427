using System;
using System.Collections.Generic;
using System.Threading;
using NA64Mu.App.Merging;
using NA64Mu.App.Output;
using NA64Mu.App.Validation;
using NA64Mu.Core;

namespace NA64Mu.App.Stages;

/// <summary>Event files of one run put behind each other: every file is checked as a whole before the first block is written.</summary>
internal static class MergeStage
{
    private const int RowsPerBlock = 4096;

    /// <summary>Checks and merges.</summary>
    /// <param name="files">Files, in any order.</param>
    /// <param name="path">File to write.</param>
    /// <param name="overwrite">What to do with a file that is there.</param>
    /// <param name="gaps">What to do where events are missing.</param>
    /// <param name="badParts">What to do with bad files.</param>
    /// <param name="cancellation">Stops between blocks; nothing is left under the final name.</param>
    /// <returns>What was merged, with the warnings.</returns>
    /// <exception cref="ConfigurationException">The files cannot be merged; all reasons are listed.</exception>
    public static MergePlan Run(
        IReadOnlyList<string> files, string path, OverwritePolicy overwrite, GapPolicy gaps, BadPartPolicy badParts, CancellationToken cancellation)
    {
        var clock = new StageClock();
        var checks = new List<EventFileCheck>();
        foreach (string file in files) checks.Add(EventFileValidator.Run(file, cancellation));
        var plan = new MergePlan(checks, gaps, badParts);
        plan.Require();
        Column[] columns = NewColumns(plan.Parts[0].Path);
        using var writer = new EventFileWriter(path, columns, plan.Header(), overwrite);
        foreach (EventFileCheck part in plan.Parts) Append(part, columns, writer, cancellation);
        writer.Complete(plan.Totals());
        clock.WriteSidecar(path, 1, writer.Events);
        return plan;
    }

    private static Column[] NewColumns(string path)
    {
        using var reader = new EventFileReader(path, fileType: null);
        var columns = new List<Column>();
        foreach (string column in reader.ColumnPaths()) columns.Add(reader.NewColumn(column));
        return [.. columns];
    }

    private static void Append(EventFileCheck part, Column[] columns, EventFileWriter writer, CancellationToken cancellation)
    {
        using var reader = new EventFileReader(part.Path, part.Header!.FileType);
        if (reader.Events != part.Events) throw new InvalidEventFileException(part.Path, "it has changed since it was checked");
        for (long first = 0; first < reader.Events; first += RowsPerBlock)
        {
            cancellation.ThrowIfCancellationRequested();
            reader.ReadEvents(first, (int)Math.Min(RowsPerBlock, reader.Events - first), columns);
            writer.Append(columns);
        }
    }
}
