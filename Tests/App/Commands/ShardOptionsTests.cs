using NA64Mu.App;
using NA64Mu.App.Configuration;
using NA64Mu.App.Output;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Commands;

/// <summary>"simulate --shard I --of N".</summary>
[TestFixture]
public sealed class ShardOptionsTests
{
    [TestCase("--shard 1", "--shard: has no effect without --of")]
    [TestCase("--of 4", "--of: has no effect without --shard")]
    [TestCase("--shard -1 --of 4", "--shard: -1 is negative")]
    [TestCase("--shard 4 --of 4", "--shard: there is no share 4 of 4; give 0 to 3")]
    [TestCase("--shard 0 --of 0", "--of: 0 is not a positive number")]
    [TestCase("--shard 0 --of 1001", "--of: 1000 events cannot be cut into 1001 shares")]
    [TestCase("--shard one --of 2", "'one'")]
    [Category(Categories.Unit)]
    public void Simulate_NonsenseShare_IsRefused(string words, string message)
    {
        CommandRun run = CommandRun.Of(["simulate", .. words.Split(' ')]);
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((ExitCode.Usage, "")), run.Error);
        Assert.That(run.Error, Does.Contain(message));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Simulate_AShare_WritesItsRangeIntoTheFile()
    {
        using var folder = new TemporaryFolder();
        CommandRun run = CommandRun.Of(
            "simulate", "--physics", "fast", "--events", "10", "--first-event", "100", "--shard", "1", "--of", "3", "--output", folder.File("a.h5"), "--no-progress");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        using var reader = new EventFileReader(folder.File("a.h5"), EventFileTypes.Simulation);
        Assert.That(reader.Header.Shard, Is.EqualTo(new EventShard(1, 3, 100, 10)));
        Assert.That(reader.Header.FirstEvent, Is.EqualTo(103));
        Assert.That(reader.ReadColumn<long>("Event/event_number"), Is.EqualTo((long[])[103, 104, 105]));
    }
}
