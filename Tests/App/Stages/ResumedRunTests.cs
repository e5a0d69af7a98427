using System;
using System.IO;
using System.Text.Json;
using System.Threading;
using NA64Mu.App;
using NA64Mu.App.Configuration;
using NA64Mu.App.Journals;
using NA64Mu.App.Output;
using NA64Mu.App.Stages;
using NA64Mu.Geometry;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Stages;

/// <summary>Runs of each kind of output that are stopped and gone on with.</summary>
[TestFixture(StoreKind.Events)]
[TestFixture(StoreKind.Summary)]
[TestFixture(StoreKind.Histograms)]
public sealed class ResumedRunTests(StoreKind kind)
{
    private const int Events = 730;

    private readonly DetectorLayout _layout = DefaultLayout.Load();
    private TemporaryFolder _folder = null!;
    private SimulationRun _run = null!;
    private byte[] _expected = [];

    private RunOptions Options => new() { Events = Events, Physics = PhysicsMode.Fast, Store = kind };

    private string Output => _folder.File("a.h5");

    private string Journal => _folder.File("a.h5.journal");

    [OneTimeSetUp]
    public void SimulateUndisturbed()
    {
        using var folder = new TemporaryFolder();
        _run = new SimulationRun(_layout, Options, 1);
        string path = folder.File("a.h5");
        using (IRunStore store = Open(path, RunStart.Fresh)) store.Complete(Execute(store, CancellationToken.None));
        _expected = File.ReadAllBytes(path);
    }

    [SetUp]
    public void NewFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    [Category(Categories.Regression)]
    public void Run_StoppedBehindEachBlock_EndsWithTheSameBytes()
    {
        for (int stops = 1; stops < 7; stops++)
        {
            StopBehind(stops);
            Assert.That(_folder.Files, Is.EqualTo((string[])["a.h5.journal"]));
        }
        AssertThatTheRestFollows(6);
    }

    [Test]
    [Category(Categories.Regression)]
    public void Run_JournalCutOrBent_GoesOnFromTheLastGoodRecord()
    {
        StopBehind(2);
        long end = new FileInfo(Journal).Length;
        StopBehind(5);
        byte[] journal = File.ReadAllBytes(Journal);
        File.WriteAllBytes(Journal, journal[..(int)(end + 100)]);
        using (IRunStore store = Open(Output, RunStart.Resume)) Assert.That((store.BlocksDone, store.Warning), Is.EqualTo((2, (string?)null)));
        journal[end + 200] ^= 16;
        File.WriteAllBytes(Journal, journal);
        using (IRunStore store = Open(Output, RunStart.Resume))
        {
            Assert.That((store.BlocksDone, store.ReportDone.Events), Is.EqualTo((2, 200)));
            Assert.That(store.Warning, Does.Contain("damaged"));
        }
        AssertThatTheRestFollows(2);
    }

    [Test]
    [Category(Categories.Regression)]
    public void Run_ClockOfTheMachineJumps_HasTheSameBytesAndATimeThatIsNotNegative()
    {
        var clock = new SteppedTime();
        var place = new SimulationPlace(Output, OverwritePolicy.Refuse) { Clock = clock };
        using (ProgressReporter progress = NoProgress()) SimulateStage.Run(_layout, Options, 1, place, progress, CancellationToken.None);
        Assert.That(File.ReadAllBytes(Output), Is.EqualTo(_expected));
        using var sidecar = JsonDocument.Parse(File.ReadAllText(RunSidecar.PathFor(Output)));
        JsonElement root = sidecar.RootElement;
        Assert.That(root.GetProperty("wall_time_s").GetDouble(), Is.GreaterThan(0));
        Assert.That(root.GetProperty("ended_at").GetDateTimeOffset(), Is.GreaterThan(root.GetProperty("started_at").GetDateTimeOffset()));
    }

    private void StopBehind(int blocks)
    {
        using IRunStore store = Open(Output, RunStart.Resume);
        using var stop = new CancellationTokenSource();
        using var limited = new StoppingStore(store, blocks, stop);
        Assert.Throws<OperationCanceledException>(() => Execute(limited, stop.Token));
        store.Checkpoint();
    }

    private void AssertThatTheRestFollows(int blocksAtLeast)
    {
        using (IRunStore store = Open(Output, RunStart.Resume))
        {
            Assert.That(store.BlocksDone, Is.GreaterThanOrEqualTo(blocksAtLeast).And.LessThan(8));
            store.Complete(Execute(store, CancellationToken.None));
        }
        Assert.That(File.ReadAllBytes(Output), Is.EqualTo(_expected));
        Assert.That(_folder.Files, Is.EqualTo((string[])["a.h5"]));
    }

    private IRunStore Open(string path, RunStart start) =>
        RunStores.Open(path, _layout, Options, RunStores.Identity(_layout, Options), start, OverwritePolicy.Refuse, TimeProvider.System);

    private RunReport Execute(IRunStore store, CancellationToken stop)
    {
        using ProgressReporter progress = NoProgress();
        return _run.Execute(store, progress, stop);
    }

    private static ProgressReporter NoProgress() => new(TextWriter.Null, ProgressStyle.None, Events, TimeProvider.System);

    /// <summary>Stops the run when a block has come, and leaves away those that come after it.</summary>
    private sealed class StoppingStore(IRunStore store, int blocks, CancellationTokenSource stop) : IRunStore
    {
        private long _blocks = store.BlocksDone;

        public long BlocksDone => store.BlocksDone;

        public RunReport ReportDone => store.ReportDone;

        public string? Warning => store.Warning;

        public string? KeptIn => store.KeptIn;

        public long EventsKept => store.EventsKept;

        public void Append(EventBlock block)
        {
            if (_blocks < blocks) store.Append(block);
            if (++_blocks >= blocks) stop.Cancel();
        }

        public void Checkpoint() => store.Checkpoint();

        public void Complete(RunReport report) => throw new AssertionException("the run was to be stopped");

        public void Dispose()
        {
            // The store belongs to the test.
        }
    }

    /// <summary>A clock whose time of day jumps back by a day whenever it is asked.</summary>
    private sealed class SteppedTime : TimeProvider
    {
        private int _calls;

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddYears(50) - TimeSpan.FromDays(_calls++);
    }
}
