using System;
using System.Linq;
using System.Threading;
using NA64Mu.App.Compare;
using NA64Mu.App.Configuration;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Tests.Support;
using NA64Mu.Transport.Sources;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Compare;

[TestFixture]
public sealed class ResponseRunTests
{
    private static readonly DetectorLayout Layout = GeometryLoader.Parse(GeometryTexts.Sandwich, "beam.yaml");

    [TestCase(PhysicsMode.Full)]
    [TestCase(PhysicsMode.Fast)]
    [Category(Categories.Unit)]
    public void Execute_OnOneAndFourThreads_GivesTheSameNumbers(PhysicsMode mode)
    {
        ModeResponse one = Execute(mode, Species.Electron, 45, 1), four = Execute(mode, Species.Electron, 45, 4);
        Assert.That(one.Volumes[0].Quantities(), Is.EqualTo(four.Volumes[0].Quantities()));
        Assert.That(one.Volumes[0].VisiblePerLayerMev, Is.EqualTo(four.Volumes[0].VisiblePerLayerMev));
        Assert.That(one.StepsPerEvent, Is.EqualTo(four.StepsPerEvent));
        Assert.That((one.Physics, one.Events, one.Volumes.Count), Is.EqualTo((mode, 45L, 1)));
    }

    /// <summary>Electrons of 1 GeV leave most of it in 250 mm of iron, a fortieth in the scintillator.</summary>
    [TestCase(PhysicsMode.Full, 200)]
    [TestCase(PhysicsMode.Fast, 0)]
    [Category(Categories.Statistical)]
    public void Execute_Electrons_DepositTheirEnergyAtTheFront(PhysicsMode mode, double leastSteps)
    {
        ModeResponse response = Execute(mode, Species.Electron, 100, 2);
        ResponseSummary summary = response.Volumes[0];
        Assert.That(summary.DepositedMeanMev.Value, Is.InRange(900, 1000));
        Assert.That(summary.VisibleMeanMev.Value, Is.InRange(15, 35));
        Assert.That(summary.VisiblePerLayerMev.Sum(), Is.EqualTo(summary.VisibleMeanMev.Value).Within(1e-9));
        Assert.That(summary.DepthMeanLayers.Value, Is.InRange(1, 4));
        Assert.That(response.StepsPerEvent["electrons"], Is.GreaterThanOrEqualTo(leastSteps));
        Assert.That(response.StepsPerEvent["muons"], Is.Zero);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Execute_Cancelled_Stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var run = new ResponseRun(Layout, Options(PhysicsMode.Fast, Species.Electron, 10));
        Assert.That(() => run.Execute(1, cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    private static ModeResponse Execute(PhysicsMode mode, Species species, int events, int threads) =>
        new ResponseRun(Layout, Options(mode, species, events)).Execute(threads, CancellationToken.None);

    private static RunOptions Options(PhysicsMode mode, Species species, int events) => new()
    {
        Physics = mode,
        Events = events,
        Source = SourceKind.Pencil,
        Pencil = new PencilSettings { Species = species, Momentum = 1 * Units.GeV, Position = new Vector3D(0, 0, -10) },
    };
}
