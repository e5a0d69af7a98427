using System;
using System.Text;
using NA64Mu.App.Output;
using NA64Mu.Core;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Output;

/// <summary>Checksum of zlib streams against its definition.</summary>
[TestFixture]
public sealed class Adler32Tests
{
    [Test]
    [Category(Categories.Reference)]
    public void Value_OfAWord_IsTheKnownOne()
    {
        var checksum = new Adler32();
        checksum.Add(Encoding.ASCII.GetBytes("Wikipedia"));
        Assert.That(checksum.Value, Is.EqualTo(0x11E60398u));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Value_OfAnyLength_IsThatOfTheDefinition([Values(0, 1, 31, 32, 33, 4095, 4096, 4097, 65_536, 200_003)] int length)
    {
        byte[] bytes = RandomBytes(length);
        Assert.That(Of(bytes), Is.EqualTo(Defined(bytes)));
        bytes.AsSpan().Fill(0xFF);
        Assert.That(Of(bytes), Is.EqualTo(Defined(bytes)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void AddRun_BetweenBytes_CountsAsTheBytes()
    {
        byte[] bytes = RandomBytes(70_000);
        bytes.AsSpan(1000, 65_536).Fill(0xF8);
        var checksum = new Adler32();
        checksum.Add(bytes.AsSpan(0, 1000));
        checksum.AddRun(0xF8, 65_536);
        checksum.Add(bytes.AsSpan(66_536));
        Assert.That(checksum.Value, Is.EqualTo(Defined(bytes)));
    }

    private static byte[] RandomBytes(int length)
    {
        var random = new RandomStream(7, 0, 0, StreamPurpose.Beam);
        var bytes = new byte[length];
        foreach (ref byte value in bytes.AsSpan()) value = (byte)(256 * random.Uniform());
        return bytes;
    }

    private static uint Of(ReadOnlySpan<byte> bytes)
    {
        var checksum = new Adler32();
        checksum.Add(bytes);
        return checksum.Value;
    }

    private static uint Defined(ReadOnlySpan<byte> bytes)
    {
        uint sum = 1, sumOfSums = 0;
        foreach (byte value in bytes)
        {
            sum = (sum + value) % 65521;
            sumOfSums = (sumOfSums + sum) % 65521;
        }
        return (sumOfSums << 16) | sum;
    }
}
