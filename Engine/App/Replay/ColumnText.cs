using System;
using System.Globalization;
using NA64Mu.Core;

namespace NA64Mu.App.Replay;

/// <summary>Values of columns of any type.</summary>
internal static class ColumnText
{
    /// <summary>A value as a number or text for people and JSON.</summary>
    /// <param name="column">The column.</param>
    /// <param name="row">Row.</param>
    public static object ValueOf(Column column, int row) => column switch
    {
        Column<double> values => values[row],
        Column<float> values => values[row],
        Column<long> values => values[row],
        Column<ulong> values => values[row],
        Column<int> values => values[row],
        Column<uint> values => values[row],
        Column<short> values => values[row],
        Column<ushort> values => values[row],
        Column<sbyte> values => values[row],
        Column<byte> values => values[row],
        _ => throw new InvalidOperationException($"a bug: column {column.Path} of {column.ElementType}"),
    };

    /// <summary>A value as text, with all digits.</summary>
    /// <param name="column">The column.</param>
    /// <param name="row">Row.</param>
    public static string Of(Column column, int row) => string.Create(CultureInfo.InvariantCulture, $"{ValueOf(column, row)}");
}
