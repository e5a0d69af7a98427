using System;
using NA64Mu.App.Dark;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Dark;

[TestFixture]
public sealed class NormalisedSpectrumTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Bins_OfASpectrum_AreDensitiesWithBinomialErrors()
    {
        var spectrum = new NormalisedSpectrum([0, 0.5, 2], [0.25, 0.6], [30, 50], 100);
        Assert.That(spectrum.Bins[0].Quadrature, Is.EqualTo(0.5).Within(1e-12));
        Assert.That(spectrum.Bins[1].Quadrature, Is.EqualTo(0.4).Within(1e-12));
        Assert.That(spectrum.Bins[0].Sampled.Value, Is.EqualTo(0.6).Within(1e-12));
        Assert.That(spectrum.Bins[0].Sampled.Error, Is.EqualTo(Math.Sqrt(0.3 * 0.7 / 100) / 0.5).Within(1e-12));
    }

    [Test]
    [Category(Categories.Unit)]
    public void ChiSquared_OfASpectrum_CountsWhatLiesOutside()
    {
        var spectrum = new NormalisedSpectrum([0, 1, 2], [0.25, 0.6], [30, 50], 100);
        Assert.That(spectrum.ChiSquared, Is.EqualTo(25.0 / 25 + 100.0 / 60 + 25.0 / 15).Within(1e-9));
        Assert.That(spectrum.DegreesOfFreedom, Is.EqualTo(2));
        Assert.That(spectrum.Probability, Is.EqualTo(Math.Exp(-0.5 * spectrum.ChiSquared)).Within(1e-9));
    }

    [Test]
    [Category(Categories.Unit)]
    public void ChiSquared_OfBinsThatExpectLittle_TakesThemAsOne()
    {
        var spectrum = new NormalisedSpectrum([0, 1, 2, 3], [0.05, 0.9, 0.05], [9, 86, 5], 100);
        Assert.That(spectrum.ChiSquared, Is.EqualTo(16.0 / 90 + 16.0 / 10).Within(1e-9));
        Assert.That(spectrum.DegreesOfFreedom, Is.EqualTo(1));
    }
}
