using NA64Mu.App.Scans;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Scans;

[TestFixture]
public sealed class CounterMoveTests
{
    private static readonly DetectorLayout Layout = DefaultLayout.Load();
    private static readonly MovableCounters Counters = MovableCounters.Find(Layout);

    [Test]
    [Category(Categories.Unit)]
    public void To_OtherPlace_MovesBothAndKeepsTheRest()
    {
        MovableCounters moved = MovableCounters.Find(CounterMove.To(Layout, Counters, new S4Place(75, 11_400), VetoRule.Follow));
        Assert.That((moved.Present.Edge, moved.Present.Front), Is.EqualTo((75.0, 11_400.0)).Within(1e-9));
        Assert.That(moved.Gap, Is.EqualTo(Counters.Gap).Within(1e-9));
        Assert.That(moved.Veto.Centre.X - moved.Veto.Shape.HalfX, Is.EqualTo(-50).Within(1e-9));
        Assert.That(moved.Signal.ZMin - moved.Veto.ZMin, Is.EqualTo(100).Within(1e-9));
        Assert.That((Layout.Find("S4"), Layout.Find("V1")), Is.EqualTo((Counters.Signal, Counters.Veto)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void To_FixedVeto_LeavesItWhereItIs()
    {
        DetectorLayout moved = CounterMove.To(Layout, Counters, new S4Place(75, 11_400), VetoRule.Fixed);
        Assert.That(moved.Find("V1"), Is.EqualTo(Counters.Veto));
    }

    [Test]
    [Category(Categories.Unit)]
    public void To_PresentPlace_IsTheSameSetUp()
    {
        DetectorLayout same = CounterMove.To(Layout, Counters, Counters.Present, VetoRule.Follow);
        Assert.That((same.Find("S4")!.Centre - Counters.Signal.Centre).Length, Is.LessThan(1e-9));
        Assert.That((same.Find("V1")!.Centre - Counters.Veto.Centre).Length, Is.LessThan(1e-9));
    }

    /// <summary>V1 would reach into MM8; at 11.995 m S4 would reach into HCAL1; far out it leaves the world.</summary>
    [TestCase(60, 10_500, "V1")]
    [TestCase(60, 11_995, "HCAL1")]
    [TestCase(1900, 11_000, "stick out")]
    [TestCase(-60, 11_000, "no width")]
    [Category(Categories.Unit)]
    public void To_PlaceWithoutRoom_IsRefused(double edge, double front, string told)
    {
        Assert.That(
            () => CounterMove.To(Layout, Counters, new S4Place(edge, front), VetoRule.Follow),
            Throws.InstanceOf<ConfigurationException>().With.Property(nameof(ConfigurationException.Problems)).Some.With.Property(nameof(ConfigurationProblem.Problem)).Contains(told));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Without_Counters_PutsAirThere()
    {
        DetectorLayout bare = CounterMove.Without(Layout, Counters);
        Assert.That((bare.Find("S4")!.Material, bare.Find("V1")!.Material), Is.EqualTo((Layout.Volumes[0].Material, Layout.Volumes[0].Material)));
        Assert.That(bare.Find("S1"), Is.EqualTo(Layout.Find("S1")));
    }
}
