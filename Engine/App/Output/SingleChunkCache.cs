using System;
using PureHDF.VOL.Native;

namespace NA64Mu.App.Output;

/// <summary>Cache of the one chunk that is being written, so that memory does not grow with the file (docs/decisions/0001).</summary>
/// <remarks>
/// PureHDF 2.2.0 hands over a writer bound to the chunk that is asked for, not to the one to be evicted: the writer that came with a
/// chunk is kept with it. Right only for whole chunks written in order, as here.
/// </remarks>
internal sealed class SingleChunkCache : IWritingChunkCache
{
    private Memory<byte> _chunk;
    private ulong _index;
    private Action<ulong, Memory<byte>>? _writer;

    /// <inheritdoc/>
    public Memory<byte> GetChunk(ulong chunkIndex, Func<Memory<byte>> chunkAllocator, Action<ulong, Memory<byte>> chunkWriter)
    {
        if (_writer is not null && chunkIndex == _index) return _chunk;
        Evict();
        _chunk = chunkAllocator();
        _index = chunkIndex;
        _writer = chunkWriter;
        return _chunk;
    }

    /// <inheritdoc/>
    public void Flush(Action<ulong, Memory<byte>>? chunkWriter = null) => Evict();

    private void Evict()
    {
        _writer?.Invoke(_index, _chunk);
        _writer = null;
        _chunk = default;
    }
}
