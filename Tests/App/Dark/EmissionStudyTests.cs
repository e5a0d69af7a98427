using System.Linq;
using System.Threading;
using NA64Mu.App.Dark;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Dark;

[TestFixture]
public sealed class EmissionStudyTests
{
    [TestCase("Pb", 10)]
    [TestCase("polystyrene", 500)]
    [Category(Categories.Statistical)]
    public void Spectra_OfSamples_AreThoseOfQuadrature(string material, double mass)
    {
        EmissionSpectrum spectrum = Study(material, mass);
        Assert.That(spectrum.InFraction.Bins.Sum(bin => bin.Quadrature * bin.Width), Is.EqualTo(1).Within(1e-4), "all of x is in the bins");
        Assert.That(spectrum.InAngle.Bins.Sum(bin => bin.Quadrature * bin.Width), Is.EqualTo(1).Within(2e-3), "angles below 10 µrad are left out");
        Assert.That(spectrum.InFraction.Probability, Is.GreaterThan(1e-4));
        Assert.That(spectrum.InAngle.Probability, Is.GreaterThan(1e-4));
        double deviations = (spectrum.SampledMeanFraction.Value - spectrum.MeanFraction) / spectrum.SampledMeanFraction.Error;
        Assert.That(deviations, Is.InRange(-4, 4), "4σ");
        Assert.That(spectrum.Acceptance.Value, Is.InRange(0.2, 1));
    }

    [Test]
    [Category(Categories.Regression)]
    public void Spectra_OfTheSameSeed_AreTheSame()
    {
        EmissionSpectrum once = Study("Pb", 10), again = Study("Pb", 10);
        Assert.That(again.InFraction.Bins, Is.EqualTo(once.InFraction.Bins));
        Assert.That(again.Acceptance, Is.EqualTo(once.Acceptance));
    }

    private static EmissionSpectrum Study(string material, double mass) =>
        new EmissionStudy(EmissionReport.Of(TestMaterials.Get(material)), 160000, 20_000, 7)
            .Of(new DarkBoson(DarkModel.Vector, mass, 1e-5), 0, CancellationToken.None);
}
