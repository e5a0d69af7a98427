using System;
using System.Linq;
using System.Threading;
using NA64Mu.App.Compare;
using NA64Mu.App.Configuration;
using NA64Mu.App.Scans;
using NA64Mu.Geometry;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Scans;

[TestFixture]
public sealed class S4ScanTests
{
    private static readonly DetectorLayout Layout = DefaultLayout.Load();
    private static readonly MovableCounters Counters = MovableCounters.Find(Layout);
    private static readonly double[] Edges = [30, 35, 40, 45, 50, 55, 60];
    private static readonly S4Grid Grid = new(Counters, Edges, [Counters.Present.Front], VetoRule.Follow);

    [Test]
    [Category(Categories.Unit)]
    public void Execute_OnOneAndTwoThreads_GivesTheSameNumbers()
    {
        S4Tally one = Scan(1100, 1), two = Scan(1100, 2);
        for (int place = 0; place < Edges.Length; place++)
            Assert.That(one.Share(place, ScanPopulation.All), Is.EqualTo(two.Share(place, ScanPopulation.All)));
        Assert.That((one.Report.Events, one.Report.Steps), Is.EqualTo((1100L, two.Report.Steps)));
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Execute_EdgeFurtherOut_HasALowerRate()
    {
        S4Tally tally = Scan(4000, 2);
        double[] rates = [.. Enumerable.Range(0, Edges.Length).Select(place => tally.Share(place, ScanPopulation.All).Value)];
        Assert.That(rates, Is.Ordered.Descending);
        Assert.That(rates[0], Is.GreaterThan(5 * rates[^1]));
        for (int place = 0; place < Edges.Length; place++)
        {
            double causes = Enum.GetValues<TriggerCause>().Sum(cause => tally.Share(place, cause).Value);
            Assert.That(causes, Is.EqualTo(rates[place]).Within(1e-12));
        }
    }

    /// <summary>
    /// With S4 from 35 mm about one muon in thirty fires. The events are the same up to the counters, so that the numbers differ by what happens in them alone: 2σ of either.
    /// </summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Execute_AgainstSimulationWithTheCountersThere_GivesTheSameRate()
    {
        const int events = 4000, place = 1;
        MeasuredValue recorded = Scan(events, 2).Share(place, ScanPopulation.All);
        DetectorLayout moved = CounterMove.To(Layout, Counters, Grid.Places[place], VetoRule.Follow);
        SelectionTally simulated = new SelectionRun(moved, Options(events)).Execute(2, null, CancellationToken.None);
        MeasuredValue there = simulated.Share(ScanPopulation.All, "physics_trigger");
        Assert.That(recorded.Value, Is.GreaterThan(0.01));
        Assert.That(recorded.Value, Is.EqualTo(there.Value).Within(2 * there.Error));
        Assert.That(simulated.Share(ScanPopulation.Tagged, "beam_trigger").Value, Is.EqualTo(1));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Execute_Cancelled_Stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var scan = new S4Scan(Layout, Options(10), Counters, Grid);
        Assert.That(() => scan.Execute(1, null, cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    private static S4Tally Scan(int events, int threads) => new S4Scan(Layout, Options(events), Counters, Grid).Execute(threads, null, CancellationToken.None);

    private static RunOptions Options(int events) => new() { Events = events, Physics = PhysicsMode.Fast };
}
