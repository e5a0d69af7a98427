using System;
using System.IO;

namespace NA64Mu.App.Output;

/// <summary>
/// Temporary file that holds the full chunks of all columns, in the order in which they were filled, until their number is known.
/// </summary>
internal sealed class ColumnSpool : IDisposable
{
    private readonly Stream _stream;
    private long _end;

    /// <summary>An empty spool.</summary>
    /// <param name="stream">Empty stream to read and write, closed with the spool.</param>
    public ColumnSpool(Stream stream)
    {
        _stream = stream;
    }

    /// <summary>Adds a chunk.</summary>
    /// <param name="chunk">Its bytes.</param>
    /// <returns>Where it stands.</returns>
    public long Append(ReadOnlySpan<byte> chunk)
    {
        long place = _end;
        _stream.Write(chunk);
        _end += chunk.Length;
        return place;
    }

    /// <summary>Gives a chunk back.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="chunk">Room for its bytes.</param>
    public void Read(long place, Span<byte> chunk)
    {
        _stream.Position = place;
        _stream.ReadExactly(chunk);
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
}
