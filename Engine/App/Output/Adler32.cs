using System;
using System.Runtime.Intrinsics;

namespace NA64Mu.App.Output;

/// <summary>Checksum at the end of a zlib stream.</summary>
/// <remarks>
/// RFC 1950, section 8.2: the sum of all bytes and the sum of the sums before each, both modulo the largest prime below 2¹⁶. Rows of 32 bytes are added at once:
/// a byte that stands at i of n counts n − i times in the second sum.
/// </remarks>
internal struct Adler32
{
    private const uint Modulus = 65521;
    private const int RowLength = 32;

    /// <summary>Bytes after which the sums are taken modulo: far fewer than would overflow, a whole number of rows.</summary>
    private const int BytesAtOnce = 128 * RowLength;

    private ulong _sum = 1;
    private ulong _sumOfSums;

    /// <summary>The checksum of no bytes.</summary>
    public Adler32()
    {
    }

    /// <summary>The checksum of the bytes so far.</summary>
    public readonly uint Value => (uint)((_sumOfSums << 16) | _sum);

    /// <summary>Adds bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            int length = Math.Min(bytes.Length, BytesAtOnce);
            int inRows = length - length % RowLength;
            AddRows(bytes[..inRows]);
            foreach (byte value in bytes[inRows..length])
            {
                _sum += value;
                _sumOfSums += _sum;
            }
            _sum %= Modulus;
            _sumOfSums %= Modulus;
            bytes = bytes[length..];
        }
    }

    /// <summary>Adds the same byte many times.</summary>
    /// <param name="value">The byte.</param>
    /// <param name="count">How often.</param>
    public void AddRun(byte value, int count)
    {
        ulong length = (ulong)count;
        _sumOfSums = (_sumOfSums + length * _sum + length * (length + 1) / 2 % Modulus * value) % Modulus;
        _sum = (_sum + length * value) % Modulus;
    }

    private void AddRows(ReadOnlySpan<byte> rows)
    {
        Vector256<ushort> firstWeights = Vector256.CreateSequence<ushort>(RowLength, unchecked((ushort)-1));
        Vector256<ushort> lastWeights = Vector256.CreateSequence<ushort>(RowLength / 2, unchecked((ushort)-1));
        Vector256<uint> sums = default, sumsBefore = default, weighted = default;
        for (int begin = 0; begin < rows.Length; begin += RowLength)
        {
            (Vector256<ushort> first, Vector256<ushort> last) = Vector256.Widen(Vector256.Create(rows.Slice(begin, RowLength)));
            sumsBefore += sums;
            sums += Widened(first + last);
            weighted += Widened(first * firstWeights + last * lastWeights);
        }
        _sumOfSums += (ulong)rows.Length * _sum + (ulong)RowLength * Vector256.Sum(sumsBefore) + Vector256.Sum(weighted);
        _sum += Vector256.Sum(sums);
    }

    /// <summary>Eight sums of two of sixteen numbers.</summary>
    private static Vector256<uint> Widened(Vector256<ushort> numbers)
    {
        (Vector256<uint> first, Vector256<uint> last) = Vector256.Widen(numbers);
        return first + last;
    }
}
