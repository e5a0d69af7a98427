using NA64Mu.App.Scans;
using NA64Mu.Core;
using NA64Mu.Detectors.Digits;
using NA64Mu.Geometry;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Scans;

[TestFixture]
public sealed class MovableCountersTests
{
    private static readonly DetectorLayout Layout = DefaultLayout.Load();

    [Test]
    [Category(Categories.Unit)]
    public void Find_DefaultSetUp_TakesS4AndTheVetoBeforeIt()
    {
        MovableCounters counters = MovableCounters.Find(Layout);
        Assert.That((counters.Signal.Name, counters.Veto.Name), Is.EqualTo(("S4", "V1")));
        Assert.That(counters.Gap, Is.EqualTo(3).Within(1e-9));
    }

    /// <summary>Bits in the order of the file: S0, S1, Smu, S4, V1, Vm1, Vm2.</summary>
    [TestCase(0b0000111u, true)]
    [TestCase(0b0001111u, true)]
    [TestCase(0b0010111u, true)]
    [TestCase(0b0100111u, false)]
    [TestCase(0b1000111u, false)]
    [Category(Categories.Unit)]
    public void OthersAgree_WithBeamTrigger_AsksTheOtherVetoesOnly(uint fired, bool expected) =>
        Assert.That(MovableCounters.Find(Layout).OthersAgree(fired | TriggerBits.Beam), Is.EqualTo(expected));

    [Test]
    [Category(Categories.Unit)]
    public void Trigger_WithoutSmu_HasUpstreamCountersButNoAgreement()
    {
        MovableCounters counters = MovableCounters.Find(Layout);
        Assert.That((counters.HasUpstream(0b0000011u), counters.OthersAgree(0b0000011u)), Is.EqualTo((true, false)));
        Assert.That(counters.HasUpstream(0b0000101u), Is.False);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Find_WithoutCounters_IsRefused() =>
        Assert.That(() => MovableCounters.Find(SmallLayout.WithDipole()), Throws.InstanceOf<ConfigurationException>());
}
