using NA64Mu.Core;
using NA64Mu.Reconstruction.Histograms;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Histograms;

[TestFixture]
public sealed class GaussianCoreTests
{
    [Test]
    [Category(Categories.Statistical)]
    public void Fit_NormalWithTail_FindsTheCoreWithinFourSigma()
    {
        var random = new RandomStream(11, 0, 0, StreamPurpose.Study);
        var histogram = new Histogram1D("h", Axis.Regular("r", "", 200, -0.2, 0.2));
        for (int draw = 0; draw < 50_000; draw++) histogram.Fill(0.004 + 0.03 * random.Normal());
        for (int draw = 0; draw < 500; draw++) histogram.Fill(random.Uniform(-0.2, 0.2));
        GaussianCore core = GaussianCore.Fit(histogram)!;
        TestContext.Out.WriteLine(core);
        Assert.Multiple(() =>
        {
            Assert.That(core.MeanError, Is.EqualTo(1.2 * 0.03 / System.Math.Sqrt(50_000)).Within(20).Percent, "a normal distribution cut at ±2σ");
            Assert.That(core.Mean, Is.EqualTo(0.004).Within(4 * core.MeanError));
            Assert.That(core.Sigma, Is.EqualTo(0.03).Within(4 * core.SigmaError + 0.01 * 0.03), "1 % for the flat tail");
            Assert.That(core.SigmaError, Is.LessThan(0.02 * 0.03));
        });
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Fit_WiderRange_UsesMoreOfTheCore()
    {
        var random = new RandomStream(12, 0, 0, StreamPurpose.Study);
        var histogram = new Histogram1D("h", Axis.Regular("r", "", 100, -5, 5));
        for (int draw = 0; draw < 50_000; draw++) histogram.Fill(random.Normal());
        GaussianCore usual = GaussianCore.Fit(histogram)!, wide = GaussianCore.Fit(histogram, 2.5)!;
        Assert.That(wide.High - wide.Low, Is.EqualTo(5 * wide.Sigma).Within(2).Percent);
        Assert.That(wide.SigmaError, Is.LessThan(usual.SigmaError));
        Assert.That(wide.Sigma, Is.EqualTo(1).Within(4 * wide.SigmaError));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Fit_TooLittle_GivesNone()
    {
        var histogram = new Histogram1D("h", Axis.Regular("r", "", 10, -1, 1));
        Assert.That(GaussianCore.Fit(histogram), Is.Null);
        histogram.Fill(0.1);
        Assert.That(GaussianCore.Fit(histogram), Is.Null);
    }
}
