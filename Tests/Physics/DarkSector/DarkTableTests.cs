using System;
using MathNet.Numerics.Integration;
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
            DarkTable table = DarkCases.Table(model, mass, element);
            for (double excess = 3.1e-6 * table.Threshold; table.Threshold + excess < Units.TeV; excess *= 1.77)
            {
                double energy = table.Threshold + excess;
                Assert.That(table.CrossSection(energy), Is.EqualTo(table.Integrate(energy)).Within(0.1).Percent, $"{mass} MeV at {energy} MeV");
            }
        }
    }

    /// <remarks>Adaptive quadrature of the cross section in x and the logarithm of θ, without the variables of the table.</remarks>
    [TestCase(DarkModel.Vector, 10, "Pb", 160e3)]
    [TestCase(DarkModel.Vector, 1000, "H", 20e3)]
    [TestCase(DarkModel.Scalar, 30, "C", 100e3)]
    [TestCase(DarkModel.AxialVector, 5e3, "Pb", 11e3)]
    [Category(Categories.Unit)]
    public void Integrate_AgainstAdaptiveQuadrature_Agrees(DarkModel model, double mass, string element, double energy)
    {
        DarkTable table = DarkCases.Table(model, mass, element);
        DarkCrossSection formula = table.DifferentialCrossSection;
        double expected = GaussKronrodRule.Integrate(
            x => GaussKronrodRule.Integrate(
                logarithm => Math.Exp(logarithm) * formula.Differential(energy, x, Math.Exp(logarithm)), Math.Log(1e-8), Math.Log(0.3), out _, out _, 1e-7, 20),
            formula.SmallestFraction(energy), formula.LargestFraction(energy), out _, out _, 1e-6, 20);
        Assert.That(table.Integrate(energy), Is.EqualTo(expected).Within(0.01).Percent);
    }

    /// <remarks>Lead of A = 207.2 at ε = 1e-4, from an independent program of the same formula.</remarks>
    [TestCase(DarkModel.Vector, 10, 160e3, 60.27)]
    [TestCase(DarkModel.Vector, 100, 160e3, 9.499)]
    [TestCase(DarkModel.Vector, 1000, 160e3, 0.1065)]
    [TestCase(DarkModel.Vector, 500, 100e3, 0.4921)]
    [TestCase(DarkModel.Scalar, 100, 160e3, 2.643)]
    [TestCase(DarkModel.Pseudoscalar, 500, 160e3, 0.1906)]
    [TestCase(DarkModel.AxialVector, 100, 160e3, 20.88)]
    [Category(Categories.Reference)]
    public void CrossSection_OfLead_EqualsIndependentValues(DarkModel model, double mass, double energy, double picobarn)
    {
        const double squareMillimetresPerPicobarn = Units.Microbarn * 1e-6;
        DarkTable table = DarkCases.Table(model, mass, "Pb");
        Assert.That(table.CrossSection(energy) / squareMillimetresPerPicobarn, Is.EqualTo(picobarn).Within(0.1).Percent);
    }

    [TestCase(500, "Pb", 1000)]
    [TestCase(10, "Pb", 115.658376)]
    [Category(Categories.Unit)]
    public void Threshold_LightAndHeavyBosons_IsTwiceTheMassOrTheSumWithTheMuon(double mass, string element, double expected)
    {
        DarkTable table = DarkCases.Table(DarkModel.Vector, mass, element);
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
        Assert.That(DarkCases.Table(DarkModel.Vector, 600e3, "Pb").CrossSection(999e3), Is.Zero);
}
