using System.Linq;
using NA64Mu.App.Configuration;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Configuration;

/// <summary>Cutting a run into shares.</summary>
[TestFixture]
public sealed class EventShardTests
{
    [TestCase(0L, 1L, 1L)]
    [TestCase(7L, 10L, 3L)]
    [TestCase(0L, 1000L, 1000L)]
    [TestCase(123_456_789_012L, 100_003L, 977L)]
    [Category(Categories.Unit)]
    public void Shares_OfARun_FollowEachOtherAndDifferByOneEventAtMost(long first, long events, long count)
    {
        long next = first;
        for (long index = 0; index < count; index++)
        {
            var shard = new EventShard(index, count, first, events);
            Assert.That(shard.FirstEvent, Is.EqualTo(next));
            Assert.That(shard.Events, Is.InRange(events / count, (events + count - 1) / count));
            next += shard.Events;
        }
        Assert.That(next, Is.EqualTo(first + events));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Share_OfTheLongestRun_DoesNotOverflow()
    {
        var last = new EventShard(999_999, 1_000_000, 0, long.MaxValue);
        Assert.That(last.FirstEvent + last.Events, Is.EqualTo(long.MaxValue));
        Assert.That(last.Events, Is.EqualTo(long.MaxValue / 1_000_000).Within(1));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Whole_OfARun_HasAllItsEvents()
    {
        var whole = EventShard.Whole(5, 40);
        Assert.That((whole.FirstEvent, whole.Events), Is.EqualTo((5L, 40L)));
        Assert.That(Enumerable.Range(0, 4).Sum(index => new EventShard(index, 4, 5, 40).Events), Is.EqualTo(40));
    }
}
