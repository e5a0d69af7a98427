using NA64Mu.Core;
using NA64Mu.Detectors.Readout;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Detectors.Readout;

[TestFixture]
public sealed class PoissonTableTests
{
    private const int Samples = 500_000;

    [TestCase(16.1, 16.15)]
    [TestCase(16.1, 20)]
    [TestCase(16.1, 3)]
    [TestCase(0, 2)]
    [TestCase(99, 101)]
    [Category(Categories.Statistical)]
    public void Sample_Many_HaveTheCumulantsOfPoisson(double least, double mean)
    {
        var table = new PoissonTable(least);
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        var counts = new Moments();
        double cubes = 0;
        for (int sample = 0; sample < Samples; sample++)
        {
            double count = table.Sample(mean, ref random);
            counts.Add(count);
            cubes += (count - mean) * (count - mean) * (count - mean) / Samples;
        }
        Assert.That(counts.Mean, Is.EqualTo(mean).Within(4 * counts.ErrorOfMean), "4σ");
        double errorOfVariance = System.Math.Sqrt((mean + 2 * mean * mean) / Samples);
        Assert.That(counts.Width * counts.Width, Is.EqualTo(mean).Within(4 * errorOfVariance), "4σ");
        Assert.That(cubes, Is.EqualTo(mean).Within(4 * System.Math.Sqrt((15 * mean * mean * mean + 60 * mean * mean + 40 * mean) / Samples)), "4σ of a third moment");
    }
}
