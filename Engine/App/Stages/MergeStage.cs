using System;
using System.Collections.Generic;
using System.Threading;
using NA64Mu.App.Histograms;
using NA64Mu.App.Merging;
using NA64Mu.App.Output;
using NA64Mu.App.Validation;
using NA64Mu.Core;

namespace NA64Mu.App.Stages;

/// <summary>Event files of one run put behind each other, histograms added: every file is checked as a whole before anything is written.</summary>
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
        EventFileHeader header = plan.Header();
        long rows = header.FileType == EventFileTypes.Histograms
            ? MergeHistograms(plan, path, header, overwrite, cancellation) : MergeRows(plan, path, header, overwrite, cancellation);
        clock.WriteSidecar(path, 1, rows);
        return plan;
    }

    private static long MergeRows(MergePlan plan, string path, EventFileHeader header, OverwritePolicy overwrite, CancellationToken cancellation)
    {
        Column[] columns = NewColumns(plan.Parts[0].Path);
        using var writer = new EventFileWriter(path, columns, header, overwrite);
        foreach (EventFileCheck part in plan.Parts) Append(part, columns, writer, cancellation);
        writer.Complete(plan.Totals());
        return writer.Events;
    }

    private static long MergeHistograms(MergePlan plan, string path, EventFileHeader header, OverwritePolicy overwrite, CancellationToken cancellation)
    {
        RunHistograms? sum = null;
        foreach (EventFileCheck part in plan.Parts)
        {
            cancellation.ThrowIfCancellationRequested();
            using EventFileReader reader = Open(part);
            RunHistograms histograms = HistogramFileReader.Read(reader);
            if (sum is null) sum = histograms;
            else sum.Add(histograms);
        }
        HistogramFileWriter.Write(path, header, plan.Totals(), sum!, overwrite);
        return sum!.Plots.Rows;
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
        using EventFileReader reader = Open(part);
        for (long first = 0; first < reader.Events; first += RowsPerBlock)
        {
            cancellation.ThrowIfCancellationRequested();
            reader.ReadEvents(first, (int)Math.Min(RowsPerBlock, reader.Events - first), columns);
            writer.Append(columns);
        }
    }

    private static EventFileReader Open(EventFileCheck part)
    {
        var reader = new EventFileReader(part.Path, part.Header!.FileType);
        if (reader.Events == part.Events) return reader;
        reader.Dispose();
        throw new InvalidEventFileException(part.Path, "it has changed since it was checked");
    }
}
