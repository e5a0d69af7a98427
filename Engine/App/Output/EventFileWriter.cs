using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using NA64Mu.Core;
using PureHDF;

namespace NA64Mu.App.Output;

/// <summary>
/// Writer of an event file: blocks of columns go to a journal beside it, and at the end to HDF5, in one pass and with flat memory.
/// </summary>
/// <remarks>
/// HDF5 is written when all lengths are known, under a temporary name, brought to the disk and renamed: what stands under the final name is
/// whole. The bytes depend on the content alone (docs/decisions/0001).
/// </remarks>
public sealed class EventFileWriter : IDisposable
{
    private readonly string _path;
    private readonly OverwritePolicy _overwrite;
    private readonly EventFileHeader _header;
    private readonly Func<string, Stream> _open;
    private readonly SpooledColumn[] _columns;
    private readonly EventRows _rows;
    private readonly Journal _journal;
    private bool _isComplete;

    /// <summary>Starts a file.</summary>
    /// <param name="path">Final name.</param>
    /// <param name="columns">Columns of the file; only their names, units, meanings and types are used.</param>
    /// <param name="header">What is known before the first event.</param>
    /// <param name="overwrite">What to do with a file that is already there.</param>
    /// <exception cref="OutputException">The place cannot be written, or the file is there and may not be replaced.</exception>
    public EventFileWriter(string path, IReadOnlyList<Column> columns, EventFileHeader header, OverwritePolicy overwrite)
        : this(path, columns, header, overwrite, OpenTemporary)
    {
    }

    /// <summary>Starts a file whose temporary files are opened by the caller.</summary>
    internal EventFileWriter(
        string path, IReadOnlyList<Column> columns, EventFileHeader header, OverwritePolicy overwrite, Func<string, Stream> open)
    {
        _path = path;
        _overwrite = overwrite;
        _header = header;
        _open = open;
        _columns = [.. columns.Select(SpooledColumn.For)];
        if (_columns.Select(column => column.Schema.Path).Distinct().Count() < _columns.Length)
            throw new ArgumentException("a bug: two columns of the same path", nameof(columns));
        _rows = new EventRows(_columns);
        CheckThatThePlaceIsFree();
        Journal? journal = null;
        Guard(() => journal = new Journal(_open(JournalPath)));
        _journal = journal!;
    }

    /// <summary>Events so far.</summary>
    public long Events { get; private set; }

    private string JournalPath => _path + ".journal";

    private string PartialPath => _path + ".partial";

    /// <summary>Adds a block of consecutive events.</summary>
    /// <param name="block">The columns of the file, in the same order, with the rows of the block.</param>
    /// <exception cref="OutputException">The disk is full or gone.</exception>
    public void Append(IReadOnlyList<Column> block)
    {
        if (block.Count != _columns.Length) throw new ArgumentException("a bug: block with other columns than the file", nameof(block));
        Guard(() =>
        {
            for (int index = 0; index < _columns.Length; index++) _columns[index].Append(block[index], _journal);
        });
        Events = _rows.Count();
    }

    /// <summary>Writes the HDF5 file and puts it in its place.</summary>
    /// <param name="totals">What is known after the last event.</param>
    /// <exception cref="OutputException">The disk is full or gone; nothing is left under the final name.</exception>
    public void Complete(RunTotals totals)
    {
        if (_isComplete) throw new InvalidOperationException("a bug: event file completed twice");
        Guard(() =>
        {
            using Stream stream = _open(PartialPath);
            WriteHdf5(stream, totals);
            if (stream is FileStream file) file.Flush(flushToDisk: true);
        });
        CheckThatThePlaceIsFree();
        Guard(() => File.Move(PartialPath, _path, _overwrite == OverwritePolicy.Replace));
        _isComplete = true;
    }

    /// <summary>Removes the temporary files; without <see cref="Complete"/>, nothing is left.</summary>
    public void Dispose()
    {
        _journal.Dispose();
        if (File.Exists(JournalPath)) File.Delete(JournalPath);
        if (!_isComplete && File.Exists(PartialPath)) File.Delete(PartialPath);
    }

    private void WriteHdf5(Stream stream, RunTotals totals)
    {
        foreach (SpooledColumn column in _columns) (column as SpooledOffsets)?.Close(_journal);
        var file = new H5File();
        foreach (SpooledColumn column in _columns)
        {
            string path = column.Schema.Path;
            EventFileAttributes.Group(file, ColumnPath.Table(path))[ColumnPath.Name(path)] = column.CreateDataset();
        }
        EventFileAttributes.Write(file, _header, totals, Events);
        // Not in a using block: after a failure, closing would try to write again and hide the cause.
        H5NativeWriter writer = file.BeginWrite(stream);
        foreach (SpooledColumn column in _columns) column.WriteRows(writer, _journal);
        writer.Dispose();
    }

    private void CheckThatThePlaceIsFree()
    {
        if (Directory.Exists(_path)) throw new OutputException(_path, "it is a folder", "give the name of a file");
        if (_overwrite == OverwritePolicy.Refuse && File.Exists(_path))
            throw new OutputException(_path, "the file exists", "use --force to replace it, or give another name");
    }

    private void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (SystemError(exception) is { } error)
        {
            throw new OutputException(_path, error.Message, "free space, check permissions, or give another name", error);
        }
    }

    /// <summary>What the system said, freed from the wrapping of calls that PureHDF makes by reflection; null for a bug.</summary>
    /// <remarks>A limit on the size of files (EFBIG, as "ulimit -f" sets it) reaches us as an argument out of range, from the runtime.</remarks>
    private static Exception? SystemError(Exception exception)
    {
        while (exception is TargetInvocationException { InnerException: { } inner }) exception = inner;
        return exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException { Source: "System.Private.CoreLib", ParamName: "value" }
            ? exception
            : null;
    }

    // Every chunk is at least as long as the buffer: chunks pass it by, and only the small parts of HDF5 are gathered in it.
    private static FileStream OpenTemporary(string path) =>
        new(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 4096);
}
