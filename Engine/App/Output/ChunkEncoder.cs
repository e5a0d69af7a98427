using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NA64Mu.App.Output;

/// <summary>Chunks of rows as the filters shuffle and deflate of HDF5 leave them: planes of bytes of the same place, in a zlib stream.</summary>
/// <remarks>
/// A zlib stream is a row of deflate blocks (RFC 1950 and 1951), and each plane gets those that suit it: a plane of one byte the blocks that were made for such
/// a plane before, the lower bytes of measured numbers, which nothing makes smaller, blocks that are stored as they are, and all else what zlib makes of it
/// at its fastest level (docs/decisions/0028).
/// </remarks>
internal sealed class ChunkEncoder : IDisposable
{
    /// <summary>Shortest plane that is looked at on its own: below, the ends of blocks would cost more than they save.</summary>
    private const int ShortestPlane = 256;

    /// <summary>Bytes of a plane that are looked at to see whether it can be made smaller.</summary>
    private const int SampleLength = 1024;

    /// <summary>Different values in a sample from which on it is stored: 251 are found among random bytes, 221 if half of them are 0.</summary>
    private const int ManyValues = 230;

    /// <summary>An empty stored block, marked as the last.</summary>
    private static readonly byte[] LastBlock = [1, 0, 0, 0xFF, 0xFF];

    private readonly MemoryStream _encoded = new();
    private readonly Dictionary<(byte Value, int Length), byte[]> _runs = [];
    private byte[] _planes = [];

    /// <summary>Encodes a chunk.</summary>
    /// <typeparam name="T">Number type.</typeparam>
    /// <param name="rows">Its rows.</param>
    /// <returns>Its bytes in the file, until the next call.</returns>
    public ReadOnlySpan<byte> Encode<T>(ReadOnlySpan<T> rows)
        where T : unmanaged
    {
        int width = Unsafe.SizeOf<T>(), length = rows.Length * width;
        if (_planes.Length < length) _planes = new byte[length];
        ReadOnlySpan<byte> planes = _planes.AsSpan(0, length);
        BytePlanes.Split(MemoryMarshal.AsBytes(rows), width, _planes.AsSpan(0, length));

        _encoded.SetLength(0);
        // Deflate with a window of 32 kB, at the fastest level.
        _encoded.Write([0x78, 0x01]);
        var checksum = new Adler32();
        bool isMeasured = typeof(T) == typeof(double) || typeof(T) == typeof(float);
        int begin = 0;
        PlaneKind kind = PlaneKind.Run;
        for (int plane = 0; plane < length; plane += rows.Length)
        {
            PlaneKind next = KindOf(planes.Slice(plane, rows.Length), isMeasured);
            bool joins = next == kind && (kind != PlaneKind.Run || planes[begin] == planes[plane]);
            if (plane > begin && !joins)
            {
                Add(kind, planes[begin..plane], ref checksum);
                begin = plane;
            }
            kind = next;
        }
        if (length > 0) Add(kind, planes[begin..length], ref checksum);
        _encoded.Write(LastBlock);
        Span<byte> sum = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(sum, checksum.Value);
        _encoded.Write(sum);
        return _encoded.GetBuffer().AsSpan(0, (int)_encoded.Length);
    }

    /// <inheritdoc/>
    public void Dispose() => _encoded.Dispose();

    private static PlaneKind KindOf(ReadOnlySpan<byte> plane, bool isMeasured)
    {
        if (plane.Length < ShortestPlane) return PlaneKind.Deflated;
        if (!plane.ContainsAnyExcept(plane[0])) return PlaneKind.Run;
        return isMeasured && CountValues(plane[..Math.Min(plane.Length, SampleLength)]) >= ManyValues ? PlaneKind.Stored : PlaneKind.Deflated;
    }

    private static int CountValues(ReadOnlySpan<byte> sample)
    {
        Span<ulong> seen = stackalloc ulong[4];
        seen.Clear();
        foreach (byte value in sample) seen[value >> 6] |= 1UL << value;
        int count = 0;
        foreach (ulong values in seen) count += BitOperations.PopCount(values);
        return count;
    }

    private void Add(PlaneKind kind, ReadOnlySpan<byte> planes, ref Adler32 checksum)
    {
        switch (kind)
        {
            case PlaneKind.Run:
                AddRun(planes);
                checksum.AddRun(planes[0], planes.Length);
                return;
            case PlaneKind.Stored:
                AddStored(planes);
                break;
            default:
                AddDeflated(planes);
                break;
        }
        checksum.Add(planes);
    }

    private void AddRun(ReadOnlySpan<byte> run)
    {
        if (_runs.TryGetValue((run[0], run.Length), out byte[]? blocks))
        {
            _encoded.Write(blocks);
            return;
        }
        int begin = (int)_encoded.Length;
        AddDeflated(run);
        _runs.Add((run[0], run.Length), _encoded.GetBuffer()[begin..(int)_encoded.Length]);
    }

    /// <summary>Adds blocks of the kind 00 (RFC 1951, section 3.2.4): a zero byte, length, its complement, the bytes.</summary>
    private void AddStored(ReadOnlySpan<byte> bytes)
    {
        Span<byte> head = stackalloc byte[5];
        head[0] = 0;
        while (!bytes.IsEmpty)
        {
            ushort length = (ushort)Math.Min(bytes.Length, ushort.MaxValue);
            BinaryPrimitives.WriteUInt16LittleEndian(head[1..], length);
            BinaryPrimitives.WriteUInt16LittleEndian(head[3..], (ushort)~length);
            _encoded.Write(head);
            _encoded.Write(bytes[..length]);
            bytes = bytes[length..];
        }
    }

    /// <summary>Adds what zlib makes of bytes, up to its flush, behind which stands the end of a stream that goes on here.</summary>
    private void AddDeflated(ReadOnlySpan<byte> bytes)
    {
        long end;
        using (var deflate = new DeflateStream(_encoded, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(bytes);
            deflate.Flush();
            end = _encoded.Length;
        }
        _encoded.SetLength(end);
    }
}
