using System;
using PureHDF.VOL.Native;

namespace NA64Mu.App.Output;

/// <summary>Takes a dataset's filtered chunks to the file: for any write to a chunk, the filtered one is written in its place.</summary>
/// <remarks>PureHDF has no call for chunks that are filtered already, as H5Dwrite_chunk is in the library of the HDF Group (docs/decisions/0028).</remarks>
internal sealed class FilteredChunkCache : IWritingChunkCache
{
    private readonly byte[] _ignored = new byte[sizeof(ulong)];

    /// <summary>The filtered chunk that is written next, of a <see cref="FilteredChunk"/>.</summary>
    public Memory<byte> Next { get; set; }

    /// <summary>Writes the filtered chunk.</summary>
    /// <returns>Room for the one row that PureHDF is made to write, and that nobody reads.</returns>
    public Memory<byte> GetChunk(ulong chunkIndex, Func<Memory<byte>> chunkAllocator, Action<ulong, Memory<byte>> chunkWriter)
    {
        chunkWriter(chunkIndex, Next);
        return _ignored;
    }

    /// <inheritdoc/>
    public void Flush(Action<ulong, Memory<byte>>? chunkWriter = null)
    {
        // All chunks are in the file.
    }
}
