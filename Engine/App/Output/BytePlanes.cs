using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NA64Mu.App.Output;

/// <summary>The shuffle filter of HDF5: the first bytes of all numbers, then their second bytes, and so on.</summary>
internal static class BytePlanes
{
    private const int RowsAtOnce = 32;

    /// <summary>Splits numbers into planes.</summary>
    /// <param name="rows">Bytes of the numbers.</param>
    /// <param name="width">Bytes of a number.</param>
    /// <param name="planes">As many bytes as the rows; takes the planes, one behind the other.</param>
    public static void Split(ReadOnlySpan<byte> rows, int width, Span<byte> planes)
    {
        int count = rows.Length / width;
        int done = width switch
        {
            sizeof(ulong) => Split(MemoryMarshal.Cast<byte, ulong>(rows), planes),
            sizeof(uint) => Split(MemoryMarshal.Cast<byte, uint>(rows), planes),
            _ => 0,
        };
        for (int plane = 0; plane < width; plane++)
        {
            for (int row = done; row < count; row++) planes[plane * count + row] = rows[row * width + plane];
        }
    }

    /// <summary>Splits as many numbers of eight bytes as are a multiple of <see cref="RowsAtOnce"/>; answers how many.</summary>
    private static int Split(ReadOnlySpan<ulong> rows, Span<byte> planes)
    {
        int done = 0;
        for (; done + RowsAtOnce <= rows.Length; done += RowsAtOnce)
        {
            ReadOnlySpan<ulong> some = rows.Slice(done, RowsAtOnce);
            Vector256<ulong> a = Vector256.Create(some), b = Vector256.Create(some[4..]), c = Vector256.Create(some[8..]), d = Vector256.Create(some[12..]);
            Vector256<ulong> e = Vector256.Create(some[16..]), f = Vector256.Create(some[20..]), g = Vector256.Create(some[24..]), h = Vector256.Create(some[28..]);
            for (int place = done; place < planes.Length; place += rows.Length)
            {
                Vector256<ushort> first = Vector256.Narrow(Vector256.Narrow(a, b), Vector256.Narrow(c, d));
                Vector256<ushort> last = Vector256.Narrow(Vector256.Narrow(e, f), Vector256.Narrow(g, h));
                Vector256.Narrow(first, last).CopyTo(planes[place..]);
                (a, b, c, d) = (a >>> 8, b >>> 8, c >>> 8, d >>> 8);
                (e, f, g, h) = (e >>> 8, f >>> 8, g >>> 8, h >>> 8);
            }
        }
        return done;
    }

    /// <summary>The same for numbers of four bytes.</summary>
    private static int Split(ReadOnlySpan<uint> rows, Span<byte> planes)
    {
        int done = 0;
        for (; done + RowsAtOnce <= rows.Length; done += RowsAtOnce)
        {
            ReadOnlySpan<uint> some = rows.Slice(done, RowsAtOnce);
            Vector256<uint> a = Vector256.Create(some), b = Vector256.Create(some[8..]), c = Vector256.Create(some[16..]), d = Vector256.Create(some[24..]);
            for (int place = done; place < planes.Length; place += rows.Length)
            {
                Vector256.Narrow(Vector256.Narrow(a, b), Vector256.Narrow(c, d)).CopyTo(planes[place..]);
                (a, b, c, d) = (a >>> 8, b >>> 8, c >>> 8, d >>> 8);
            }
        }
        return done;
    }
}
