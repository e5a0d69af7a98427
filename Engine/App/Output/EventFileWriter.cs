using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NA64Mu.Core;
using PureHDF;

namespace NA64Mu.App.Output;

/// <summary>
/// Writer of an event file: blocks of columns are spooled beside it, column by column, and written to HDF5 at the end, in one pass and with flat memory.
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
    private readonly ColumnSpool _spool;
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
        RequireFree(_path, _overwrite);
        ColumnSpool? spool = null;
        Guard(() => spool = new ColumnSpool(_open(SpoolPath)));
        _spool = spool!;
    }

    /// <summary>Final name.</summary>
    public string Path => _path;

    /// <summary>Events so far.</summary>
    public long Events { get; private set; }

    private string SpoolPath => TemporaryFilesOf(_path)[0];

    private string PartialPath => TemporaryFilesOf(_path)[1];

    /// <summary>Fails where no file of a name can be put.</summary>
    /// <param name="path">The name.</param>
    /// <param name="overwrite">What to do with a file that is already there.</param>
    /// <exception cref="OutputException">It is there and may not be replaced, or is a folder.</exception>
    public static void RequireFree(string path, OverwritePolicy overwrite)
    {
        if (Directory.Exists(path)) throw new OutputException(path, "it is a folder", "give the name of a file");
        if (overwrite == OverwritePolicy.Refuse && File.Exists(path))
            throw new OutputException(path, "the file exists", "use --force to replace it, or give another name");
    }

    /// <summary>Names under which a file is made, beside its final one: of the spool of its columns, and of the file until it is whole.</summary>
    /// <param name="path">Final name.</param>
    public static string[] TemporaryFilesOf(string path) => [path + ".spool", path + ".partial"];

    /// <summary>Adds a block of consecutive events.</summary>
    /// <param name="block">The columns of the file, in the same order, with the rows of the block.</param>
    /// <exception cref="OutputException">The disk is full or gone.</exception>
    public void Append(IReadOnlyList<Column> block)
    {
        if (block.Count != _columns.Length) throw new ArgumentException("a bug: block with other columns than the file", nameof(block));
        Guard(() =>
        {
            for (int index = 0; index < _columns.Length; index++) _columns[index].Append(block[index], _spool);
        });
        Events = _rows.Count();
    }

    /// <summary>Writes the HDF5 file and puts it in its place.</summary>
    /// <param name="totals">What is known after the last event.</param>
    /// <exception cref="OutputException">The disk is full or gone; nothing is left under the final name.</exception>
    public void Complete(RunTotals totals) => Complete(totals, _path, _overwrite);

    /// <summary>The same, under another name.</summary>
    /// <param name="totals">What is known after the last event.</param>
    /// <param name="path">Final name, in the same directory.</param>
    /// <param name="overwrite">What to do with a file that is already there.</param>
    /// <exception cref="OutputException">The disk is full or gone; nothing is left under the final name.</exception>
    public void Complete(RunTotals totals, string path, OverwritePolicy overwrite)
    {
        if (_isComplete) throw new InvalidOperationException("a bug: event file completed twice");
        Guard(() =>
        {
            using Stream stream = _open(PartialPath);
            WriteHdf5(stream, totals);
            if (stream is FileStream file) file.Flush(flushToDisk: true);
        });
        RequireFree(path, overwrite);
        Guard(() => File.Move(PartialPath, path, overwrite == OverwritePolicy.Replace));
        _isComplete = true;
    }

    /// <summary>Removes the temporary files; without <see cref="Complete(RunTotals)"/>, nothing is left.</summary>
    public void Dispose()
    {
        _spool.Dispose();
        if (File.Exists(SpoolPath)) File.Delete(SpoolPath);
        if (!_isComplete && File.Exists(PartialPath)) File.Delete(PartialPath);
    }

    private void WriteHdf5(Stream stream, RunTotals totals)
    {
        foreach (SpooledColumn column in _columns) (column as SpooledOffsets)?.Close(_spool);
        var file = new H5File();
        foreach (SpooledColumn column in _columns)
        {
            string path = column.Schema.Path;
            EventFileAttributes.Group(file, ColumnPath.Table(path))[ColumnPath.Name(path)] = column.CreateDataset();
        }
        EventFileAttributes.Write(file, _header, totals, Events);
        StorageFilters.LetFilteredChunksPass();
        // Not in a using block: after a failure, closing would try to write again and hide the cause.
        H5NativeWriter writer = file.BeginWrite(stream);
        foreach (SpooledColumn column in _columns) column.WriteRows(writer, _spool);
        writer.Dispose();
    }

    private void Guard(Action write) => WriteGuard.Run(_path, "free space, check permissions, or give another name", write);

    // Every chunk is at least as long as the buffer: chunks pass it by, and only the small parts of HDF5 are gathered in it.
    internal static FileStream OpenTemporary(string path) =>
        new(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 4096);
}
