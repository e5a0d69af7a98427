using System;
using NA64Mu.Core;

namespace NA64Mu.App.Output;

/// <summary>
/// How the path of a column tells the table it belongs to: "Table/column", and "Event/Table_begin" for the offsets into a table.
/// </summary>
internal static class ColumnPath
{
    private const string OffsetsPrefix = "Event/";
    private const string OffsetsSuffix = "_begin";

    /// <summary>Table of a column.</summary>
    /// <param name="path">Path of the column.</param>
    public static string Table(string path) => path[..SlashIn(path)];

    /// <summary>Name of a column within its table.</summary>
    /// <param name="path">Path of the column.</param>
    public static string Name(string path) => path[(SlashIn(path) + 1)..];

    /// <summary>Path of the offsets into a table.</summary>
    /// <param name="table">The table.</param>
    public static string OffsetsInto(string table) => OffsetsPrefix + table + OffsetsSuffix;

    /// <summary>Whether a path is that of offsets.</summary>
    /// <param name="path">Path of the column.</param>
    public static bool IsOffsets(string path) =>
        path.StartsWith(OffsetsPrefix, StringComparison.Ordinal) && path.EndsWith(OffsetsSuffix, StringComparison.Ordinal);

    /// <summary>Table that a column of offsets points into.</summary>
    /// <param name="column">Column of kind Offsets.</param>
    public static string TableOf(Column column)
    {
        if (!IsOffsets(column.Path))
            throw new ArgumentException($"a bug: offsets {column.Path} are not named Event/TABLE_begin", nameof(column));
        return column.Path[OffsetsPrefix.Length..^OffsetsSuffix.Length];
    }

    private static int SlashIn(string path)
    {
        int slash = path.LastIndexOf('/');
        return slash > 0 ? slash : throw new ArgumentException($"a bug: column {path} is in no table", nameof(path));
    }
}
