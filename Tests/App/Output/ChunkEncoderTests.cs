using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Runtime.InteropServices;
using NA64Mu.App.Output;
using NA64Mu.Core;
using NA64Mu.Tests.Support;
using NUnit.Framework;
using PureHDF.Filters;

namespace NA64Mu.Tests.App.Output;

/// <summary>Encoded chunks against zlib and the filters of PureHDF, which know nothing of how they were made.</summary>
[TestFixture]
public sealed class ChunkEncoderTests
{
    private static readonly int[] Lengths = [1, 31, 32, 100, 255, 256, 1000, 8191, 8192];

    [TestCaseSource(nameof(Lengths))]
    [Category(Categories.Unit)]
    public void Encode_Numbers_AreThoseThatFiltersGiveBack(int length)
    {
        var random = new RandomStream(11, 0, 0, StreamPurpose.Beam);
        var measured = new double[length];
        for (int row = 0; row < length; row++) measured[row] = row % 14 == 3 ? double.NaN : 160_000 * (1 + 0.01 * random.Uniform());
        AssertComesBack(measured);
        AssertComesBack<double>([.. measured.Select(_ => double.NaN)]);
        AssertComesBack<float>([.. measured.Select(value => (float)value)]);
        AssertComesBack<long>([.. Enumerable.Range(0, length).Select(row => 1_000_000_000_000L + row)]);
        AssertComesBack<int>([.. measured.Select((_, row) => row * row % 7 - 3)]);
        AssertComesBack<ushort>([.. measured.Select((_, row) => (ushort)(77 * row))]);
        AssertComesBack<byte>([.. measured.Select((_, row) => (byte)(row % 3))]);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Encode_BytesWithoutPattern_AreNoLongerThanTheyWere()
    {
        var values = new double[8192];
        var random = new RandomStream(3, 0, 0, StreamPurpose.Beam);
        foreach (ref byte value in MemoryMarshal.AsBytes(values.AsSpan())) value = (byte)(256 * random.Uniform());
        using var encoder = new ChunkEncoder();
        Assert.That(encoder.Encode<double>(values).Length, Is.EqualTo(2 + values.Length * sizeof(double) + 2 * 5 + 5 + 4));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Encode_OneNumberAgainAndAgain_IsShort()
    {
        using var encoder = new ChunkEncoder();
        Assert.That(encoder.Encode<double>([.. Enumerable.Repeat(double.NaN, 8192)]).Length, Is.LessThan(1000));
        Assert.That(encoder.Encode<byte>([.. Enumerable.Repeat((byte)4, 8192)]).Length, Is.LessThan(100));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Encode_AgainAfterOthers_GivesTheSameBytes()
    {
        double[] numbers = [.. Enumerable.Range(0, 8192).Select(row => row % 3 == 0 ? double.NaN : Math.Sqrt(row))];
        using var encoder = new ChunkEncoder();
        byte[] first = encoder.Encode<double>(numbers).ToArray();
        encoder.Encode<double>([.. Enumerable.Repeat(1.5, 8192)]);
        encoder.Encode<int>([1, 2, 3]);
        Assert.That(encoder.Encode<double>(numbers).ToArray(), Is.EqualTo(first));
    }

    private static void AssertComesBack<T>(T[] rows)
        where T : unmanaged
    {
        using var encoder = new ChunkEncoder();
        using var packed = new MemoryStream(encoder.Encode<T>(rows).ToArray());
        using var unpacked = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionMode.Decompress)) zlib.CopyTo(unpacked);
        int length = rows.Length * Marshal.SizeOf<T>();
        Memory<byte> shuffled = unpacked.ToArray();
        Assert.That(shuffled.Length, Is.EqualTo(length));
        Memory<byte> plain = new ShuffleFilter().Filter(new FilterInfo(H5FilterFlags.Decompress, [(uint)Marshal.SizeOf<T>()], length, shuffled));
        Assert.That(plain.Span.SequenceEqual(MemoryMarshal.AsBytes(rows.AsSpan())), Is.True, $"{rows.Length} of {typeof(T).Name}");
    }
}
