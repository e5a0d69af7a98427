using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Detectors.Digits;
using NA64Mu.Reconstruction;
using PureHDF;
using PureHDF.VOL.Native;

namespace NA64Mu.App.Output;

/// <summary>
/// Reader of an event file: blocks of events into columns that are reused, with flat memory. Not for several threads at once.
/// </summary>
public sealed class EventFileReader : IDisposable
{
    private readonly NativeFile _file;
    private readonly Dictionary<string, StoredColumn> _columns = [];

    /// <summary>Opens a file and checks that it is what it should be and whole.</summary>
    /// <param name="path">The file.</param>
    /// <param name="fileType">Kind of file that is wanted, one of <see cref="EventFileTypes"/>; null for any.</param>
    /// <exception cref="InvalidEventFileException">The file is absent, broken, of another kind or of another version.</exception>
    public EventFileReader(string path, string? fileType)
    {
        Path = path;
        Hdf5Signature.Check(path);
        _file = Hdf5Guard.Read(path, "the HDF5 structure", () => H5File.OpenRead(path));
        try
        {
            EventFileSummary.CheckKind(path, _file, fileType);
            Header = EventFileSummary.ReadHeader(path, _file);
            Totals = EventFileSummary.ReadTotals(path, _file);
            Events = EventFileSummary.ReadAttribute<long>(path, _file, "n_events");
            if (Events < 0) throw new InvalidEventFileException(path, "its attribute n_events is damaged");
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>What was known before the first event.</summary>
    public EventFileHeader Header { get; }

    /// <summary>What was known after the last event.</summary>
    public RunTotals Totals { get; }

    /// <summary>Number of events.</summary>
    public long Events { get; }

    /// <summary>Geometry file of the last stage, byte for byte.</summary>
    public string GeometryText => Header.Provenance[^1].Geometry;

    /// <summary>Refuses a file of another kind.</summary>
    /// <param name="fileType">Kind of file that is wanted, one of <see cref="EventFileTypes"/>.</param>
    /// <exception cref="InvalidEventFileException">The file is of another kind.</exception>
    public void RequireKind(string fileType)
    {
        if (Header.FileType != fileType) throw new InvalidEventFileException(Path, $"it is of type {Header.FileType}, not {fileType}", EventFileTypes.Advice(fileType));
    }

    /// <summary>Whether there is a column.</summary>
    /// <param name="path">Its path.</param>
    public bool HasColumn(string path) =>
        _columns.ContainsKey(path)
        || Hdf5Guard.Read(Path, $"column {path}", () => _file.LinkExists(path) && _file.Get(path) is NativeDataset);

    /// <summary>A group or dataset that belongs to no table.</summary>
    /// <typeparam name="T">Kind of object.</typeparam>
    /// <param name="path">Its path.</param>
    internal T Object<T>(string path)
        where T : class, IH5Object =>
        Hdf5Guard.Read(Path, path, () => _file.LinkExists(path) ? _file.Get(path) as T : null)
            ?? throw new InvalidEventFileException(Path, $"there is no {path}");

    /// <summary>Paths of all columns, table by table; none in a file of histograms.</summary>
    public IReadOnlyList<string> ColumnPaths() => Header.FileType == EventFileTypes.Histograms ? [] : Hdf5Guard.Read(Path, "the list of its columns", () => (string[])
    [
        .. _file.Children().OfType<NativeGroup>()
            .Where(group => group.Name != EventFileAttributes.ProvenanceGroup)
            .SelectMany(group => group.Children().Select(child => $"{group.Name}/{child.Name}")),
    ]);

    /// <summary>An empty column in memory, of the path, unit, meaning and type of one of the file.</summary>
    /// <param name="path">Its path.</param>
    public Column NewColumn(string path) => Find(path).NewColumn();

    /// <summary>Rows of a column.</summary>
    /// <param name="path">Its path.</param>
    public long RowCount(string path) => Find(path).Rows;

    /// <summary>First row of an event in a column.</summary>
    /// <param name="path">Path of the column.</param>
    /// <param name="row">Row of the event in tables of one row an event.</param>
    public long FirstRow(string path, long row) => Find(path).Offsets?.ReadOne(row) ?? row;

    /// <summary>An attribute of the root that is a text.</summary>
    /// <param name="attribute">Its name.</param>
    public string Text(string attribute) => EventFileSummary.ReadAttribute<string>(Path, _file, attribute);

    /// <summary>An attribute of the root that is a number.</summary>
    /// <param name="attribute">Its name.</param>
    public double Number(string attribute) => EventFileSummary.ReadAttribute<double>(Path, _file, attribute);

    /// <summary>A whole column.</summary>
    /// <typeparam name="T">Number type, that of the file.</typeparam>
    /// <param name="path">Its path.</param>
    public T[] ReadColumn<T>(string path)
        where T : unmanaged
    {
        StoredColumn column = Find(path);
        var values = new T[column.Rows];
        column.Read<T>(0, values);
        return values;
    }

    /// <summary>Some rows of a column.</summary>
    /// <typeparam name="T">Number type, that of the file.</typeparam>
    /// <param name="path">Its path.</param>
    /// <param name="first">First row.</param>
    /// <param name="values">Where they go.</param>
    public void ReadRows<T>(string path, long first, Span<T> values)
        where T : unmanaged => Find(path).Read(first, values);

    /// <summary>Reads the digits of some events, and nothing else.</summary>
    /// <param name="first">First event of the file, from 0.</param>
    /// <param name="count">Number of events.</param>
    /// <param name="digits">Block that takes them; what it held is forgotten.</param>
    /// <exception cref="InvalidEventFileException">They cannot be read, or a weight is none.</exception>
    public void ReadDigits(long first, int count, EventDigits digits)
    {
        ReadEvents(first, count, digits.Columns);
        RequireWeights(first, digits.Weight);
    }

    /// <summary>Reads some reconstructed events.</summary>
    /// <param name="first">First event of the file, from 0.</param>
    /// <param name="count">Number of events.</param>
    /// <param name="events">Block that takes them; what it held is forgotten.</param>
    /// <exception cref="InvalidEventFileException">They cannot be read, or a weight is none.</exception>
    public void ReadReconstructed(long first, int count, ReconstructedEvents events)
    {
        ReadEvents(first, count, events.Columns);
        RequireWeights(first, events.Weight);
    }

    /// <summary>Reads some events into columns, found by their paths; offsets then count from the first row of the block.</summary>
    /// <param name="first">First event of the file, from 0.</param>
    /// <param name="count">Number of events.</param>
    /// <param name="columns">Columns to fill; what they held is forgotten.</param>
    public void ReadEvents(long first, int count, IReadOnlyList<Column> columns)
    {
        if (first < 0 || count < 0 || first + count > Events)
            throw new ArgumentOutOfRangeException(nameof(first), $"events {first} to {first + count} of a file of {Events}");
        foreach (Column column in columns)
        {
            StoredColumn stored = Find(column.Path);
            if (column is Column<long> { Kind: ColumnKind.Offsets } offsets) ReadOffsets(stored, offsets, first, count);
            else ReadData(stored, column, first, count);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void RequireWeights(long first, Column<double> weights)
    {
        ReadOnlySpan<double> values = weights.Values;
        for (int row = 0; row < values.Length; row++)
        {
            if (!(values[row] >= 0 && double.IsFinite(values[row])))
                throw new InvalidEventFileException(Path, $"column {weights.Path} holds no weight at row {first + row}");
        }
    }

    private void ReadOffsets(StoredColumn stored, Column<long> offsets, long first, int count)
    {
        stored.ReadInto(offsets, first, count + 1);
        long start = offsets[0];
        long previous = start;
        for (int row = 0; row <= count; row++)
        {
            if (offsets[row] < previous || previous < 0)
                throw new InvalidEventFileException(Path, $"column {stored.Path} falls at row {first + row}");
            previous = offsets[row];
            offsets[row] = previous - start;
        }
    }

    private void ReadData(StoredColumn stored, Column column, long first, int count)
    {
        if (stored.Offsets is not { } offsets)
        {
            stored.ReadInto(column, first, count);
            return;
        }
        long begin = offsets.ReadOne(first);
        long rows = offsets.ReadOne(first + count) - begin;
        if (begin < 0 || rows < 0 || rows > stored.Rows - begin)
            throw new InvalidEventFileException(Path, $"column {offsets.Path} is damaged");
        if (rows > Array.MaxLength) throw new ArgumentOutOfRangeException(nameof(count), $"{rows} rows in one block");
        stored.ReadInto(column, begin, (int)rows);
    }

    /// <summary>A column, checked at its first use: it has one row an event, or as many as its offsets say.</summary>
    private StoredColumn Find(string path)
    {
        if (_columns.TryGetValue(path, out StoredColumn? known)) return known;
        if (!HasColumn(path)) throw new InvalidEventFileException(Path, $"there is no column {path}");
        string offsetsPath = ColumnPath.OffsetsInto(ColumnPath.Table(path));
        StoredColumn? offsets = path != offsetsPath && HasColumn(offsetsPath) ? Find(offsetsPath) : null;
        var column = Hdf5Guard.Read(Path, $"column {path}", () => new StoredColumn(Path, path, (NativeDataset)_file.Get(path), offsets));
        long expected = offsets?.ReadOne(Events) ?? (ColumnPath.IsOffsets(path) ? Events + 1 : Events);
        if (column.Rows != expected) throw new InvalidEventFileException(Path, $"column {path} has {column.Rows} rows, not {expected}");
        return _columns[path] = column;
    }
}
