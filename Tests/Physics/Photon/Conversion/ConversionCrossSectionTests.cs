using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Photon.Conversion;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Photon.Conversion;

[TestFixture]
public sealed class ConversionCrossSectionTests
{
    private static readonly Material Lead = TestMaterials.Get("Pb");
    private static readonly ConversionCrossSection InLead = new(Lead.Elements[0].Element, Lead.RadiationLength);

    /// <remarks>The fit, and above 30 GeV the integral, evaluated independently for lead.</remarks>
    [TestCase(10, 13.0, 0.3)]
    [TestCase(100, 30.6, 0.2)]
    [TestCase(1000, 39.91, 0.05)]
    [TestCase(10e3, 40.92, 0.05)]
    [TestCase(80e3, 41.55, 0.05)]
    [Category(Categories.Unit)]
    public void PerAtom_Lead_HasItsKnownValue(double energy, double barn, double percent) =>
        Assert.That(InLead.PerAtom(energy) / Units.Barn, Is.EqualTo(barn).Within(percent).Percent);

    [Test]
    [Category(Categories.Unit)]
    public void PerAtom_Threshold_IsZeroBelowAndPositiveAbove()
    {
        Assert.That(InLead.PerAtom(ConversionCrossSection.Threshold), Is.Zero);
        Assert.That(InLead.PerAtom(1.001 * ConversionCrossSection.Threshold), Is.Positive);
    }

    /// <remarks>The fit is good to 5 %, and its worst is at the ends of its range: carbon, 5.3 %.</remarks>
    [Test]
    [Category(Categories.Reference)]
    public void PerAtom_WhereTheFormulasMeet_JumpsByTheAccuracyOfTheFit([Values("Pb", "Fe", "Al", "air", "polystyrene")] string name)
    {
        Material material = TestMaterials.Get(name);
        foreach (ElementFraction part in material.Elements)
        {
            var formula = new ConversionCrossSection(part.Element, material.RadiationLength);
            double limit = ConversionCrossSection.LowestIntegrated;
            Assert.That(formula.PerAtom(limit), Is.EqualTo(formula.PerAtom(limit * (1 - 1e-9))).Within(5.5).Percent, part.Element.Symbol);
        }
    }

    /// <remarks>
    /// S. Klein, Rev. Mod. Phys. 71 (1999) 1501: symmetric pairs suffer most; in lead, with E_LPM = 4.3 TeV, the effect on the total is
    /// below 1 % at 1 TeV and large at 100 TeV.
    /// </remarks>
    [Test]
    [Category(Categories.Unit)]
    public void Suppression_HighEnergies_Grows()
    {
        LpmSuppression slow = InLead.Suppression(100 * Units.GeV, 0.25), fast = InLead.Suppression(Units.TeV, 0.25);
        Assert.That(slow.Xi * slow.Phi, Is.EqualTo(1).Within(1e-6));
        Assert.That(fast.G, Is.LessThan(slow.G));
        Assert.That(InLead.Suppression(Units.TeV, 0.01).G, Is.GreaterThan(fast.G));
        Assert.That(InLead.PerAtom(Units.TeV), Is.EqualTo(InLead.PerAtom(99 * Units.GeV)).Within(1).Percent);
        Assert.That(InLead.PerAtom(100 * Units.TeV), Is.LessThan(0.8 * InLead.PerAtom(Units.TeV)));
    }
}
