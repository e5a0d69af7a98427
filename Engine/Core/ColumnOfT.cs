using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NA64Mu.Core;

/// <summary>A growing column of numbers that knows its name, unit and meaning; reused from block to block without allocation.</summary>
/// <typeparam name="T">Number type as it stands in the file.</typeparam>
public sealed class Column<T> : Column
    where T : unmanaged
{
    private T[] _values = new T[256];

    /// <summary>An empty column.</summary>
    /// <param name="path">Place in the event file, such as "CalorimeterDigits/energy".</param>
    /// <param name="unit">Unit as written to the file; "1" for pure numbers.</param>
    /// <param name="meaning">What a value is, in one sentence.</param>
    /// <param name="kind">Whether the values are data or offsets into other columns.</param>
    public Column(string path, string unit, string meaning, ColumnKind kind = ColumnKind.Data)
        : base(path, unit, meaning, kind)
    {
    }

    /// <inheritdoc/>
    public override Type ElementType => typeof(T);

    /// <inheritdoc/>
    public override int Width => Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Bytes => MemoryMarshal.AsBytes(Values);

    /// <summary>The values.</summary>
    public ReadOnlySpan<T> Values => _values.AsSpan(0, Count);

    /// <summary>One value, to read or change.</summary>
    /// <param name="index">Row.</param>
    public ref T this[int index] => ref _values[index];

    /// <summary>Adds a row.</summary>
    /// <param name="value">Value.</param>
    public void Add(T value)
    {
        if (Count == _values.Length) Array.Resize(ref _values, 2 * _values.Length);
        _values[Count++] = value;
    }

    /// <summary>Adds many rows.</summary>
    /// <param name="values">Values.</param>
    public void AddRange(ReadOnlySpan<T> values)
    {
        int needed = Count + values.Length;
        if (needed > _values.Length) Array.Resize(ref _values, Math.Max(needed, 2 * _values.Length));
        values.CopyTo(_values.AsSpan(Count));
        Count = needed;
    }

    /// <inheritdoc/>
    public override void AddBytes(ReadOnlySpan<byte> rows) => AddRange(MemoryMarshal.Cast<byte, T>(rows));
}
