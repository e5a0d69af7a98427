using NA64Mu.App.Dark;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Dark;

[TestFixture]
public sealed class FractionMomentsTests
{
    [TestCase(1)]
    [TestCase(100)]
    [TestCase(3000)]
    [TestCase(50000)]
    [Category(Categories.Unit)]
    public void Moments_OfTheImprovedForm_AreThoseOfAdaptiveQuadrature(double mass)
    {
        var crossSection = new DarkCrossSection(new DarkBoson(DarkModel.Vector, mass, 1e-5), TestMaterials.Get("Pb").Elements[0].Element);
        var improved = new DarkImprovedCrossSection(crossSection);
        FractionMoments moments = FractionMoments.Of(crossSection, 160000, x => improved.DifferentialInFraction(160000, x));
        Assert.That(moments.Total, Is.EqualTo(improved.PerAtom(160000)).Within(0.01).Percent);
        Assert.That(moments.MeanFraction, Is.EqualTo(improved.MeanFraction(160000)).Within(0.01).Percent);
    }

    /// <summary>The share above one half against the full form, whose spectrum has another integration.</summary>
    [TestCase(1)]
    [TestCase(100)]
    [Category(Categories.Unit)]
    public void AboveHalf_OfASpectrum_IsItsPart(double mass)
    {
        var crossSection = new DarkCrossSection(new DarkBoson(DarkModel.Vector, mass, 1e-5), TestMaterials.Get("Pb").Elements[0].Element);
        var total = new DarkTotalCrossSection(crossSection);
        FractionMoments moments = FractionMoments.Of(crossSection, 160000, x => total.DifferentialInFraction(160000, x));
        Assert.That(moments.AboveHalf, Is.EqualTo(total.PerAtomBetween(160000, 0.5, 1)).Within(0.01).Percent);
    }
}
