using System;

namespace NA64Mu.Core;

/// <summary>What every column has, whatever its number type.</summary>
public abstract class Column
{
    /// <summary>An empty column.</summary>
    protected Column(string path, string unit, string meaning, ColumnKind kind)
    {
        Path = path;
        Unit = unit;
        Meaning = meaning;
        Kind = kind;
    }

    /// <summary>Place in the event file, such as "CalorimeterDigits/energy".</summary>
    public string Path { get; }

    /// <summary>Unit as written to the file; "1" for pure numbers.</summary>
    public string Unit { get; }

    /// <summary>What a value is, in one sentence.</summary>
    public string Meaning { get; }

    /// <summary>Whether the values are data or offsets.</summary>
    public ColumnKind Kind { get; }

    /// <summary>Rows.</summary>
    public int Count { get; private protected set; }

    /// <summary>Number type.</summary>
    public abstract Type ElementType { get; }

    /// <summary>Length of a row [bytes].</summary>
    public abstract int Width { get; }

    /// <summary>The rows as they stand in memory.</summary>
    public abstract ReadOnlySpan<byte> Bytes { get; }

    /// <summary>Adds rows given as they stand in memory.</summary>
    /// <param name="rows">Bytes of whole rows.</param>
    public abstract void AddBytes(ReadOnlySpan<byte> rows);

    /// <summary>Forgets the rows and keeps the room.</summary>
    public void Clear() => Count = 0;
}
