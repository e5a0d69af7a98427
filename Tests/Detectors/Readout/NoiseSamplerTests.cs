using System;
using MathNet.Numerics.Distributions;
using NA64Mu.Core;
using NA64Mu.Detectors.Readout;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Detectors.Readout;

/// <summary>Noise above threshold without drawing the silent channels.</summary>
[TestFixture]
public sealed class NoiseSamplerTests
{
    [TestCase(2.0)]
    [TestCase(0.0)]
    [TestCase(-1.0)]
    [TestCase(3.5)]
    [Category(Categories.Statistical)]
    public void Gap_ManyChannels_FindsTheFractionOfTheNormalTail(double threshold)
    {
        const int Channels = 2_000_000;
        var noise = new NoiseSampler(1, threshold);
        double expected = 1 - Normal.CDF(0, 1, threshold);
        Assert.That(noise.Probability, Is.EqualTo(expected).Within(1e-12));
        var random = new RandomStream(7, 1, 1, StreamPurpose.Study);
        int found = 0;
        for (int channel = noise.Gap(ref random); channel < Channels; channel += 1 + noise.Gap(ref random)) found++;
        Assert.That(found, Is.EqualTo(Channels * expected).Within(4 * Math.Sqrt(Channels * expected * (1 - expected))), "4σ");
        Assert.That(random.Draws, Is.EqualTo(found + 1), "one draw per channel found, and one to end");
    }

    [TestCase(2.0)]
    [TestCase(0.7)]
    [TestCase(0.2)]
    [TestCase(-1.0)]
    [Category(Categories.Statistical)]
    public void Above_AnyThreshold_HasTheMeanOfTheNormalTail(double threshold)
    {
        var noise = new NoiseSampler(15, 15 * threshold);
        var random = new RandomStream(7, 1, 2, StreamPurpose.Study);
        var moments = new Moments();
        double lowest = double.MaxValue;
        for (int index = 0; index < 100_000; index++)
        {
            double value = noise.Above(ref random);
            lowest = Math.Min(lowest, value);
            moments.Add(value);
        }
        double expected = 15 * Normal.PDF(0, 1, threshold) / (1 - Normal.CDF(0, 1, threshold));
        Assert.That(lowest, Is.GreaterThanOrEqualTo(15 * threshold));
        Assert.That(moments.Mean, Is.EqualTo(expected).Within(4 * moments.ErrorOfMean), "4σ");
    }

    [Test]
    [Category(Categories.Unit)]
    public void Gap_NoNoise_NeverComesAndDrawsNothing()
    {
        var noise = new NoiseSampler(0, 30);
        var random = new RandomStream(7, 1, 3, StreamPurpose.Study);
        Assert.That(noise.Gap(ref random), Is.GreaterThan(1_000_000));
        Assert.That(random.Draws, Is.Zero);
    }
}
