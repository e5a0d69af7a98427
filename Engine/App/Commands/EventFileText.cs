using System;
using System.IO;
using System.Linq;
using NA64Mu.App.Output;

namespace NA64Mu.App.Commands;

/// <summary>What an event file is, as text for people.</summary>
internal static class EventFileText
{
    /// <summary>Writes the text.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="file">The file.</param>
    public static void Write(TextWriter output, EventFileInformation file)
    {
        Line(output, "file", $"{file.File} ({file.FileBytes} bytes)");
        Line(output, "kind", $"{file.FileType}, stages {string.Join(", ", file.Stages.Select(stage => stage.Stage))}");
        Line(output, "seed, run, physics", $"{file.Seed}, {file.RunNumber}, {file.Physics}");
        Line(output, "events", $"{file.FirstEvent} to {file.EndEvent - 1}, {(file.Complete ? "complete" : "INCOMPLETE")}; share {file.Shard} of {file.Shards} of events {file.RunFirstEvent} to {file.RunFirstEvent + file.RunEvents - 1}");
        Line(output, "tries, rows", $"{file.Tries}, {file.Rows}");
        Line(output, "sum of weights", $"{file.SumW:R}, squared {file.SumW2:R}, effective events {file.EffectiveEvents:G6}");
        Line(output, "muons on target", $"{file.MuonsOnTarget:R}, effective {file.EffectiveMuonsOnTarget:G6}");
        foreach (StageInformation stage in file.Stages) Write(output, stage);
        foreach (FilePart part in file.Parts)
            Line(output, "part", $"events {part.FirstEvent} to {part.EndEvent - 1}, share {part.Shard} of {part.Shards}, {part.Events} rows, sha256 {part.Sha256}");
        foreach (HistogramInformation histogram in file.Histograms)
            Line(output, "histogram", $"{histogram.Name}  {histogram.Entries} entries, {histogram.Undefined} undefined  {histogram.Axes}");
        foreach (CutInformation cut in file.Cuts) Line(output, "cut", $"{cut.Name}  {cut.Raw} rows, weight {cut.Weighted:G7} ± {cut.Error:G4}");
        foreach (DatasetInformation dataset in file.Datasets)
            Line(output, "dataset", $"{dataset.Path}  {dataset.Type}  {dataset.Rows} rows  [{dataset.Unit}]  {dataset.Meaning}");
    }

    private static void Write(TextWriter output, StageInformation stage)
    {
        Line(output, $"stage {stage.Stage}", $"{stage.Program} {stage.Version}, commit {stage.Commit}, geometry sha256 {stage.GeometrySha256}");
        foreach (string line in stage.Configuration.Split('\n', StringSplitOptions.RemoveEmptyEntries)) Line(output, "", $"{line}");
    }

    private static void Line(TextWriter output, string name, FormattableString value) =>
        output.WriteLine($"{name,-20}{FormattableString.Invariant(value)}");
}
