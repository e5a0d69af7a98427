using System;
using System.Buffers;

namespace NA64Mu.App.Output;

/// <summary>Bytes of a chunk as they stand in the file, behind all filters; the type of their memory tells <see cref="PassingFilter"/> so.</summary>
internal sealed class FilteredChunk : MemoryManager<byte>
{
    private byte[] _bytes = [];
    private int _length;

    /// <summary>Room for a chunk of another length; what it held is forgotten.</summary>
    /// <param name="length">Length [bytes].</param>
    public Span<byte> Resize(int length)
    {
        if (length > _bytes.Length) _bytes = new byte[length + length / 2];
        _length = length;
        return GetSpan();
    }

    /// <inheritdoc/>
    public override Span<byte> GetSpan() => _bytes.AsSpan(0, _length);

    /// <inheritdoc/>
    public override MemoryHandle Pin(int elementIndex = 0) => _bytes.AsMemory(elementIndex, _length - elementIndex).Pin();

    /// <inheritdoc/>
    public override void Unpin()
    {
        // Each handle of Pin holds the array by itself.
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        // Nothing but an array.
    }
}
