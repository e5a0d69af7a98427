using System;
using MathNet.Numerics.Integration;
using NA64Mu.Core;
using NA64Mu.Physics.Photon.Rayleigh;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Photon.Rayleigh;

[TestFixture]
public sealed class RayleighCrossSectionTests
{
    [Test]
    [Category(Categories.Unit)]
    public void PerAtom_AnyEnergy_IsTheIntegralOverTheAngle(
        [Values("Pb", "polystyrene", "air")] string material, [Values(0.0005, 0.01, 0.1, 1)] double energy)
    {
        var formula = new RayleighCrossSection(PhotonStates.Element(material));
        double suppression = formula.Suppression(energy);
        int z = PhotonStates.Element(material).Z;
        double radius = PhysicalConstants.ClassicalElectronRadius;
        double integral = GaussLegendreRule.Integrate(
            logarithm =>
            {
                double width = Math.Exp(logarithm), cosine = 1 - (width - 1) / suppression;
                return width * (1 + cosine * cosine) / Math.Pow(width, 4);
            },
            0, Math.Log(1 + 2 * suppression), 64) / suppression;
        Assert.That(formula.PerAtom(energy), Is.EqualTo(Math.PI * radius * radius * z * z * integral).Within(1e-3).Percent);
    }

    [Test]
    [Category(Categories.Unit)]
    public void PerAtom_LongWaves_IsThomsonScatteringByAllElectronsTogether()
    {
        double radius = PhysicalConstants.ClassicalElectronRadius;
        double thomson = 8 * Math.PI / 3 * radius * radius;
        var formula = new RayleighCrossSection(PhotonStates.Element("Pb"));
        Assert.That(formula.PerAtom(RayleighCrossSection.LowestEnergy) / (82 * 82 * thomson), Is.InRange(0.9, 1.0));
        Assert.That(formula.PerAtom(0.99 * RayleighCrossSection.LowestEnergy), Is.Zero);
        Assert.That(formula.PerAtom(RayleighCrossSection.HighestEnergy), Is.Zero);
    }
}
