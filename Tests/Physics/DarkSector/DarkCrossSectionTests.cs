using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Physics.Muon.Bremsstrahlung;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.DarkSector;

[TestFixture]
public sealed class DarkCrossSectionTests
{
    private static IEnumerable<TestCaseData> Points() => DarkCases.Rows("d2sigma_dx_dtheta");

    private static IEnumerable<TestCaseData> Ratios() => DarkCases.Rows("ratio_to_bremsstrahlung");

    [TestCaseSource(nameof(Points))]
    [Category(Categories.Reference)]
    public void Differential_ReferencePoints_Agrees(DarkModel model, string element, double energy, double mass, double x, double theta, double picobarns) =>
        Assert.That(
            DarkCases.CrossSection(model, mass, element).Differential(energy, x, theta) / DarkCases.Picobarn, Is.EqualTo(picobarns).Within(1e-4 * picobarns));

    [TestCaseSource(nameof(Ratios))]
    [Category(Categories.Reference)]
    public void Vector_WithoutMassAndWithFullCharge_RadiatesLikePhotons(
        DarkModel model, string element, double energy, double mass, double x, double theta, double ratio)
    {
        Element target = DarkCases.Element(element);
        var boson = new DarkTotalCrossSection(new DarkCrossSection(new DarkBoson(model, mass, DarkBoson.ElementaryCharge), target));
        // x dσ/dx is ε dσ/dε. Bremsstrahlung has the part of the electrons too, about 1/Z, which χ has not.
        double photon = new MuonBremsstrahlungCrossSection(target).EnergyTimesDifferential(energy, x * energy);
        double value = x * boson.DifferentialInFraction(energy, x) / photon;
        TestContext.Out.WriteLine($"ratio {value:G8}, reference {ratio:G8}");
        Assert.That(value, Is.EqualTo(ratio).Within(0.005 * ratio));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Amplitude_AnywhereInside_IsNotNegative([Values] DarkModel model, [Values(1.0, 100.0, 300.0, 3000.0)] double mass)
    {
        DarkCrossSection crossSection = DarkCases.CrossSection(model, mass);
        for (double x = mass / 160_000; x < 0.999; x += 0.01)
        {
            for (double ratio = 1; ratio < 1e6; ratio *= 1.3)
                Assert.That(crossSection.Amplitude(x, ratio * crossSection.ForwardU(x)), Is.GreaterThan(0), $"x {x} U/U0 {ratio}");
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Differential_OutsideTheLimits_IsZero()
    {
        DarkCrossSection crossSection = DarkCases.CrossSection(DarkModel.Vector, 100);
        Assert.Multiple(() =>
        {
            Assert.That(crossSection.Differential(160_000, 0.99 * 100 / 160_000, 1e-3), Is.Zero);
            Assert.That(crossSection.Differential(160_000, 1 - 0.9 * PhysicalConstants.MuonMass / 160_000, 1e-3), Is.Zero);
            Assert.That(crossSection.Differential(160_000, 0.5, 0.31), Is.Zero);
            Assert.That(crossSection.Differential(160_000, 0.5, -1e-3), Is.Zero);
            Assert.That(crossSection.Differential(190, 0.6, 1e-3), Is.Zero, "below 2M");
        });
    }
}
