using System;
using NA64Mu.Core;
using NA64Mu.Physics.Showers;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Showers;

[TestFixture]
public sealed class GammaNumberTests
{
    private const int Samples = 400_000;

    private delegate double Draw(ref RandomStream random);

    [TestCase(1.0)]
    [TestCase(2.0)]
    [TestCase(5.5)]
    [Category(Categories.Statistical)]
    public void Sample_ManyTimes_HasMomentsOfTheGammaDistribution(double shape) =>
        CheckMoments(shape, (ref RandomStream random) => new GammaNumber(shape).Sample(ref random));

    /// <summary>Mean α, variance α, third central moment 2α, each to 4σ.</summary>
    private static void CheckMoments(double shape, Draw draw)
    {
        var random = new RandomStream(42, 0, 0, StreamPurpose.Study);
        double mean = 0, second = 0, third = 0, squareOfSecond = 0, squareOfThird = 0;
        for (int sample = 0; sample < Samples; sample++)
        {
            double off = draw(ref random) - shape;
            mean += off / Samples;
            second += off * off / Samples;
            third += off * off * off / Samples;
            squareOfSecond += Math.Pow(off, 4) / Samples;
            squareOfThird += Math.Pow(off, 6) / Samples;
        }
        Assert.That(mean, Is.EqualTo(0).Within(4 * Math.Sqrt(shape / Samples)));
        Assert.That(second, Is.EqualTo(shape).Within(4 * Math.Sqrt((squareOfSecond - shape * shape) / Samples)));
        Assert.That(third, Is.EqualTo(2 * shape).Within(4 * Math.Sqrt((squareOfThird - 4 * shape * shape) / Samples)));
    }
}
