using NA64Mu.App.Batch;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Batch;

[TestFixture]
public sealed class ShardListTests
{
    [TestCase(new int[0], "")]
    [TestCase(new[] { 7 }, "7")]
    [TestCase(new[] { 0, 1, 2, 5, 8, 9 }, "0-2,5,8-9")]
    [Category(Categories.Unit)]
    public void Compact_OfShares_JoinsNeighbours(int[] shards, string text) => Assert.That(ShardList.Compact(shards), Is.EqualTo(text));
}
