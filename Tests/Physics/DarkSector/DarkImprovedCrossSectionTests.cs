using System;
using System.Collections.Generic;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.DarkSector;

[TestFixture]
public sealed class DarkImprovedCrossSectionTests
{
    private static IEnumerable<TestCaseData> Totals() => DarkCases.Rows("sigma_improved");

    [TestCaseSource(nameof(Totals))]
    [Category(Categories.Reference)]
    public void PerAtom_ReferencePoints_Agrees(DarkModel model, string element, double energy, double mass, double x, double theta, double picobarns)
    {
        double value = new DarkImprovedCrossSection(DarkCases.CrossSection(model, mass, element)).PerAtom(energy) / DarkCases.Picobarn;
        TestContext.Out.WriteLine($"{energy} {mass}: {value:G8} {picobarns:G8} {value / picobarns - 1:E2}");
        Assert.That(value, Is.EqualTo(picobarns).Within(1e-3 * picobarns));
    }

    [Test]
    [Category(Categories.Unit)]
    public void DifferentialInFraction_AnyModel_EqualsTheSumOverAnglesAtOneFlux([Values] DarkModel model, [Values(10.0, 1000.0)] double mass, [Values(0.1, 0.9)] double x)
    {
        const double energy = 160_000;
        const int angles = 4000;
        DarkCrossSection crossSection = DarkCases.CrossSection(model, mass);
        var improved = new DarkImprovedCrossSection(crossSection);
        double scale = crossSection.ForwardU(x) / (x * energy * energy), sum = 0;
        double range = Math.Log(1 + DarkCrossSection.LargestAngle * DarkCrossSection.LargestAngle / scale);
        for (int j = 0; j < angles; j++)
        {
            double square = scale * (Math.Exp(range * (j + 0.5) / angles) - 1), u = x * energy * energy * (square + scale);
            sum += crossSection.Amplitude(x, u) / (u * u) * energy * energy * (square + scale) / 2 * range / angles;
        }
        double expected = crossSection.Prefactor(energy, x) * improved.Flux(energy) * sum;
        Assert.That(improved.DifferentialInFraction(energy, x), Is.EqualTo(expected).Within(1e-5 * expected));
    }
}
