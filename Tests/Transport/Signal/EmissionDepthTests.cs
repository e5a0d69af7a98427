using System;
using NA64Mu.Core;
using NA64Mu.Tests.Support;
using NA64Mu.Transport.Signal;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport.Signal;

[TestFixture]
public sealed class EmissionDepthTests
{
    /// <summary>The mean of weights up to a depth T is the probability 1 − e^{−T} of an emission before, also where the track is longer than foreseen.</summary>
    [TestCase(1e-11, 0.3)]
    [TestCase(1e-11, 1.0)]
    [TestCase(1e-11, 3.0)]
    [TestCase(0.5, 0.5)]
    [TestCase(0.5, 1.5)]
    [TestCase(4.0, 0.5)]
    [TestCase(4.0, 2.0)]
    [TestCase(0.0, 0.7)]
    [TestCase(1e-4, 0.5)]
    [TestCase(500.0, 0.002)]
    [Category(Categories.Statistical)]
    public void Draw_UpToADepth_HasTheProbabilityOfNature(double straight, double reach)
    {
        const int samples = 1_000_000;
        double depth = straight > 0 ? reach * straight : reach;
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        var moments = new Moments();
        for (int sample = 0; sample < samples; sample++)
        {
            var drawn = EmissionDepth.Draw(straight, ref random);
            moments.Add(drawn.Depth < depth ? drawn.Weight : 0);
        }
        double expected = depth < 1e-6 ? depth : 1 - Math.Exp(-depth);
        Assert.That(moments.PullOfMean(expected), Is.LessThan(4), $"{moments.Mean} for {expected}");
        Assert.That(random.Draws, Is.EqualTo(2 * samples));
    }

    [TestCase(7e-12)]
    [TestCase(9.99e-5)]
    [TestCase(1.01e-4)]
    [TestCase(3.0)]
    [TestCase(1e6)]
    [Category(Categories.Unit)]
    public void Draw_WithinTheStraightWay_HasOneWeightForAll(double straight)
    {
        double expected = (straight < 1e-3 ? straight - straight * straight / 2 + straight * straight * straight / 6 : 1 - Math.Exp(-straight)) / (1 - EmissionDepth.TailShare);
        var random = new RandomStream(2, 0, 0, StreamPurpose.Study);
        for (int sample = 0; sample < 1000; sample++)
        {
            var drawn = EmissionDepth.Draw(straight, ref random);
            if (drawn.Depth <= straight) Assert.That(drawn.Weight, Is.EqualTo(expected).Within(1e-10).Percent);
        }
    }
}
