using System;
using System.IO;
using System.Threading;
using NA64Mu.App;
using NA64Mu.App.Configuration;
using NA64Mu.App.Journals;
using NA64Mu.App.Output;
using NA64Mu.App.Stages;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Geometry;
using NA64Mu.Tests.Support;

namespace NA64Mu.Tests.App.Output;

/// <summary>A small run whose blocks are made once, to be stored again and again under bad conditions.</summary>
internal sealed class StoredRun
{
    public const int Events = 950;

    public const int Blocks = 10;

    private static readonly DetectorLayout Layout = DefaultLayout.Load();

    private readonly SimulationRun _run = new(Layout, Options, 1);

    public StoredRun()
    {
        using var folder = new TemporaryFolder();
        using (EventStore store = Open(folder.File("a.h5"))) Fill(store);
        Bytes = File.ReadAllBytes(folder.File("a.h5"));
    }

    /// <summary>The event file of an undisturbed run.</summary>
    public byte[] Bytes { get; }

    private static RunOptions Options => new() { Events = Events, Physics = PhysicsMode.Fast };

    public static RunIdentity Identity(RunOptions? options = null) => RunIdentity.Of(
        SimulateStage.Header(Layout, options ?? Options), (options ?? Options).Events, new EventBlock(new ReadoutMap(Layout), new RunOptions()).Columns);

    public static RunIdentity OtherIdentity() => Identity(Options with { Seed = 7, Events = 2000 });

    public static EventStore Open(
        string path, RunStart start = RunStart.Fresh, OverwritePolicy overwrite = OverwritePolicy.Refuse, TimeProvider? clock = null, RunIdentity? identity = null) =>
        new(path, identity ?? Identity(), start, overwrite, clock ?? TimeProvider.System);

    /// <summary>A store on a disk where some files cannot grow beyond a length.</summary>
    public static EventStore OpenOnSmallDisk(string path, string suffix, long limit)
    {
        Stream Disk(string file, FileMode mode) => new SmallDisk(file, file.EndsWith(suffix, StringComparison.Ordinal) ? limit : long.MaxValue, mode);
        return new EventStore(
            path, Identity(), RunStart.Resume, OverwritePolicy.Refuse, TimeProvider.System,
            file => Disk(file, FileMode.OpenOrCreate), file => Disk(file, FileMode.Create));
    }

    /// <summary>Simulates what a store does not have, and completes it.</summary>
    public void Fill(EventStore store) => store.Complete(Execute(store, CancellationToken.None));

    /// <summary>Simulates to a number of blocks, and stops.</summary>
    public void FillTo(EventStore store, int blocks)
    {
        for (long index = store.BlocksDone; index < blocks; index++)
        {
            SimulationRun part = _run.ForEvents(index * SimulationRun.EventsPerBlock, SimulationRun.EventsPerBlock);
            long place = index;
            part.Execute(
                block =>
                {
                    block.Index = place;
                    store.Append(block);
                    block.Index = 0;
                },
                CancellationToken.None);
        }
    }

    private RunReport Execute(IRunStore store, CancellationToken stop)
    {
        using var progress = new ProgressReporter(TextWriter.Null, ProgressStyle.None, Events, TimeProvider.System);
        return _run.Execute(store, progress, stop);
    }
}
