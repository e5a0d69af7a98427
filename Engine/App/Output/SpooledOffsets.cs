using System;
using NA64Mu.Core;

namespace NA64Mu.App.Output;

/// <summary>
/// A column of offsets on its way to the file: those of a block count from the block's first row, those of the file from the file's.
/// </summary>
internal sealed class SpooledOffsets : SpooledColumn<long>
{
    private long[] _shifted = new long[256];
    private long _end;

    /// <summary>An empty column.</summary>
    /// <param name="schema">Path, unit and meaning.</param>
    public SpooledOffsets(Column<long> schema)
        : base(schema)
    {
    }

    /// <summary>Rows of the table that the offsets so far point into.</summary>
    public long End => _end;

    /// <summary>Writes the closing entry of a file without events.</summary>
    /// <param name="spool">Where full chunks go.</param>
    public void Close(ColumnSpool spool)
    {
        if (Rows == 0) base.Append([0], spool);
    }

    /// <inheritdoc/>
    protected override void Append(ReadOnlySpan<long> values, ColumnSpool spool)
    {
        if (values.IsEmpty || values[0] != 0)
            throw new ArgumentException($"a bug: offsets {Schema.Path} of a block do not begin with 0", nameof(values));
        // The first entry of a block is the closing one of the block before.
        if (Rows > 0) values = values[1..];
        if (_shifted.Length < values.Length) _shifted = new long[values.Length];
        for (int index = 0; index < values.Length; index++) _shifted[index] = _end + values[index];
        base.Append(_shifted.AsSpan(0, values.Length), spool);
        if (!values.IsEmpty) _end = _shifted[values.Length - 1];
    }
}
