using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using NA64Mu.App.Output;
using NA64Mu.Core;

namespace NA64Mu.App.Replay;

/// <summary>Comparison of the rows of a replayed event with those in the file, bit for bit.</summary>
/// <param name="Compared">Columns compared.</param>
/// <param name="Differences">Columns that differ, with what differs.</param>
/// <param name="NotInFile">Columns that the file does not have.</param>
/// <param name="NotReplayed">Columns of the file that are not made any more.</param>
internal sealed record RowComparison(
    int Compared, IReadOnlyList<string> Differences, IReadOnlyList<string> NotInFile, IReadOnlyList<string> NotReplayed)
{
    /// <summary>Compares all columns of an event.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="rows">Rows of the event in the file.</param>
    /// <param name="replayed">Columns of a block that holds the event alone.</param>
    /// <param name="branch">The branch to compare; null for all.</param>
    public static RowComparison Of(EventFileReader reader, EventRange rows, IReadOnlyList<Column> replayed, int? branch)
    {
        int[] known = [.. Enumerable.Range(0, replayed.Count).Where(index => reader.HasColumn(replayed[index].Path))];
        Column[] stored = [.. known.Select(index => reader.NewColumn(replayed[index].Path))];
        reader.ReadEvents(rows.First, rows.Count, stored);
        var differences = new List<string>();
        for (int place = 0; place < known.Length; place++)
        {
            if (Difference(stored, stored[place], replayed, replayed[known[place]], branch) is { } text) differences.Add(text);
        }
        HashSet<string> made = [.. replayed.Select(column => column.Path)];
        return new RowComparison(
            known.Length, differences, [.. made.Where(path => !reader.HasColumn(path))], [.. reader.ColumnPaths().Where(path => !made.Contains(path))]);
    }

    private static string? Difference(Column[] allStored, Column stored, IReadOnlyList<Column> allReplayed, Column replayed, int? branch)
    {
        if (stored.ElementType != replayed.ElementType) return $"{stored.Path}: the file has {stored.ElementType.Name}, the replay {replayed.ElementType.Name}";
        if (branch is not null && stored.Kind == ColumnKind.Offsets) return null;
        ReadOnlySpan<byte> inFile = Bytes(stored, RowsOf(allStored, stored, branch), out int size);
        ReadOnlySpan<byte> anew = Bytes(replayed, RowsOf(allReplayed, replayed, branch), out _);
        if (inFile.SequenceEqual(anew)) return null;
        if (inFile.Length != anew.Length) return $"{stored.Path}: the file has {inFile.Length / size} rows, the replay {anew.Length / size}";
        int row = inFile.CommonPrefixLength(anew) / size;
        int first = RowsOf(allStored, stored, branch).Start.Value;
        return $"{stored.Path}: row {row} is {ColumnText.Of(stored, first + row)} in the file and {ColumnText.Of(replayed, RowsOf(allReplayed, replayed, branch).Start.Value + row)} in the replay";
    }

    /// <summary>Rows of a column that belong to a branch.</summary>
    private static Range RowsOf(IReadOnlyList<Column> all, Column column, int? branch)
    {
        if (branch is not { } number) return ..column.Count;
        string offsets = ColumnPath.OffsetsInto(ColumnPath.Table(column.Path));
        return all.FirstOrDefault(other => other.Path == offsets) is Column<long> begin ? (int)begin[number]..(int)begin[number + 1] : number..(number + 1);
    }

    private static ReadOnlySpan<byte> Bytes(Column column, Range rows, out int size)
    {
        switch (column)
        {
            case Column<double> values: return Bytes(values, rows, out size);
            case Column<float> values: return Bytes(values, rows, out size);
            case Column<long> values: return Bytes(values, rows, out size);
            case Column<ulong> values: return Bytes(values, rows, out size);
            case Column<int> values: return Bytes(values, rows, out size);
            case Column<uint> values: return Bytes(values, rows, out size);
            case Column<short> values: return Bytes(values, rows, out size);
            case Column<ushort> values: return Bytes(values, rows, out size);
            case Column<sbyte> values: return Bytes(values, rows, out size);
            case Column<byte> values: return Bytes(values, rows, out size);
            default: throw new InvalidOperationException($"a bug: column {column.Path} of {column.ElementType}");
        }
    }

    private static ReadOnlySpan<byte> Bytes<T>(Column<T> column, Range rows, out int size)
        where T : unmanaged
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(column.Values[rows]);
        size = column.Values.IsEmpty ? 1 : MemoryMarshal.AsBytes(column.Values[..1]).Length;
        return bytes;
    }
}
