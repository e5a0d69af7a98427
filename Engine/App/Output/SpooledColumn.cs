using System;
using NA64Mu.Core;
using PureHDF;

namespace NA64Mu.App.Output;

/// <summary>A column on its way to the file: full chunks stand in the spool, the last one in memory.</summary>
internal abstract class SpooledColumn
{
    /// <summary>Elements of a chunk: 64 kB of doubles, below the large-object heap, and as fast as larger ones.</summary>
    public const int ChunkLength = 8192;

    /// <summary>An empty column.</summary>
    /// <param name="schema">Path, unit, meaning and type.</param>
    protected SpooledColumn(Column schema)
    {
        Schema = schema;
    }

    /// <summary>Path, unit, meaning and type.</summary>
    public Column Schema { get; }

    /// <summary>Rows so far.</summary>
    public long Rows { get; protected set; }

    /// <summary>An empty column of the number type of a schema column.</summary>
    /// <param name="schema">Path, unit, meaning and type.</param>
    public static SpooledColumn For(Column schema) => schema switch
    {
        Column<long> { Kind: ColumnKind.Offsets } offsets => new SpooledOffsets(offsets),
        { Kind: ColumnKind.Offsets } => throw new ArgumentException($"a bug: offsets {schema.Path} are not of type long", nameof(schema)),
        Column<double> => new SpooledColumn<double>(schema),
        Column<float> => new SpooledColumn<float>(schema),
        Column<long> => new SpooledColumn<long>(schema),
        Column<ulong> => new SpooledColumn<ulong>(schema),
        Column<int> => new SpooledColumn<int>(schema),
        Column<uint> => new SpooledColumn<uint>(schema),
        Column<short> => new SpooledColumn<short>(schema),
        Column<ushort> => new SpooledColumn<ushort>(schema),
        Column<sbyte> => new SpooledColumn<sbyte>(schema),
        Column<byte> => new SpooledColumn<byte>(schema),
        _ => throw new ArgumentException($"a bug: no type of the event file for {schema.Path} of {schema.ElementType}", nameof(schema)),
    };

    /// <summary>Adds the rows of a block.</summary>
    /// <param name="block">Column of the same path and type.</param>
    /// <param name="spool">Where full chunks go.</param>
    public abstract void Append(Column block, ColumnSpool spool);

    /// <summary>The dataset of the file, with its final length; its rows are written later.</summary>
    public abstract H5Dataset CreateDataset();

    /// <summary>Writes the rows.</summary>
    /// <param name="file">The file that holds the dataset.</param>
    /// <param name="spool">Where the full chunks stand.</param>
    public abstract void WriteRows(H5NativeWriter file, ColumnSpool spool);
}
