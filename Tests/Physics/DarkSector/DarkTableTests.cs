using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.DarkSector;

[TestFixture]
public sealed class DarkTableTests
{
    /// <remarks>At places that have nothing to do with the nodes, from a millionth of the threshold above it to 1 TeV.</remarks>
    [Test]
    [Category(Categories.Unit)]
    public void CrossSection_BetweenNodes_EqualsTheQuadrature([Values] DarkModel model, [Values("H", "Pb")] string element)
    {
        foreach (double mass in new[] { 1, 60, 105.7, 110, 300, 2000, 50e3 })
        {
            DarkTable table = EmissionCases.Table(model, mass, element);
            for (double excess = 3.1e-6 * table.Threshold; table.Threshold + excess < Units.TeV; excess *= 1.77)
            {
                double energy = table.Threshold + excess;
                Assert.That(table.CrossSection(energy), Is.EqualTo(table.Integrate(energy)).Within(0.1).Percent, $"{mass} MeV at {energy} MeV");
            }
        }
    }

    [TestCase(DarkModel.Vector, 10, "Pb", 160e3)]
    [TestCase(DarkModel.Vector, 1000, "H", 20e3)]
    [TestCase(DarkModel.Vector, 0.5, "Fe", 900e3)]
    [TestCase(DarkModel.Scalar, 30, "C", 100e3)]
    [TestCase(DarkModel.Scalar, 2, "Pb", 300)]
    [TestCase(DarkModel.Pseudoscalar, 2e3, "Al", 20e3)]
    [TestCase(DarkModel.AxialVector, 5e3, "Pb", 11e3)]
    [TestCase(DarkModel.AxialVector, 80e3, "Pb", 160.1e3)]
    [Category(Categories.Unit)]
    public void Integrate_AgainstAdaptiveQuadrature_Agrees(DarkModel model, double mass, string element, double energy)
    {
        DarkTable table = EmissionCases.Table(model, mass, element);
        double expected = new DarkTotalCrossSection(table.DifferentialCrossSection).PerAtom(energy);
        Assert.That(table.Integrate(energy), Is.EqualTo(expected).Within(0.02).Percent);
    }

    private static IEnumerable<TestCaseData> Totals() => DarkCases.Rows("sigma");

    [TestCaseSource(nameof(Totals))]
    [Category(Categories.Reference)]
    public void CrossSection_AtReferencePoints_EqualsIndependentValues(DarkModel model, string element, double energy, double mass, double x, double theta, double picobarn) =>
        Assert.That(EmissionCases.Table(model, mass, element).CrossSection(energy) / DarkCases.Picobarn, Is.EqualTo(picobarn).Within(0.1).Percent);

    [TestCase(500, "Pb", 1000)]
    [TestCase(10, "Pb", 115.658376)]
    [Category(Categories.Unit)]
    public void Threshold_LightAndHeavyBosons_IsTwiceTheMassOrTheSumWithTheMuon(double mass, string element, double expected)
    {
        DarkTable table = EmissionCases.Table(DarkModel.Vector, mass, element);
        Assert.Multiple(() =>
        {
            Assert.That(table.Threshold, Is.EqualTo(expected).Within(1e-5));
            Assert.That(table.CrossSection(table.Threshold), Is.Zero);
            Assert.That(table.CrossSection(table.Threshold * 1.001), Is.Positive);
            Assert.That(table.DifferentialCrossSection.IsPossible(table.Threshold * (1 + 1e-12)));
            Assert.That(table.DifferentialCrossSection.IsPossible(table.Threshold * (1 - 1e-12)), Is.False);
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void CrossSection_OfABosonAboveHalfTheLargestEnergy_IsZero() =>
        Assert.That(EmissionCases.Table(DarkModel.Vector, 600e3, "Pb").CrossSection(999e3), Is.Zero);
}
