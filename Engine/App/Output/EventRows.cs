using System;
using System.Collections.Generic;
using System.Linq;

namespace NA64Mu.App.Output;

/// <summary>Check that the columns of a file fit together: one row an event, or as many as the offsets say.</summary>
internal sealed class EventRows
{
    private readonly SpooledColumn[] _columns;
    private readonly SpooledOffsets?[] _offsets;

    /// <summary>Check of the columns of a file.</summary>
    /// <param name="columns">The columns.</param>
    public EventRows(IReadOnlyList<SpooledColumn> columns)
    {
        Dictionary<string, SpooledOffsets> byTable =
            columns.OfType<SpooledOffsets>().ToDictionary(offsets => ColumnPath.TableOf(offsets.Schema));
        _columns = [.. columns];
        _offsets = [.. columns.Select(column => byTable.GetValueOrDefault(ColumnPath.Table(column.Schema.Path)))];
    }

    /// <summary>Number of events.</summary>
    public long Count()
    {
        long events = -1;
        for (int index = 0; index < _columns.Length; index++)
        {
            SpooledColumn column = _columns[index];
            if (_offsets[index] is { } offsets)
            {
                if (column.Rows != offsets.End) Fail(column, offsets.End);
                continue;
            }
            long rows = column is SpooledOffsets ? column.Rows - 1 : column.Rows;
            if (events < 0) events = rows;
            if (rows != events) Fail(column, column.Rows + events - rows);
        }
        return Math.Max(events, 0);
    }

    private static void Fail(SpooledColumn column, long expected) =>
        throw new InvalidOperationException(
            $"a bug: column {column.Schema.Path} has {column.Rows} rows where the others make it {expected}");
}
