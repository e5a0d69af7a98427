using System;
using NA64Mu.App.Residuals;
using NA64Mu.Core;
using NA64Mu.Reconstruction.Histograms;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Residuals;

[TestFixture]
public sealed class ExponentialTailTests
{
    private const double Slope = 5, Low = 0.2, High = 1.2;

    /// <summary>Slope and probability far out, in units of their errors: normal over many samples, whatever the weights.</summary>
    [TestCase(1.0, 1)]
    [TestCase(0.25, 1)]
    [TestCase(1.0, -1)]
    [Category(Categories.Statistical)]
    public void Fit_ManyExponentialSamples_HasNormalPulls(double weight, int side)
    {
        const int samples = 200, size = 1500;
        var slope = new Moments();
        var beyond = new Moments();
        double chiSquare = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            Histogram1D histogram = Sample((ulong)sample, size, weight, side);
            ExponentialTail fit = ExponentialTail.Fit(histogram, side, Low, High, weight * size)!;
            slope.Add((fit.Slope - Slope) / fit.SlopeError);
            beyond.Add(Math.Log(fit.Beyond(3) / Math.Exp(-Slope * 3)) / fit.LogError(3));
            chiSquare += fit.ChiSquare;
        }
        double error = 1 / Math.Sqrt(samples);
        Assert.That(slope.Mean, Is.EqualTo(0).Within(4 * error));
        Assert.That(slope.Width, Is.EqualTo(1).Within(4 * error));
        Assert.That(beyond.Mean, Is.EqualTo(0).Within(4 * error));
        Assert.That(beyond.Width, Is.EqualTo(1).Within(4 * error));
        Assert.That(chiSquare / samples, Is.EqualTo(ExponentialTail.DegreesOfFreedom).Within(4 * Math.Sqrt(2.0 * ExponentialTail.DegreesOfFreedom / samples)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Fit_TooFewOrRising_IsNull()
    {
        Assert.That(ExponentialTail.Fit(Sample(1, 20, 1, 1), 1, 2, 3, 20), Is.Null);
        var rising = new Histogram1D("rising", Axis.Regular("x", "", 100, 0, 1));
        for (int draw = 0; draw < 100; draw++) rising.Fill(Math.Sqrt((draw + 0.5) / 100));
        Assert.That(ExponentialTail.Fit(rising, 1, 0, 1, 100), Is.Null);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Limit_AtAConfidenceLevel_LiesAboveTheValue()
    {
        ExponentialTail fit = ExponentialTail.Fit(Sample(3, 2000, 1, 1), 1, Low, High, 2000)!;
        Assert.That(fit.Limit(2, 0.841344746), Is.EqualTo(fit.Beyond(2) * Math.Exp(fit.LogError(2))).Within(1e-6).Percent);
        Assert.That(fit.Density(1), Is.EqualTo(fit.Slope * fit.Beyond(1)));
    }

    private static Histogram1D Sample(ulong seed, int size, double weight, int side)
    {
        var random = new RandomStream(seed, 0, 0, StreamPurpose.Study);
        var histogram = new Histogram1D("sample", Axis.Regular("x", "", 4000, -4, 4));
        for (int draw = 0; draw < size; draw++) histogram.Fill(side * random.Exponential() / Slope, weight);
        return histogram;
    }
}
