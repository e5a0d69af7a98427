using System.Collections.Generic;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.DarkSector;

[TestFixture]
public sealed class DarkTreeLevelCrossSectionTests
{
    private const double Energy = 160_000;

    private static IEnumerable<TestCaseData> Totals() => DarkCases.Rows("sigma_tree");

    // The reference scatters by ±0.3 % around what is converged here, see Refined.
    [TestCaseSource(nameof(Totals))]
    [Category(Categories.Reference)]
    public void PerAtom_ReferencePoints_Agrees(DarkModel model, string element, double energy, double mass, double x, double theta, double picobarns)
    {
        double value = Of(model, mass, element).PerAtom(energy) / DarkCases.Picobarn;
        TestContext.Out.WriteLine($"{model} {element} {energy} {mass}: {value:G8} {picobarns:G8} {value / picobarns - 1:E2}");
        Assert.That(value, Is.EqualTo(picobarns).Within(0.005 * picobarns));
    }

    [Test]
    [Category(Categories.Unit)]
    public void DifferentialInFraction_Refined_IsTheSame(
        [Values] DarkModel model, [Values("C", "Pb")] string element, [Values(1.0, 100.0, 3000.0)] double mass, [Values(0.025, 0.5, 0.99)] double x)
    {
        double coarse = Of(model, mass, element).DifferentialInFraction(Energy, x);
        double fine = new DarkTreeLevelCrossSection(DarkCases.Boson(model, mass), DarkCases.Element(element), 2).DifferentialInFraction(Energy, x);
        Assert.That(coarse, Is.EqualTo(fine).Within(1e-5 * fine));
    }

    // Equivalent photons are good to 1 or 2 % for muons of such energies (DMG4 says the same of its own).
    [Test]
    [Category(Categories.Unit)]
    public void PerAtom_AnyModel_IsThatOfEquivalentPhotonsWithinOnePerCentAndAHalf([Values] DarkModel model, [Values(10.0, 100.0, 1000.0)] double mass)
    {
        double exact = Of(model, mass, "Pb").PerAtom(Energy);
        double photons = new DarkTotalCrossSection(DarkCases.CrossSection(model, mass)).PerAtom(Energy);
        TestContext.Out.WriteLine($"{model} {mass}: equivalent photons over tree level {photons / exact:F5} {exact / DarkCases.Picobarn:G6}");
        Assert.That(photons, Is.EqualTo(exact).Within(0.015 * exact));
    }

    [Test]
    [Category(Categories.Unit)]
    public void PerAtom_BelowTheThreshold_IsZero() => Assert.That(Of(DarkModel.Vector, 100, "Pb").PerAtom(190), Is.Zero);

    private static DarkTreeLevelCrossSection Of(DarkModel model, double mass, string element) => new(DarkCases.Boson(model, mass), DarkCases.Element(element));
}
