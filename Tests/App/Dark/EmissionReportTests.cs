using System.Linq;
using NA64Mu.App.Dark;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Dark;

[TestFixture]
public sealed class EmissionReportTests
{
    private static readonly DarkBoson Boson = new(DarkModel.Vector, 100, 1e-4 * DarkBoson.ElementaryCharge);

    [Test]
    [Category(Categories.Unit)]
    public void Line_OfAnElement_HasTheIntegralsOfItsCrossSection()
    {
        Material lead = TestMaterials.Get("Pb");
        EmissionLine line = EmissionReport.Of(lead).Line(Boson, 160000, EmissionApproximation.WeizsaeckerWilliams);
        var total = new DarkTotalCrossSection(new DarkCrossSection(Boson, lead.Elements[0].Element));
        Assert.That(line.CrossSectionPb * 1e-34, Is.EqualTo(total.PerAtom(160000)).Within(1e-9).Percent, "1 pb is 1e-34 mm²");
        Assert.That(line.MeanFreePathM, Is.EqualTo(1e-3 / (total.PerAtom(160000) * lead.Elements[0].AtomDensity)).Within(1e-9).Percent);
        Assert.That(line.MeanFraction, Is.EqualTo(total.MeanFraction(160000)).Within(1e-9).Percent);
        Assert.That(line.ShareAboveHalf, Is.EqualTo(total.ShareAbove(160000, 0.5)).Within(1e-9).Percent);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Emissions_OfACompound_AreTheSumOverItsElements()
    {
        Material polystyrene = TestMaterials.Get("polystyrene");
        EmissionLine line = EmissionReport.Of(polystyrene).Line(Boson, 160000, EmissionApproximation.WeizsaeckerWilliams);
        double sum = polystyrene.Elements.Sum(part => part.AtomDensity * new DarkTotalCrossSection(new DarkCrossSection(Boson, part.Element)).PerAtom(160000));
        Assert.That(line.EmissionsPerMetre, Is.EqualTo(1000 * sum).Within(1e-9).Percent);
        Assert.That(line.CrossSectionPb * 1e-34 * polystyrene.Elements.Sum(part => part.AtomDensity), Is.EqualTo(sum).Within(1e-9).Percent);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Line_OfAnElementWithoutDensity_HasNoPath()
    {
        ElementTable.TryFind("W", out Element? tungsten);
        EmissionLine line = EmissionReport.Of(tungsten!).Line(Boson, 160000, EmissionApproximation.WeizsaeckerWilliams);
        Assert.That((line.CrossSectionPb > 0, line.EmissionsPerMetre, line.MeanFreePathM), Is.EqualTo((true, double.NaN, double.NaN)));
    }

    /// <summary>The improved form lies a fifth above the full one at 10 MeV and is harder.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Line_InTheImprovedForm_IsLarger()
    {
        EmissionReport lead = EmissionReport.Of(TestMaterials.Get("Pb"));
        DarkBoson light = Boson with { Mass = 10 };
        EmissionLine full = lead.Line(light, 160000, EmissionApproximation.WeizsaeckerWilliams), improved = lead.Line(light, 160000, EmissionApproximation.Improved);
        Assert.That(improved.CrossSectionPb / full.CrossSectionPb, Is.EqualTo(1.216).Within(0.01));
        Assert.That(improved.ShareAboveHalf, Is.GreaterThan(full.ShareAboveHalf).And.LessThan(1));
    }

    /// <summary>1 %: what the approximation of equivalent photons leaves.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Line_AtTreeLevel_IsThatOfWeizsaeckerAndWilliams()
    {
        EmissionReport lead = EmissionReport.Of(TestMaterials.Get("Pb"));
        EmissionLine full = lead.Line(Boson, 160000, EmissionApproximation.WeizsaeckerWilliams), exact = lead.Line(Boson, 160000, EmissionApproximation.Exact);
        Assert.That(exact.CrossSectionPb, Is.EqualTo(full.CrossSectionPb).Within(1).Percent);
        Assert.That(exact.MeanFraction, Is.EqualTo(full.MeanFraction).Within(1).Percent);
        Assert.That(exact.ShareAboveHalf, Is.EqualTo(full.ShareAboveHalf).Within(1).Percent);
    }
}
