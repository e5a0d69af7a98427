using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using NA64Mu.App;
using NA64Mu.App.Configuration;
using NA64Mu.App.Output;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App;

/// <summary>Runs into a store: from where it has its blocks, and until somebody stops them.</summary>
[TestFixture]
public sealed class SimulationRunTests
{
    private const int Events = 950;

    [TestCase(1)]
    [TestCase(3)]
    [Category(Categories.Unit)]
    public void Execute_StoreHasBlocks_MakesTheOthersAndTheSameSums(int threads)
    {
        SimulationRun run = NewRun(threads);
        using var whole = new ListStore();
        RunReport expected = Execute(run, whole);
        using var rest = new ListStore { BlocksDone = 4 };
        foreach ((_, RunReport report) in whole.Blocks[..4]) rest.ReportDone.Add(report);
        RunReport resumed = Execute(run, rest);
        Assert.That(rest.Blocks.ConvertAll(block => block.Index), Is.EqualTo((long[])[4, 5, 6, 7, 8, 9]));
        Assert.That((resumed.Events, resumed.Steps, resumed.Deposited), Is.EqualTo((expected.Events, expected.Steps, expected.Deposited)));
        Assert.That(resumed.Events, Is.EqualTo(Events));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Execute_Stopped_HasGivenAllBlocksBeforeTheFirstThatIsNotFull()
    {
        using var stop = new CancellationTokenSource();
        using var store = new ListStore();
        store.Appended += () =>
        {
            if (store.Blocks.Count == 3) stop.Cancel();
        };
        Assert.Throws<OperationCanceledException>(() => Execute(NewRun(3), store, stop.Token));
        Assert.That(store.Blocks, Has.Count.InRange(3, 9));
        for (int block = 0; block < store.Blocks.Count; block++)
            Assert.That((store.Blocks[block].Index, store.Blocks[block].Report.Events), Is.EqualTo((block, SimulationRun.EventsPerBlock)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Execute_StoreFails_EndsTheRunWithItsFailure()
    {
        using var store = new ListStore();
        store.Appended += () => throw new OutputException("a.h5", "No space left on device", "free space");
        Assert.Throws<OutputException>(() => Execute(NewRun(2), store));
        Assert.That(store.Blocks, Has.Count.EqualTo(1));
    }

    private static SimulationRun NewRun(int threads) => new(DefaultLayout.Load(), new RunOptions { Events = Events, Physics = PhysicsMode.Fast }, threads);

    private static RunReport Execute(SimulationRun run, ListStore store, CancellationToken stop = default)
    {
        using var progress = new ProgressReporter(TextWriter.Null, ProgressStyle.None, Events, TimeProvider.System);
        return run.Execute(store, progress, stop);
    }

    private sealed class ListStore : IRunStore
    {
        public event Action? Appended;

        public List<(long Index, RunReport Report)> Blocks { get; } = [];

        public long BlocksDone { get; init; }

        public RunReport ReportDone { get; } = new();

        public string? Warning => null;

        public string? KeptIn => null;

        public long EventsKept => 0;

        public void Append(EventBlock block)
        {
            var report = new RunReport();
            report.Add(block.Report);
            Blocks.Add((block.Index, report));
            Appended?.Invoke();
        }

        public void Checkpoint()
        {
        }

        public void Complete(RunReport report)
        {
        }

        public void Dispose()
        {
        }
    }
}
