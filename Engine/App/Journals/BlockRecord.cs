using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using NA64Mu.Core;

namespace NA64Mu.App.Journals;

/// <summary>Content of the record of a finished block: index, sums, then length and rows of each column.</summary>
/// <remarks>A column of equal rows, as one of what the set-up does not measure, is one row: its length stands with a minus, so that it can be told.</remarks>
internal sealed class BlockRecord
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1 << 16);

    /// <summary>The record of a block.</summary>
    /// <param name="block">The block.</param>
    /// <returns>Its bytes, until the next call.</returns>
    public ReadOnlySpan<byte> Encode(EventBlock block)
    {
        _bytes.ResetWrittenCount();
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(sizeof(long)), block.Index);
        _bytes.Advance(sizeof(long));
        block.Report.WriteTo(_bytes.GetSpan(RunReport.ByteLength));
        _bytes.Advance(RunReport.ByteLength);
        foreach (Column column in block.Columns)
        {
            ReadOnlySpan<byte> rows = column.Bytes;
            // Equal rows: the bytes are their own copy one row further on.
            bool areEqual = column.Count > 1 && rows[column.Width..].SequenceEqual(rows[..^column.Width]);
            BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(sizeof(int)), areEqual ? -rows.Length : rows.Length);
            _bytes.Advance(sizeof(int));
            _bytes.Write(areEqual ? rows[..column.Width] : rows);
        }
        return _bytes.WrittenSpan;
    }

    /// <summary>Gives a block back.</summary>
    /// <param name="record">Bytes of its record.</param>
    /// <param name="index">Index that the block must have.</param>
    /// <param name="columns">Columns to fill; what they held is forgotten.</param>
    /// <returns>Sums over the block.</returns>
    /// <exception cref="InvalidDataException">It is no record of such a block.</exception>
    public static RunReport Decode(ReadOnlySpan<byte> record, long index, IReadOnlyList<Column> columns)
    {
        if (BinaryPrimitives.ReadInt64LittleEndian(Take(ref record, sizeof(long))) != index) throw new InvalidDataException("a block of another index");
        RunReport report = RunReport.ReadFrom(Take(ref record, RunReport.ByteLength));
        foreach (Column column in columns)
        {
            column.Clear();
            int length = BinaryPrimitives.ReadInt32LittleEndian(Take(ref record, sizeof(int)));
            if (length >= 0) column.AddBytes(Take(ref record, length));
            else Repeat(ref record, -(long)length, column);
        }
        return record.IsEmpty ? report : throw new InvalidDataException("a block of other columns");
    }

    private static void Repeat(ref ReadOnlySpan<byte> record, long length, Column column)
    {
        ReadOnlySpan<byte> row = Take(ref record, column.Width);
        if (length % column.Width != 0) throw new InvalidDataException("a block of other columns");
        for (long begin = 0; begin < length; begin += column.Width) column.AddBytes(row);
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> record, int length)
    {
        if (length < 0 || length > record.Length) throw new InvalidDataException("a block that is too short");
        ReadOnlySpan<byte> taken = record[..length];
        record = record[length..];
        return taken;
    }
}
