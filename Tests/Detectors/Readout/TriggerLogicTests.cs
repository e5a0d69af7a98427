using NA64Mu.Detectors.Digits;
using NA64Mu.Detectors.Readout;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Detectors.Readout;

/// <summary>Truth table of the trigger: bit 0 beam, bit 1 signal, bit 2 veto.</summary>
[TestFixture]
public sealed class TriggerLogicTests
{
    [TestCase(0b000u, false, false)]
    [TestCase(0b001u, true, false)]
    [TestCase(0b010u, false, false)]
    [TestCase(0b011u, true, true)]
    [TestCase(0b100u, false, false)]
    [TestCase(0b101u, true, false)]
    [TestCase(0b110u, false, false)]
    [TestCase(0b111u, true, false)]
    [Category(Categories.Unit)]
    public void Decide_OneCounterOfEachRole_FollowsTheTruthTable(uint fired, bool beam, bool physics)
    {
        uint word = new TriggerLogic(ReadoutLayout.Counters).Decide(fired);
        Assert.That((word & TriggerBits.Beam) != 0, Is.EqualTo(beam));
        Assert.That((word & TriggerBits.Physics) != 0, Is.EqualTo(physics));
        Assert.That(word & ~(TriggerBits.Beam | TriggerBits.Physics), Is.EqualTo(fired));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Decide_NoCounters_AsksForNothing()
    {
        Assert.That(new TriggerLogic([]).Decide(0), Is.EqualTo(TriggerBits.Beam | TriggerBits.Physics));
    }
}
