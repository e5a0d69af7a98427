using System;
using NA64Mu.Core;
using NA64Mu.Physics.Ionisation;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Ionisation;

[TestFixture]
public sealed class PoissonSamplerTests
{
    private const int Samples = 400_000;

    [TestCase(0.05)]
    [TestCase(1.0)]
    [TestCase(8.0)]
    [Category(Categories.Statistical)]
    public void OfSmallMean_ManyNumbers_FollowThePoissonDistribution(double mean) =>
        Check(mean, (ref RandomStream random) => PoissonSampler.OfSmallMean(mean, ref random));

    [Test]
    [Category(Categories.Statistical)]
    public void OfTabulatedMean_ManyNumbers_FollowThePoissonDistribution() => Check(8, PoissonSampler.OfTabulatedMean);

    private delegate int Draw(ref RandomStream random);

    private static void Check(double mean, Draw draw)
    {
        var random = new RandomStream(21, 0, 0, StreamPurpose.Study);
        int[] counts = new int[64];
        for (int sample = 0; sample < Samples; sample++) counts[draw(ref random)]++;
        Assert.That(random.Draws, Is.EqualTo(Samples));
        var distribution = new MathNet.Numerics.Distributions.Poisson(mean);
        for (int count = 0; count < 30; count++)
        {
            double expected = Samples * distribution.Probability(count);
            Assert.That(counts[count], Is.EqualTo(expected).Within(4.5 * Math.Sqrt(expected + 1)), $"count {count}");
        }
    }
}
