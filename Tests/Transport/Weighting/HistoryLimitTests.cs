using NA64Mu.Core;
using NA64Mu.Tests.Support;
using NA64Mu.Transport.Weighting;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport.Weighting;

[TestFixture]
public sealed class HistoryLimitTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Limit_OnceExceeded_HoldsUntilTheNextEvent()
    {
        var limit = new HistoryLimit();
        Assert.That(limit.IsExceeded, Is.False);
        limit.Exceed();
        Assert.That(limit.IsExceeded);
        limit.Open();
        Assert.That(limit.IsExceeded, Is.False);
    }

    [TestCase(Species.Gamma, 199, true)]
    [TestCase(Species.Gamma, 200, false)]
    [TestCase(Species.MuPlus, 1, false)]
    [Category(Categories.Unit)]
    public void LeavesOut_SlowParticles_ButNoMuon(Species species, double kineticEnergy, bool isLeftOut) =>
        Assert.That(new HistoryLimit { LeastEnergy = 200 }.LeavesOut(new ParticleState { Species = species, KineticEnergy = kineticEnergy }), Is.EqualTo(isLeftOut));

    [Test]
    [Category(Categories.Unit)]
    public void Limit_SavedAndRestored_IsAsBefore() => HistoryRecords.AssertKeepsAll(new HistoryLimit(), limit => limit.Exceed());
}
