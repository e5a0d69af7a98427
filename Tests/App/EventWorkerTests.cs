using System;
using System.Collections.Generic;
using NA64Mu.App;
using NA64Mu.App.Configuration;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NA64Mu.Transport.Signal;
using NA64Mu.Transport.Sources;
using NUnit.Framework;

namespace NA64Mu.Tests.App;

[TestFixture]
public sealed class EventWorkerTests
{
    private const int Events = 200;
    private const int MostRounds = 6;

    private static readonly PencilSettings Muons = new() { Momentum = 160 * Units.GeV, Position = new Vector3D(0, 0, -3500) };

    private static IEnumerable<RunOptions> Sources =>
    [
        new RunOptions { Physics = PhysicsMode.Full },
        new RunOptions { Physics = PhysicsMode.Full, Source = SourceKind.Pencil, Pencil = Muons },
        new RunOptions { Physics = PhysicsMode.Fast },
        new RunOptions { Physics = PhysicsMode.Fast, Source = SourceKind.Pencil, Pencil = Muons },
        new RunOptions { Physics = PhysicsMode.Fast, Signal = Signal(EmissionMode.Forced, 3e-5) },
        new RunOptions { Physics = PhysicsMode.Fast, Signal = Signal(EmissionMode.Natural, 1) },
    ];

    [TestCaseSource(nameof(Sources))]
    [Category(Categories.Unit)]
    public void Simulate_AfterWarmUp_AllocatesNothing(RunOptions options)
    {
        DetectorLayout layout = DefaultLayout.Load();
        var worker = new EventWorker(new PreparedSetUp(layout, options.Physics, options.Signal), options);
        EventBlock block = worker.NewBlock();
        SimulateAll(worker, block);
        long allocated = long.MaxValue;
        // The runtime itself may allocate a little while it compiles methods anew; what an event allocates would come back in each round.
        for (int round = 0; round < MostRounds && allocated > 0; round++)
        {
            allocated = SimulateAll(worker, block);
        }
        Assert.That(block.Report.Events, Is.EqualTo(Events));
        Assert.That(block.Report.Tracks, Is.GreaterThan((options.Physics == PhysicsMode.Full ? 1000 : 5) * Events));
        Assert.That(allocated, Is.Zero);
    }

    private static SignalSettings Signal(EmissionMode mode, double coupling) =>
        new() { Boson = new DarkBoson(DarkModel.Vector, 300, coupling), Emission = mode };

    /// <summary>Bytes allocated by the events, the opening of their block left out.</summary>
    private static long SimulateAll(EventWorker worker, EventBlock block)
    {
        block.Open(0);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (long number = 0; number < Events; number++) worker.Simulate(number, block);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
