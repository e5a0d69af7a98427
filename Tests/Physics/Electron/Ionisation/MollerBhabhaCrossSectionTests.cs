using NA64Mu.Core;
using NA64Mu.Physics.Electron.Ionisation;
using NA64Mu.Physics.Tables;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Electron.Ionisation;

[TestFixture]
public sealed class MollerBhabhaCrossSectionTests
{
    /// <remarks>Expected: independent evaluation of the formulas of Messel and Crawford.</remarks>
    [TestCase(Species.Electron, 253.5)]
    [TestCase(Species.Positron, 234.8)]
    [Category(Categories.Reference)]
    public void Above_OneMevOfHundred_IsTheKnownNumber(Species species, double millibarn)
    {
        double value = new MollerBhabhaCrossSection(species, 100).Above(1) / (1e-3 * Units.Barn);
        Assert.That(value, Is.EqualTo(millibarn).Within(0.05).Percent);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Above_AnyEnergy_IsTheIntegralOfTheDifferential(
        [Values(Species.Electron, Species.Positron)] Species species, [Values(0.05, 1.0, 30.0, 1e5)] double kineticEnergy)
    {
        var formula = new MollerBhabhaCrossSection(species, kineticEnergy);
        double cut = 0.02;
        double expected = new LogQuadrature(0.25, 16).Integrate(formula.Differential, cut, formula.LargestTransfer);
        Assert.That(formula.Above(cut), Is.EqualTo(expected).Within(1e-9).Percent);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Bound_AllFractions_IsNotBelowTheShape([Values(Species.Electron, Species.Positron)] Species species)
    {
        for (double kineticEnergy = 2e-3; kineticEnergy < 1e6; kineticEnergy *= 3)
        {
            var formula = new MollerBhabhaCrossSection(species, kineticEnergy);
            double largest = MollerBhabhaCrossSection.LargestFraction(species);
            for (double fraction = 1e-6; fraction <= largest; fraction *= 1.05)
                Assert.That(formula.Shape(fraction), Is.LessThanOrEqualTo(formula.Bound * (1 + 1e-12)));
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Above_NoRoomAboveTheCut_IsZero()
    {
        Assert.That(new MollerBhabhaCrossSection(Species.Electron, 2).Above(1), Is.Zero);
        Assert.That(new MollerBhabhaCrossSection(Species.Positron, 2).Above(1), Is.GreaterThan(0));
        Assert.That(new MollerBhabhaCrossSection(Species.Positron, 1).Above(1), Is.Zero);
    }
}
