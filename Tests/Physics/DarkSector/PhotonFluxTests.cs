using System;
using System.Collections.Generic;
using MathNet.Numerics.Integration;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.DarkSector;

[TestFixture]
public sealed class PhotonFluxTests
{
    private static IEnumerable<TestCaseData> Fluxes() => DarkCases.Rows("flux");

    [TestCaseSource(nameof(Fluxes))]
    [Category(Categories.Reference)]
    public void Flux_OfTheImprovedApproximation_Agrees(DarkModel model, string element, double energy, double mass, double x, double theta, double flux) =>
        Assert.That(new DarkImprovedCrossSection(DarkCases.CrossSection(model, mass, element)).Flux(energy), Is.EqualTo(flux).Within(1e-6 * flux));

    [Test]
    [Category(Categories.Unit)]
    public void Chi_AnyLimits_EqualsTheIntegralOfTheFormFactor(
        [Values("C", "Pb")] string element, [Values(1e-8, 1e-3, 1.0, 1e3, 1e4)] double smallest, [Values(1.2e4, 1e6)] double largest)
    {
        var flux = new PhotonFlux(DarkCases.Element(element));
        double expected = GaussKronrodRule.Integrate(
            logarithm =>
            {
                double t = Math.Exp(logarithm);
                return (t - smallest) / t * flux.ElasticFormFactor(t);
            },
            Math.Log(smallest), Math.Log(largest), out _, out _, 1e-11, 20, 15);
        Assert.That(flux.Chi(smallest, largest), Is.EqualTo(expected).Within(1e-7 * expected));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Chi_WithoutRoomOrAlmost_IsNotNegative()
    {
        var flux = new PhotonFlux(DarkCases.Element("Pb"));
        Assert.That(flux.Chi(2e4, 1e4), Is.Zero);
        for (double gap = 1e-16; gap < 1; gap *= 1.7) Assert.That(flux.Chi(1e4, 1e4 * (1 + gap)), Is.GreaterThanOrEqualTo(0));
    }
}
