using System;
using NA64Mu.Core;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Core;

[TestFixture]
public sealed class RandomStreamTests
{
    /// <summary>Known answers published with Random123 (kat_vectors, philox4x32 10).</summary>
    [TestCase(0u, 0u, 0UL, 0UL, 0xe169c58d6627e8d5UL, 0x9b00dbd8bc57ac4cUL)]
    [TestCase(uint.MaxValue, uint.MaxValue, ulong.MaxValue, ulong.MaxValue, 0x41c83b0e408f276dUL, 0x6d5451fda20bc7c6UL)]
    [TestCase(0x243f6a88u, 0x85a308d3u, 0x0370734413198a2eUL, 0x299f31d0a4093822UL, 0x94fdccebd16cfe09UL, 0x24126ea15001e420UL)]
    [Category(Categories.Reference)]
    public void Block_PublishedCounters_GivesPublishedWords(
        uint counter0, uint counter1, ulong counter23, ulong key, ulong low, ulong high) =>
        Assert.That(RandomStream.Block(key, counter0, counter1, counter23), Is.EqualTo((low, high)));

    [Test]
    [Category(Categories.Unit)]
    public void NextBits_AnyPlace_IsThatOfItsBlock()
    {
        var random = new RandomStream(0x1234_5678_9abc_def0, 77, 0x1_0000_0007, StreamPurpose.Transport);
        for (uint block = 0; block < 1000; block++)
        {
            (ulong low, ulong high) = RandomStream.Block(
                0x1234_5678_9abc_def0, block, 77u << 8 | (uint)StreamPurpose.Transport, 0x1_0000_0007);
            Assert.That(random.NextBits(), Is.EqualTo(low));
            Assert.That(random.NextBits(), Is.EqualTo(high));
        }
        Assert.That(random.Draws, Is.EqualTo(2000));
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Moments_OfUniformNormalExponential_AreWithinFourSigma()
    {
        const int count = 4_000_000;
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        double uniform = 0, normal = 0, square = 0, fourth = 0, exponential = 0;
        int beyondThree = 0, beyondFour = 0;
        for (int draw = 0; draw < count; draw++)
        {
            uniform += random.Uniform();
            double x = random.Normal();
            normal += x;
            square += x * x;
            fourth += x * x * x * x;
            if (Math.Abs(x) > 3) beyondThree++;
            if (Math.Abs(x) > 4) beyondFour++;
            exponential += random.Exponential();
        }
        Assert.Multiple(() =>
        {
            Assert.That(Pull(uniform / count, 0.5, Math.Sqrt(1.0 / 12)), Is.LessThan(4));
            Assert.That(Pull(normal / count, 0, 1), Is.LessThan(4));
            Assert.That(Pull(square / count, 1, Math.Sqrt(2)), Is.LessThan(4));
            Assert.That(Pull(fourth / count, 3, Math.Sqrt(96)), Is.LessThan(4));
            Assert.That(Pull((double)beyondThree / count, 2.699796e-3, Math.Sqrt(2.699796e-3)), Is.LessThan(4));
            Assert.That(Pull((double)beyondFour / count, 6.334248e-5, Math.Sqrt(6.334248e-5)), Is.LessThan(4));
            Assert.That(Pull(exponential / count, 1, 1), Is.LessThan(4));
        });

        static double Pull(double mean, double expected, double sigma) => Math.Abs(mean - expected) / sigma * Math.Sqrt(count);
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Streams_OfNeighbouringSeedsRunsEventsAndPurposes_AreUncorrelated()
    {
        const int count = 200_000;
        RandomStream[] streams =
        [
            new(1, 1, 1, StreamPurpose.Beam), new(2, 1, 1, StreamPurpose.Beam), new(1, 2, 1, StreamPurpose.Beam),
            new(1, 1, 2, StreamPurpose.Beam), new(1, 1, 1, StreamPurpose.Transport),
        ];
        var values = new double[streams.Length][];
        for (int stream = 0; stream < streams.Length; stream++)
        {
            values[stream] = new double[count];
            for (int draw = 0; draw < count; draw++) values[stream][draw] = streams[stream].Uniform() - 0.5;
        }
        for (int a = 0; a < streams.Length; a++)
        {
            for (int b = 0; b < a; b++)
            {
                double product = 0;
                for (int draw = 0; draw < count; draw++) product += values[a][draw] * values[b][draw];
                Assert.That(Math.Abs(product) / count * 12 * Math.Sqrt(count), Is.LessThan(4), $"streams {a} and {b}");
            }
        }
    }

    [TestCase(0)]
    [TestCase(3)]
    [TestCase(100)]
    [Category(Categories.Unit)]
    public void NextBits_ManyAtOnce_AreTheSameAsOneByOne(int count)
    {
        var random = new RandomStream(5, 1, 2, StreamPurpose.Study);
        RandomStream again = random;
        random.NextBits();
        again.NextBits();
        var many = new ulong[count];
        random.NextBits(many);
        foreach (ulong bits in many) Assert.That(again.NextBits(), Is.EqualTo(bits));
        Assert.That(random.Draws, Is.EqualTo(again.Draws));
        Assert.That(random.NextBits(), Is.EqualTo(again.NextBits()));
    }
}
