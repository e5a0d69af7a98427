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

    [Test]
    [Category(Categories.Unit)]
    public void Limit_SavedAndRestored_IsAsBefore() => HistoryRecords.AssertKeepsAll(new HistoryLimit(), limit => limit.Exceed());
}
