using System;
using NA64Mu.Core;

namespace NA64Mu.App.Journals;

/// <summary>All of a column but its rows.</summary>
/// <param name="Path">Place in the event file.</param>
/// <param name="Type">Number type, by its name in .NET.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Meaning">What a value is.</param>
/// <param name="Kind">Whether the values are data or offsets.</param>
internal sealed record ColumnSchema(string Path, string Type, string Unit, string Meaning, ColumnKind Kind)
{
    /// <summary>Schema of a column.</summary>
    /// <param name="column">The column.</param>
    public static ColumnSchema Of(Column column) => new(column.Path, column.ElementType.Name, column.Unit, column.Meaning, column.Kind);

    /// <summary>An empty column of this schema.</summary>
    /// <exception cref="FormatException">There is no such type.</exception>
    public Column NewColumn() => Type switch
    {
        nameof(Double) => New<double>(),
        nameof(Single) => New<float>(),
        nameof(Int64) => New<long>(),
        nameof(UInt64) => New<ulong>(),
        nameof(Int32) => New<int>(),
        nameof(UInt32) => New<uint>(),
        nameof(Int16) => New<short>(),
        nameof(UInt16) => New<ushort>(),
        nameof(SByte) => New<sbyte>(),
        nameof(Byte) => New<byte>(),
        _ => throw new FormatException($"column {Path} is of an unknown type, {Type}"),
    };

    private Column<T> New<T>()
        where T : unmanaged => new(Path, Unit, Meaning, Kind);
}
