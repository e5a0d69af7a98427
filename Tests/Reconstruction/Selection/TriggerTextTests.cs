using NA64Mu.Geometry.Configuration;
using NA64Mu.Reconstruction.Selection;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Selection;

[TestFixture]
public sealed class TriggerTextTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Beam_OfTheDefaultSetUp_NamesItsCounters()
    {
        Assert.That(TriggerText.Beam(DefaultLayout.Load()), Is.EqualTo("S0·S1·Sµ"));
        Assert.That(TriggerText.Physics(DefaultLayout.Load()), Is.EqualTo("S0·S1·Sµ·S4, no veto"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Beam_OfASetUpWithoutCounters_SaysSo()
    {
        var layout = GeometryLoader.Parse(GeometryTexts.Sandwich, "sandwich.yaml");
        Assert.That(TriggerText.Beam(layout), Is.EqualTo("no trigger"));
        Assert.That(TriggerText.Physics(layout), Is.EqualTo("no trigger"));
    }
}
