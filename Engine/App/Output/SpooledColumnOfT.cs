using System;
using System.Collections.Generic;
using NA64Mu.Core;
using PureHDF;
using PureHDF.Selections;
using PureHDF.VOL.Native;

namespace NA64Mu.App.Output;

/// <summary>A column on its way to the file, of one number type.</summary>
/// <typeparam name="T">Number type.</typeparam>
internal class SpooledColumn<T> : SpooledColumn
    where T : unmanaged
{
    private readonly List<SpooledChunk> _chunks = [];
    private readonly FilteredChunkCache _cache = new();
    private readonly T[] _chunk = new T[ChunkLength];
    private H5Dataset<Memory<T>>? _dataset;
    private int _filled;

    /// <summary>An empty column.</summary>
    /// <param name="schema">Path, unit, meaning and type.</param>
    public SpooledColumn(Column schema)
        : base(schema)
    {
    }

    /// <inheritdoc/>
    public override void Append(Column block, ColumnSpool spool)
    {
        if (block is not Column<T> typed || block.Path != Schema.Path || block.Kind != Schema.Kind)
            throw new ArgumentException($"a bug: block column {block.Path} where {Schema.Path} of {typeof(T)} belongs", nameof(block));
        Append(typed.Values, spool);
    }

    /// <summary>Adds rows.</summary>
    /// <param name="values">The rows.</param>
    /// <param name="spool">Where full chunks go.</param>
    protected virtual void Append(ReadOnlySpan<T> values, ColumnSpool spool)
    {
        Rows += values.Length;
        while (!values.IsEmpty)
        {
            int taken = Math.Min(values.Length, ChunkLength - _filled);
            values[..taken].CopyTo(_chunk.AsSpan(_filled));
            values = values[taken..];
            _filled += taken;
            if (_filled < ChunkLength) continue;
            _chunks.Add(spool.Append<T>(_chunk));
            _filled = 0;
        }
    }

    /// <inheritdoc/>
    public override H5Dataset CreateDataset()
    {
        // PureHDF refuses chunks that are longer than the dataset, and empty datasets with chunks.
        uint[]? chunks = Rows > 0 ? [(uint)Math.Min(Rows, ChunkLength)] : null;
        var creation = Rows > 0 ? new H5DatasetCreation(_cache, StorageFilters.ShuffleAndDeflate()) : new H5DatasetCreation();
        _dataset = new H5Dataset<Memory<T>>([(ulong)Rows], chunks, creation);
        _dataset.Attributes["units"] = Schema.Unit;
        _dataset.Attributes["description"] = Schema.Meaning;
        if (ColumnPath.Name(Schema.Path) == "cell_id") _dataset.Attributes["cellid_encoding"] = ChannelId.Encoding;
        return _dataset;
    }

    /// <inheritdoc/>
    public override void WriteRows(H5NativeWriter file, ColumnSpool spool)
    {
        if (_dataset is null) throw new InvalidOperationException("a bug: rows written before their dataset was made");
        CloseLastChunk(spool);
        // One row stands for its chunk: the cache writes what was filtered when the chunk was full.
        Memory<T> row = _chunk.AsMemory(0, 1);
        for (int index = 0; index < _chunks.Count; index++)
        {
            _cache.Next = spool.Read(_chunks[index]);
            file.Write(_dataset, row, fileSelection: new HyperslabSelection((ulong)index * ChunkLength, 1));
        }
    }

    /// <summary>Adds the last chunk, which is as long as the others if there are any, with zeros behind the last row.</summary>
    private void CloseLastChunk(ColumnSpool spool)
    {
        if (_filled == 0) return;
        _chunk.AsSpan(_filled).Clear();
        _chunks.Add(spool.Append<T>(_chunk.AsSpan(0, _chunks.Count > 0 ? ChunkLength : _filled)));
        _filled = 0;
    }
}
