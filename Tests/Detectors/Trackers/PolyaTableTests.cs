using System;
using NA64Mu.Core;
using NA64Mu.Detectors.Trackers;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Detectors.Trackers;

[TestFixture]
public sealed class PolyaTableTests
{
    private const int Samples = 1_000_000;

    [TestCase(0.0)]
    [TestCase(0.5)]
    [TestCase(1.5)]
    [Category(Categories.Statistical)]
    public void Sample_Many_HaveTheMomentsOfPolya(double theta)
    {
        var table = new PolyaTable(theta);
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        var sizes = new Moments();
        double cubes = 0;
        for (int index = 0; index < Samples; index++)
        {
            double size = table.Sample(ref random);
            Assert.That(size, Is.GreaterThanOrEqualTo(0));
            sizes.Add(size);
            cubes += (size - 1) * (size - 1) * (size - 1) / Samples;
        }
        double shape = 1 + theta;
        Assert.That(sizes.Mean, Is.EqualTo(1).Within(4 * sizes.ErrorOfMean), "4σ");
        // The fourth central moment of a gamma distribution is 3 (k + 2)/k³, the third 2/k².
        double errorOfVariance = Math.Sqrt((3 * (shape + 2) / (shape * shape * shape) - 1 / (shape * shape)) / Samples);
        Assert.That(sizes.Width * sizes.Width, Is.EqualTo(table.Variance).Within(4 * errorOfVariance), "4σ");
        Assert.That(cubes, Is.EqualTo(2 / (shape * shape)).Within(0.02 * 2 / (shape * shape)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Sample_One_DrawsOneNumber()
    {
        var table = new PolyaTable(1.5);
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        for (int index = 0; index < 100; index++) table.Sample(ref random);
        Assert.That(random.Draws, Is.EqualTo(100));
    }
}
