using System.Collections.Generic;
using System.Linq;
using NA64Mu.Detectors.Trackers;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Detectors.Trackers;

[TestFixture]
[Category(Categories.Unit)]
public sealed class StripMultiplexingTests
{
    private static readonly int[] Multipliers = [1, 13, 29, 17, 21];

    [TestCase(320, 64)]
    [TestCase(1000, 200)]
    public void Map_EachGroup_UsesEveryChannelOnce(int strips, int channels)
    {
        var map = new StripMultiplexing(strips, Multipliers);
        Assert.That(map.Channels, Is.EqualTo(channels));
        for (int group = 0; group < Multipliers.Length; group++)
            Assert.That(Enumerable.Range(group * channels, channels).Select(map.ChannelOf), Is.EquivalentTo(Enumerable.Range(0, channels)));
        for (int channel = 0; channel < channels; channel++)
        {
            Assert.That(map.StripsOf(channel).Length, Is.EqualTo(Multipliers.Length));
            foreach (int strip in map.StripsOf(channel)) Assert.That(map.ChannelOf(strip), Is.EqualTo(channel));
        }
    }

    /// <summary>"You should not see any pair of strips connected to the same channel and distant by less than 16 strips": the letter that proposes the numbers.</summary>
    [Test]
    public void Map_OfTheModules_RepeatsAChannelAfterSixteenStripsAtTheEarliest()
    {
        var map = new StripMultiplexing(320, Multipliers);
        int nearest = Enumerable.Range(0, 64).Min(channel => map.StripsOf(channel).ToArray().Zip(map.StripsOf(channel)[1..].ToArray(), (low, high) => high - low).Min());
        Assert.That(nearest, Is.EqualTo(16));
    }

    [TestCase(320)]
    [TestCase(1000)]
    public void Map_TwoNeighbours_AreNeighboursInOnePlaceOnly(int strips)
    {
        var map = new StripMultiplexing(strips, Multipliers);
        var pairs = new Dictionary<(int, int), int>();
        for (int strip = 0; strip + 1 < strips; strip++)
        {
            int low = int.Min(map.ChannelOf(strip), map.ChannelOf(strip + 1)), high = int.Max(map.ChannelOf(strip), map.ChannelOf(strip + 1));
            pairs[(low, high)] = pairs.GetValueOrDefault((low, high)) + 1;
        }
        // Where two groups meet, any two channels may stand side by side.
        Assert.That(pairs.Values.Count(places => places > 1), Is.LessThanOrEqualTo(Multipliers.Length - 1));
    }

    [Test]
    public void Map_StripsThatDoNotFillTheGroups_LeavesTheLastOneShort()
    {
        var map = new StripMultiplexing(318, Multipliers);
        Assert.That(map.Channels, Is.EqualTo(64));
        Assert.That(Enumerable.Range(0, 64).Sum(channel => map.StripsOf(channel).Length), Is.EqualTo(318));
    }
}
