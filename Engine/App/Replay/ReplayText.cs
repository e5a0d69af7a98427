using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NA64Mu.Core;

namespace NA64Mu.App.Replay;

/// <summary>The summary of a replayed event.</summary>
internal static class ReplayText
{
    private const int MostDifferences = 20;

    /// <summary>Writes the summary for people.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="path">Event file.</param>
    /// <param name="result">The event.</param>
    public static void Write(TextWriter output, string path, ReplayResult result)
    {
        output.WriteLine(FormattableString.Invariant($"event {result.Event} of {path}: {VerdictOf(result)}"));
        foreach (string difference in result.Comparison?.Differences.Take(MostDifferences) ?? []) output.WriteLine($"  {difference}");
        if (result.Comparison?.Differences.Count > MostDifferences) output.WriteLine($"  and {result.Comparison.Differences.Count - MostDifferences} more");
        foreach (int row in result.Rows)
        {
            output.WriteLine(FormattableString.Invariant($"branch {row}, weight {result.Block.Digits.Weight[row]:R}"));
            foreach ((string name, string value) in LinesOf(result.Block, row)) output.WriteLine($"  {name,-44} {value}");
        }
    }

    /// <summary>The summary as one object for JSON.</summary>
    /// <param name="path">Event file.</param>
    /// <param name="result">The event.</param>
    public static object ToJson(string path, ReplayResult result) => new
    {
        Schema = "na64mu.replay/1",
        File = path,
        result.Event,
        result.Verdict,
        ColumnsCompared = result.Comparison?.Compared ?? 0,
        Differences = result.Comparison?.Differences ?? [],
        result.Comparison?.NotInFile,
        result.Comparison?.NotReplayed,
        result.Warnings,
        Steps = result.Steps.Count,
        Branches = result.Rows.Select(row => RowColumns(result.Block).ToDictionary(column => column.Path, column => ColumnText.ValueOf(column, row))),
    };

    private static string VerdictOf(ReplayResult result)
    {
        if (result.Comparison is not { } comparison) return "the file keeps no events, nothing to compare with";
        return comparison.Differences.Count == 0
            ? $"identical in {comparison.Compared} columns"
            : $"DIFFERS in {comparison.Differences.Count} of {comparison.Compared} columns";
    }

    /// <summary>Columns with a row for each branch.</summary>
    private static IEnumerable<Column> RowColumns(EventBlock block) => block.Columns.Where(column =>
        column.Kind == ColumnKind.Data
        && (column.Path.StartsWith("Event/", StringComparison.Ordinal) || column.Path.StartsWith("Truth/", StringComparison.Ordinal)));

    /// <summary>Names and values: primary, energies, hardest interactions, calorimeters, hits; zeros and what was not reached are left out.</summary>
    private static IEnumerable<(string Name, string Value)> LinesOf(EventBlock block, int row)
    {
        foreach (Column column in RowColumns(block))
        {
            object value = ColumnText.ValueOf(column, row);
            if (value is 0.0 or 0 or (byte)0 || value is double.NaN || column.Path is "Event/event_number" or "Event/branch" or "Event/weight") continue;
            string text = column is Column<uint> bits ? FormattableString.Invariant($"0x{bits[row]:x8}") : FormattableString.Invariant($"{value}");
            yield return (column.Path[(column.Path.IndexOf('/', StringComparison.Ordinal) + 1)..], column.Unit == "1" ? text : $"{text} {column.Unit}");
        }
        foreach (Column column in block.Columns)
        {
            if (column is not Column<long> { Kind: ColumnKind.Offsets } begin) continue;
            yield return ("rows in " + Output.ColumnPath.TableOf(begin), FormattableString.Invariant($"{begin[row + 1] - begin[row]}"));
        }
    }
}
