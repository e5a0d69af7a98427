using System;
using MathNet.Numerics.Distributions;
using NA64Mu.Core;
using NA64Mu.Detectors.Readout;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Detectors.Readout;

/// <summary>Poisson numbers against the distribution.</summary>
[TestFixture]
public sealed class PoissonSamplerTests
{
    private const int Samples = 100_000;

    [TestCase(0.05)]
    [TestCase(2.5)]
    [TestCase(9.99)]
    [TestCase(10.0)]
    [TestCase(47.0)]
    [TestCase(1000.0)]
    [TestCase(160_000.0)]
    [Category(Categories.Statistical)]
    public void Sample_AnyMean_HasMeanAndVarianceOfTheDistribution(double mean)
    {
        var random = new RandomStream(1, 2, 3, StreamPurpose.Study);
        var moments = new Moments();
        for (int index = 0; index < Samples; index++) moments.Add(PoissonSampler.Sample(mean, ref random));
        // Error of the variance: μ(1/N)(3μ + 1) − μ² over N, that is (2μ² + μ)/N.
        double varianceError = Math.Sqrt((2 * mean * mean + mean) / Samples);
        Assert.That(moments.Mean, Is.EqualTo(mean).Within(4 * Math.Sqrt(mean / Samples)), "4σ");
        Assert.That(moments.Width * moments.Width, Is.EqualTo(mean).Within(4 * varianceError), "4σ");
    }

    [TestCase(3.0)]
    [TestCase(12.0)]
    [TestCase(40.0)]
    [Category(Categories.Statistical)]
    public void Sample_ModerateMean_FollowsTheDistributionCountByCount(double mean)
    {
        var random = new RandomStream(4, 5, 6, StreamPurpose.Study);
        var observed = new double[200];
        for (int index = 0; index < Samples; index++) observed[(int)PoissonSampler.Sample(mean, ref random)]++;
        double chiSquare = 0;
        int bins = 0;
        for (int count = 0; count < observed.Length; count++)
        {
            double expected = Samples * Poisson.PMF(mean, count);
            if (expected < 10) continue;
            chiSquare += (observed[count] - expected) * (observed[count] - expected) / expected;
            bins++;
        }
        Assert.That(ChiSquared.CDF(bins - 1, chiSquare), Is.InRange(3e-5, 1 - 3e-5), "4σ both ways");
    }

    [TestCase(5.0, 1.0, 1.0)]
    [TestCase(100.0, 2.0, 2.6)]
    [Category(Categories.Statistical)]
    public void Sample_AnyMean_TakesFewDraws(double mean, double least, double most)
    {
        var random = new RandomStream(1, 2, 3, StreamPurpose.Study);
        for (int index = 0; index < 10_000; index++) PoissonSampler.Sample(mean, ref random);
        Assert.That(random.Draws / 10_000.0, Is.InRange(least, most));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Sample_MeanZero_IsZeroWithoutDraws()
    {
        var random = new RandomStream(1, 2, 3, StreamPurpose.Study);
        Assert.That(PoissonSampler.Sample(0, ref random), Is.Zero);
        Assert.That(random.Draws, Is.Zero);
    }
}
