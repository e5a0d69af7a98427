using System;
using System.IO;
using NA64Mu.App;
using NA64Mu.App.Journals;
using NA64Mu.App.Output;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Output;

/// <summary>Stores of runs that are stopped, cut, bent, locked and left without a disk: what was finished is kept, and the file comes out the same.</summary>
[TestFixture]
public sealed class EventStoreTests
{
    private readonly StoredRun _run = new();
    private TemporaryFolder _folder = null!;

    private string Output => _folder.File("a.h5");

    private string JournalPath => _folder.File("a.h5.journal");

    [SetUp]
    public void NewFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [TestCase(1)]
    [TestCase(9)]
    [Category(Categories.Unit)]
    public void Resume_StoppedBetweenBlocks_MakesTheSameFile(int blocks)
    {
        using (EventStore store = StoredRun.Open(Output)) _run.FillTo(store, blocks);
        Assert.That(_folder.Files, Is.EqualTo((string[])["a.h5.journal"]));
        AssertThatTheRestFollows(blocks);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Resume_StoppedTimeAndAgain_MakesTheSameFile()
    {
        for (int blocks = 0; blocks < StoredRun.Blocks; blocks++)
        {
            using EventStore store = StoredRun.Open(Output, RunStart.Resume);
            Assert.That(store.BlocksDone, Is.EqualTo(Math.Max(0, blocks - 1)));
            _run.FillTo(store, blocks);
        }
        AssertThatTheRestFollows(StoredRun.Blocks - 1);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Resume_JournalCutAnywhereInItsTail_GoesOnFromTheLastWholeBlock()
    {
        using (EventStore store = StoredRun.Open(Output)) _run.FillTo(store, 2);
        long end = new FileInfo(JournalPath).Length;
        using (EventStore store = StoredRun.Open(Output, RunStart.Resume)) _run.FillTo(store, 3);
        byte[] journal = File.ReadAllBytes(JournalPath);
        foreach (long length in (long[])[end, end + 1, end + 23, end + 24, end + 25, (end + journal.Length) / 2, journal.Length - 8, journal.Length - 1])
        {
            File.WriteAllBytes(JournalPath, journal[..(int)length]);
            using EventStore store = StoredRun.Open(Output, RunStart.Resume);
            Assert.That((store.BlocksDone, store.Warning), Is.EqualTo((2, (string?)null)), $"{length} bytes");
            Assert.That(store.ReportDone.Events, Is.EqualTo(200));
        }
        AssertThatTheRestFollows(2);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Resume_BitFlippedInTheMiddle_WarnsAndGoesOnFromTheBlockBefore()
    {
        using (EventStore store = StoredRun.Open(Output)) _run.FillTo(store, 2);
        int end = (int)new FileInfo(JournalPath).Length;
        using (EventStore store = StoredRun.Open(Output, RunStart.Resume)) _run.FillTo(store, 6);
        byte[] journal = File.ReadAllBytes(JournalPath);
        journal[end + 40_000] ^= 4;
        File.WriteAllBytes(JournalPath, journal);
        using (EventStore store = StoredRun.Open(Output, RunStart.Resume))
            Assert.That(store.Warning, Does.Contain($"damaged behind record 2: {journal.Length - end} bytes are not used"));
        AssertThatTheRestFollows(2);
    }

    [TestCase(2)]
    [TestCase(9)]
    [Category(Categories.Unit)]
    public void DiskFull_InTheJournal_KeepsTheBlocksBeforeIt(int blocks)
    {
        using (EventStore store = StoredRun.Open(Output)) _run.FillTo(store, blocks);
        long limit = new FileInfo(JournalPath).Length + 1000;
        File.Delete(JournalPath);
        AssertThatADiskFullKeeps(".journal", limit, blocks, blocks);
    }

    [TestCase(".spool", 10_000L, 1, TestName = "DiskFull_InTheSpool_KeepsTheFinishedBlocks")]
    [TestCase(".partial", 20_000L, StoredRun.Blocks, TestName = "DiskFull_InTheFile_KeepsTheFinishedBlocks")]
    [Category(Categories.Unit)]
    public void DiskFull(string suffix, long limit, int blocksAtLeast) => AssertThatADiskFullKeeps(suffix, limit, blocksAtLeast, StoredRun.Blocks);

    [Test]
    [Category(Categories.Unit)]
    public void DiskFull_AtTheHeader_LeavesNothing()
    {
        Assert.Throws<OutputException>(() => StoredRun.OpenOnSmallDisk(Output, ".journal", 1000).Dispose());
        Assert.That(_folder.Files, Is.Empty);
    }

    [TestCase(RunStart.Fresh, OverwritePolicy.Replace)]
    [TestCase(RunStart.Resume, OverwritePolicy.Refuse)]
    [Category(Categories.Unit)]
    public void Constructor_AnotherRunIsAtWork_FailsAndHarmsNothing(RunStart start, OverwritePolicy overwrite)
    {
        using (EventStore first = StoredRun.Open(Output))
        {
            _run.FillTo(first, 3);
            OutputException? refused = Assert.Throws<OutputException>(() => StoredRun.Open(Output, start, overwrite).Dispose());
            Assert.That(refused!.Message, Does.Contain("another").And.Contain("a.h5.journal"));
        }
        AssertThatTheRestFollows(3);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Constructor_JournalInTheWay_RefusesAndTellsTheWays()
    {
        using (EventStore store = StoredRun.Open(Output)) _run.FillTo(store, 3);
        OutputException? refused = Assert.Throws<OutputException>(() => StoredRun.Open(Output).Dispose());
        Assert.That(refused!.Message, Does.Contain("--resume").And.Contain("salvage").And.Contain("--force"));
        AssertThatTheRestFollows(3);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Constructor_ToldToReplace_StartsAnew()
    {
        using (EventStore store = StoredRun.Open(Output, identity: StoredRun.OtherIdentity())) _run.FillTo(store, 3);
        using (EventStore store = StoredRun.Open(Output, RunStart.Resume, OverwritePolicy.Replace))
        {
            Assert.That(store.BlocksDone, Is.Zero);
            _run.Fill(store);
        }
        Assert.That(File.ReadAllBytes(Output), Is.EqualTo(_run.Bytes));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Resume_JournalOfAnotherRun_ListsWhatDiffersAndKeepsIt()
    {
        using (EventStore store = StoredRun.Open(Output, identity: StoredRun.OtherIdentity())) _run.FillTo(store, 3);
        byte[] before = File.ReadAllBytes(JournalPath);
        InvalidInputException? refused = Assert.Throws<InvalidInputException>(() => StoredRun.Open(Output, RunStart.Resume).Dispose());
        Assert.That(refused!.Message, Does.Contain("has 'seed: 7'").And.Contain("no 'seed: 1'").And.Contain("events 0 to 1999").And.Contain("not events 0 to 949"));
        Assert.That(File.ReadAllBytes(JournalPath), Is.EqualTo(before));
        Assert.That(_folder.Files, Is.EqualTo((string[])["a.h5.journal"]));
    }

    [TestCase("not a journal at all", "not a journal")]
    [TestCase("NA64MUJ\u0001 and more", "not a journal of this version")]
    [TestCase("NA64MUJ\u0002and bytes that were never a header", "header is damaged")]
    [Category(Categories.Unit)]
    public void Constructor_FileThatIsNoJournal_IsLeftAlone(string content, string message)
    {
        File.WriteAllText(JournalPath, content);
        Assert.That(Assert.Throws<InvalidInputException>(() => StoredRun.Open(Output, RunStart.Resume).Dispose())!.Message, Does.Contain(message));
        Assert.That(Assert.Throws<OutputException>(() => StoredRun.Open(Output).Dispose())!.Message, Does.Contain(message));
        Assert.That(File.ReadAllText(JournalPath), Is.EqualTo(content));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Checkpoint_FolderHasVanished_FailsInsteadOfWritingToNowhere()
    {
        using EventStore store = StoredRun.Open(Output);
        _run.FillTo(store, 2);
        Directory.Delete(_folder.Path, recursive: true);
        OutputException? failure = Assert.Throws<OutputException>(store.Checkpoint);
        Assert.That(failure!.Message, Does.Contain("removed"));
        Assert.Throws<OutputException>(() => _run.Fill(store));
        Directory.CreateDirectory(_folder.Path);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Append_ClockJumpsBackAndForth_ChangesNothing()
    {
        var clock = new JumpingTime();
        using (EventStore store = StoredRun.Open(Output, clock: clock)) _run.Fill(store);
        Assert.That(File.ReadAllBytes(Output), Is.EqualTo(_run.Bytes));
        Assert.That(clock.Calls, Is.GreaterThan(StoredRun.Blocks));
    }

    [Test]
    [Category(Categories.Unit)]
    public void FinishedRun_FileOfThisRun_IsFoundAndItsJournalRemoved()
    {
        Assert.That(FinishedRun.IsThere(Output, StoredRun.Identity(), OverwritePolicy.Refuse), Is.False);
        using (EventStore store = StoredRun.Open(Output)) _run.FillTo(store, 3);
        File.WriteAllBytes(Output, _run.Bytes);
        Assert.That(FinishedRun.IsThere(Output, StoredRun.Identity(), OverwritePolicy.Refuse));
        FinishedRun.RemoveLeftovers(Output, StoredRun.OtherIdentity());
        Assert.That(File.Exists(JournalPath), "the journal of another run stays");
        FinishedRun.RemoveLeftovers(Output, StoredRun.Identity());
        Assert.That(_folder.Files, Is.EqualTo((string[])["a.h5"]));
    }

    [Test]
    [Category(Categories.Unit)]
    public void FinishedRun_FileOfAnotherRun_IsRefused()
    {
        File.WriteAllBytes(Output, _run.Bytes);
        InvalidInputException? refused = Assert.Throws<InvalidInputException>(() => FinishedRun.IsThere(Output, StoredRun.OtherIdentity(), OverwritePolicy.Refuse));
        Assert.That(refused!.Message, Does.Contain("no 'seed: 7'").And.Contain("events 0 to 949"));
        Assert.That(FinishedRun.IsThere(Output, StoredRun.OtherIdentity(), OverwritePolicy.Replace), Is.False);
        Assert.That(File.ReadAllBytes(Output), Is.EqualTo(_run.Bytes));
    }

    private void AssertThatADiskFullKeeps(string suffix, long limit, long blocksAtLeast, long blocksAtMost)
    {
        OutputException? failure = Assert.Throws<OutputException>(() =>
        {
            using EventStore store = StoredRun.OpenOnSmallDisk(Output, suffix, limit);
            _run.Fill(store);
        });
        Assert.That(failure!.Message, Does.Contain("No space left"));
        Assert.That(_folder.Files, Is.EqualTo((string[])["a.h5.journal"]));
        long done;
        using (EventStore store = StoredRun.Open(Output, RunStart.Resume)) done = store.BlocksDone;
        Assert.That(done, Is.InRange(blocksAtLeast, blocksAtMost));
        AssertThatTheRestFollows(done);
    }

    private void AssertThatTheRestFollows(long blocks)
    {
        using (EventStore store = StoredRun.Open(Output, RunStart.Resume))
        {
            Assert.That(store.BlocksDone, Is.EqualTo(blocks));
            _run.Fill(store);
        }
        Assert.That(File.ReadAllBytes(Output), Is.EqualTo(_run.Bytes));
        Assert.That(_folder.Files, Is.EqualTo((string[])["a.h5"]));
    }

    /// <summary>A clock that goes to and fro by hours.</summary>
    private sealed class JumpingTime : TimeProvider
    {
        public int Calls { get; private set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => TimeSpan.FromHours(Calls++ % 2 == 0 ? 5 : -7).Ticks;

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch - TimeSpan.FromDays(Calls++);
    }
}
