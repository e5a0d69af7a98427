using System.Linq;
using System.Threading;
using NA64Mu.App.Configuration;
using NA64Mu.App.Scans;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Reconstruction.Selection;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Scans;

[TestFixture]
public sealed class SelectionRunTests
{
    private static readonly DetectorLayout Layout = DefaultLayout.Load();

    [Test]
    [Category(Categories.Unit)]
    public void Execute_OnOneAndTwoThreads_GivesTheSameNumbers()
    {
        EfficiencyPoint one = Point(100, 600, Layout, 1), two = Point(100, 600, Layout, 2);
        Assert.That(one.ToRow(), Is.EqualTo(two.ToRow()));
        Assert.That(one.Muons, Is.EqualTo(600));
    }

    /// <summary>
    /// Bosons of 1 GeV take nearly all the energy of a muon, those of 10 MeV seldom half of it, so that the trigger sees more of the former; at 100 GeV the magnet bends all more.
    /// Differences of more than 10 %, ten standard deviations of 1500 events.
    /// </summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Execute_HeavierBosonOrSofterBeam_FiresTheTriggerMoreOften()
    {
        EfficiencyPoint light = Point(10, 1500, Layout, 2), heavy = Point(200, 1500, Layout, 2);
        EfficiencyPoint softBeam = Point(10, 1500, BeamScale.To(Layout, 100 * Units.GeV), 2);
        double Trigger(EfficiencyPoint point) => point.Efficiency[ScanPopulation.Tagged][StandardCuts.PhysicsTrigger].Value;
        Assert.That(Trigger(light), Is.InRange(0.01, 0.1));
        Assert.That(Trigger(heavy), Is.GreaterThan(Trigger(light) + 0.1));
        Assert.That(Trigger(softBeam), Is.GreaterThan(1.5 * Trigger(light)));
        Assert.That(light.PerMuon[ScanPopulation.Hard].Value, Is.LessThan(0.3 * light.PerMuon[ScanPopulation.All].Value));
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Execute_AnyBoson_EfficiencyFallsFromCutToCut()
    {
        EfficiencyPoint point = Point(100, 1000, Layout, 2);
        foreach (ScanPopulation population in point.Efficiency.Keys)
        {
            double[] values = [.. point.Efficiency[population].Values.Select(value => value.Value)];
            Assert.That(values, Is.Ordered.Descending);
            Assert.That(values[^1], Is.Positive);
        }
        double[] rates = [.. point.PassingPerMuon.Values.Select(value => value.Value)];
        double[] shares = [.. point.Efficiency[ScanPopulation.All].Values.Select(value => value.Value * point.PerMuon[ScanPopulation.All].Value)];
        Assert.That(rates, Is.EqualTo(shares).Within(1e-9).Percent);
    }

    /// <summary>Above 2 m_µ some bosons decay to muons: they are bosons, but not invisible ones.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Execute_BosonOf300MeV_LeavesVisibleDecaysOutOfTheTagged()
    {
        EfficiencyPoint point = Point(300, 500, Layout, 2);
        double tagged = point.PerMuon[ScanPopulation.Tagged].Value / point.PerMuon[ScanPopulation.All].Value;
        Assert.That(tagged, Is.InRange(0.3, 0.7));
    }

    private static EfficiencyPoint Point(double mass, int events, DetectorLayout layout, int threads)
    {
        var boson = new DarkBoson(DarkModel.Vector, mass, 1e-4);
        var options = new RunOptions { Events = events, Physics = PhysicsMode.Fast, Signal = new SignalSettings { Boson = boson } };
        return EfficiencyPoint.Of(boson, new SelectionRun(layout, options).Execute(threads, null, CancellationToken.None));
    }
}
