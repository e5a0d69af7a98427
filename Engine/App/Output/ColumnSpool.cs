using System;
using System.IO;

namespace NA64Mu.App.Output;

/// <summary>
/// Temporary file that holds the full chunks of all columns, filtered, in the order in which they were filled, until their number is known.
/// </summary>
internal sealed class ColumnSpool : IDisposable
{
    private readonly Stream _stream;
    private readonly ChunkEncoder _encoder = new();
    private readonly FilteredChunk _returned = new();
    private long _end;

    /// <summary>An empty spool.</summary>
    /// <param name="stream">Empty stream to read and write, closed with the spool.</param>
    public ColumnSpool(Stream stream)
    {
        _stream = stream;
    }

    /// <summary>Adds a chunk.</summary>
    /// <typeparam name="T">Number type.</typeparam>
    /// <param name="rows">Its rows.</param>
    /// <returns>Where it stands.</returns>
    public SpooledChunk Append<T>(ReadOnlySpan<T> rows)
        where T : unmanaged
    {
        ReadOnlySpan<byte> bytes = _encoder.Encode(rows);
        _stream.Position = _end;
        _stream.Write(bytes);
        var chunk = new SpooledChunk(_end, bytes.Length);
        _end += bytes.Length;
        return chunk;
    }

    /// <summary>Gives a chunk back.</summary>
    /// <param name="chunk">Where it stands.</param>
    /// <returns>A <see cref="FilteredChunk"/>, until the next call.</returns>
    public Memory<byte> Read(SpooledChunk chunk)
    {
        _stream.Position = chunk.Place;
        _stream.ReadExactly(_returned.Resize(chunk.Length));
        return _returned.Memory;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _encoder.Dispose();
        ((IDisposable)_returned).Dispose();
        _stream.Dispose();
    }
}
