using System;
using System.Buffers;
using NA64Mu.Core;
using PureHDF.Selections;
using PureHDF.VOL.Native;

namespace NA64Mu.App.Output;

/// <summary>A dataset of an event file that is read as a column.</summary>
/// <remarks>Each read makes PureHDF go through the list of chunks from its begin, so rows are fetched in stretches of many chunks and kept for the next block.</remarks>
internal sealed class StoredColumn
{
    private const int RowsFetched = 1 << 16;

    private readonly NativeDataset _dataset;
    private Array? _fetched;
    private long _fetchedFrom;
    private int _fetchedCount;

    /// <summary>A dataset of one dimension.</summary>
    /// <param name="file">The file, for messages.</param>
    /// <param name="path">Path of the dataset, for messages.</param>
    /// <param name="dataset">The dataset.</param>
    /// <param name="offsets">Offsets into its table; null for a table of one row an event.</param>
    public StoredColumn(string file, string path, NativeDataset dataset, StoredColumn? offsets)
    {
        Offsets = offsets;
        File = file;
        Path = path;
        _dataset = dataset;
        if (dataset.Space.Dimensions.Length != 1) throw new InvalidEventFileException(file, $"dataset {path} is not a column");
        Rows = (long)dataset.Space.Dimensions[0];
        Unit = Text(file, dataset, "units");
        Meaning = Text(file, dataset, "description");
    }

    /// <summary>The file.</summary>
    public string File { get; }

    /// <summary>Path in the file.</summary>
    public string Path { get; }

    /// <summary>Offsets into its table; null for a table of one row an event.</summary>
    public StoredColumn? Offsets { get; }

    /// <summary>Unit.</summary>
    public string Unit { get; }

    /// <summary>What a value is.</summary>
    public string Meaning { get; }

    /// <summary>Number of rows.</summary>
    public long Rows { get; }

    /// <summary>An empty column in memory of the same path, unit, meaning and type.</summary>
    public Column NewColumn()
    {
        ColumnKind kind = ColumnPath.IsOffsets(Path) ? ColumnKind.Offsets : ColumnKind.Data;
        return Hdf5Guard.Read(File, $"column {Path}", () => StoredType.NewColumn(_dataset.Type, Path, Unit, Meaning, kind))
            ?? throw new InvalidEventFileException(File, $"column {Path} is of no number type of event files");
    }

    /// <summary>Reads rows.</summary>
    /// <typeparam name="T">Number type, that of the file.</typeparam>
    /// <param name="first">First row.</param>
    /// <param name="values">Where they go.</param>
    public void Read<T>(long first, Span<T> values)
        where T : unmanaged
    {
        if (!Hdf5Guard.Read(File, $"column {Path}", () => StoredType.Is<T>(_dataset.Type)))
            throw new InvalidEventFileException(File, $"column {Path} is not of type {typeof(T).Name}");
        if (first < 0 || first + values.Length > Rows)
            throw new InvalidEventFileException(File, $"column {Path} has {Rows} rows, not {first} to {first + values.Length}");
        if (values.IsEmpty) return;
        if (values.Length >= RowsFetched) Fetch(first, values);
        else Window<T>(first, values.Length).CopyTo(values);
    }

    /// <summary>Rows from what was fetched last, or fetched now with those behind them.</summary>
    private ReadOnlySpan<T> Window<T>(long first, int count)
        where T : unmanaged
    {
        T[] fetched = (T[])(_fetched ??= new T[Math.Min(Rows, RowsFetched)]);
        if (first < _fetchedFrom || first + count > _fetchedFrom + _fetchedCount)
        {
            _fetchedCount = 0;
            // Some rows before: the begin of a block is asked for again after its end.
            long from = Math.Max(0, first - Math.Min(RowsFetched / 8, fetched.Length - count));
            int wanted = (int)Math.Min(Rows - from, fetched.Length);
            Fetch(from, fetched.AsSpan(0, wanted));
            (_fetchedFrom, _fetchedCount) = (from, wanted);
        }
        return fetched.AsSpan((int)(first - _fetchedFrom), count);
    }

    private void Fetch<T>(long first, Span<T> values)
        where T : unmanaged
    {
        try
        {
            _dataset.Read(values, fileSelection: new HyperslabSelection((ulong)first, (ulong)values.Length));
        }
        catch (Exception exception) when (exception is not InvalidEventFileException)
        {
            throw new InvalidEventFileException(File, $"column {Path} is damaged", cause: exception);
        }
    }

    /// <summary>Reads one offset.</summary>
    /// <param name="row">Row.</param>
    public long ReadOne(long row)
    {
        Span<long> value = stackalloc long[1];
        Read(row, value);
        return value[0];
    }

    /// <summary>Replaces the rows of a column in memory.</summary>
    /// <param name="column">Column of the same path, unit and type.</param>
    /// <param name="first">First row.</param>
    /// <param name="count">Number of rows.</param>
    public void ReadInto(Column column, long first, int count)
    {
        if (Unit != column.Unit) throw new InvalidEventFileException(File, $"column {Path} is in {Unit}, not in {column.Unit}");
        switch (column)
        {
            case Column<double> typed: Fill(typed, first, count); break;
            case Column<float> typed: Fill(typed, first, count); break;
            case Column<long> typed: Fill(typed, first, count); break;
            case Column<ulong> typed: Fill(typed, first, count); break;
            case Column<int> typed: Fill(typed, first, count); break;
            case Column<uint> typed: Fill(typed, first, count); break;
            case Column<short> typed: Fill(typed, first, count); break;
            case Column<ushort> typed: Fill(typed, first, count); break;
            case Column<sbyte> typed: Fill(typed, first, count); break;
            case Column<byte> typed: Fill(typed, first, count); break;
            default: throw new ArgumentException($"a bug: no type of the event file for column {Path}", nameof(column));
        }
    }

    private static string Text(string file, NativeDataset dataset, string attribute) =>
        dataset.AttributeExists(attribute) ? EventFileSummary.ReadAttribute<string>(file, dataset, attribute) : "";

    private void Fill<T>(Column<T> column, long first, int count)
        where T : unmanaged
    {
        T[] buffer = ArrayPool<T>.Shared.Rent(count);
        try
        {
            Read(first, buffer.AsSpan(0, count));
            column.Clear();
            column.AddRange(buffer.AsSpan(0, count));
        }
        finally
        {
            ArrayPool<T>.Shared.Return(buffer);
        }
    }
}
