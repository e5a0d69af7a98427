using System.IO;
using NA64Mu.App;
using NA64Mu.App.Configuration;
using NA64Mu.App.Histograms;
using NA64Mu.App.Journals;
using NA64Mu.App.Output;
using NA64Mu.App.Stages;
using NA64Mu.Geometry;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Histograms;

[TestFixture]
public sealed class HistogramStoreTests
{
    private const int EventsOfBlock = 3;

    private readonly ManualTime _clock = new();
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    [Category(Categories.Unit)]
    public void EventsKept_BlockAfterBlock_AreThoseThatStandInTheJournal()
    {
        DetectorLayout layout = DefaultLayout.Load();
        var options = new RunOptions { Physics = PhysicsMode.Fast, Events = 1000, Store = StoreKind.Histograms };
        var worker = new EventWorker(new PreparedSetUp(layout, options.Physics, options.Signal), options);
        EventBlock block = worker.NewBlock();
        RunIdentity identity = RunStores.Identity(layout, options);
        using (var store = new HistogramStore(_folder.File("a.h5"), layout, identity, RunStart.Fresh, OverwritePolicy.Refuse, _clock))
        {
            Append(worker, block, store, 0);
            Assert.That((store.KeptIn, store.EventsKept), Is.EqualTo(((string?)null, 0)), "nothing recorded yet");
            _clock.Advance(HistogramStore.RecordInterval);
            Append(worker, block, store, 1);
            Assert.That((store.KeptIn is null, store.EventsKept), Is.EqualTo((false, 2 * EventsOfBlock)), "recorded after a while");
            Append(worker, block, store, 2);
            Assert.That(store.EventsKept, Is.EqualTo(2 * EventsOfBlock), "the third block is not");
        }
        using var later = new HistogramStore(_folder.File("a.h5"), layout, identity, RunStart.Resume, OverwritePolicy.Refuse, _clock);
        Assert.That((later.BlocksDone, later.EventsKept, File.Exists(later.KeptIn)), Is.EqualTo((2, 2 * EventsOfBlock, true)));
        Append(worker, block, later, 2);
        later.Checkpoint();
        Assert.That(later.EventsKept, Is.EqualTo(3 * EventsOfBlock));
    }

    private static void Append(EventWorker worker, EventBlock block, HistogramStore store, int index)
    {
        block.Open(index);
        for (int number = 0; number < EventsOfBlock; number++) worker.Simulate(index * EventsOfBlock + number, block);
        store.Append(block);
    }
}
