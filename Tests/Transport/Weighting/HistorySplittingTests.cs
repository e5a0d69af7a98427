using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics;
using NA64Mu.Physics.Showers;
using NA64Mu.Tests.Support;
using NA64Mu.Transport;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport.Weighting;

[TestFixture]
public sealed class HistorySplittingTests
{
    private const double AllowedSigma = 4;

    [Test]
    [Category(Categories.Unit)]
    public void History_AtASplittingPlane_BranchesWithACommonPast()
    {
        List<Row> rows = Event("weighting: {splitting: [{name: a, primary: true, z: 0.5 m, factor: 3}]}", number: 0);
        Assert.Multiple(() =>
        {
            Assert.That(rows.Select(row => row.Branch), Is.EqualTo(Enumerable.Range(0, 3)));
            Assert.That(rows.Select(row => row.Weight), Is.All.EqualTo(1.0 / 3));
            Assert.That(rows.Select(row => row.Middle).Distinct().Count(), Is.EqualTo(1), "before the plane");
            Assert.That(rows.Select(row => row.Exit).Distinct().Count(), Is.EqualTo(3), "behind it");
            Assert.That(rows.Select(row => row.EcalEnergy).Distinct().Count(), Is.EqualTo(1), "deposits before the plane");
            Assert.That(rows.Select(row => Math.Abs(row.Imbalance)), Is.All.LessThan(1e-3));
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void History_ThatMeetsTwoRules_BranchesInEachBranch()
    {
        List<Row> rows = Event(
            "weighting: {splitting: [{name: a, primary: true, volume: ecal, factor: 2}, {name: b, primary: true, z: 0.5 m, factor: 3}]}", number: 1);
        Assert.That(rows.Select(row => row.Branch), Is.EqualTo(Enumerable.Range(0, 6)));
        Assert.That(rows.Select(row => row.Weight), Is.All.EqualTo(1.0 / 6).Within(1e-15));
        Assert.That(rows.Select(row => row.Middle).Distinct().Count(), Is.EqualTo(2));
        Assert.That(rows.Select(row => row.Exit).Distinct().Count(), Is.EqualTo(6));
    }

    [Test]
    [Category(Categories.Unit)]
    public void History_ThatMeetsTwoRulesAtOnce_HasTheProductOfTheirBranches()
    {
        List<Row> rows = Event(
            "weighting: {splitting: [{name: a, primary: true, z: 0.5 m, factor: 2}, {name: b, particles: [mu-], energy: 1 1000 GeV, z: 0.5 m, factor: 2}]}", number: 2);
        Assert.That(rows, Has.Count.EqualTo(4));
        Assert.That(rows.Sum(row => row.Weight), Is.EqualTo(1).Within(1e-15));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Rule_OfASpeciesThatComesOften_ActsOnce()
    {
        List<Row> rows = Event("weighting: {splitting: [{name: a, particles: [mu-], energy: 0 1000 GeV, factor: 2}]}", number: 3);
        Assert.That(rows, Has.Count.EqualTo(2), "every step of the muon ends in the window");
    }

    [Test]
    [Category(Categories.Unit)]
    public void History_WhoseParticleNeverComes_IsAsWithoutRules()
    {
        Row plain = Event("", number: 4).Single();
        Row ruled = Event("weighting: {splitting: [{name: a, particles: [mu+], z: -0.55 m, factor: 2}]}", number: 4).Single();
        Assert.That(ruled, Is.EqualTo(plain));
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Roulette_OfManyHistories_LetsTheRightPartLive()
    {
        const int events = 2000;
        List<Row> rows = Events("weighting: {splitting: [{name: a, primary: true, volume: ecal, factor: 0.25}]}", events);
        int alive = rows.Count(row => row.Weight > 0);
        Assert.Multiple(() =>
        {
            Assert.That(rows, Has.Count.EqualTo(events), "the dead keep their rows");
            Assert.That(Math.Abs(alive - 0.25 * events) / Math.Sqrt(events * 0.25 * 0.75), Is.LessThan(AllowedSigma));
            Assert.That(rows.Where(row => row.Weight > 0).Select(row => row.Weight), Is.All.EqualTo(4));
            Assert.That(rows.Where(row => row.Weight == 0).Select(row => row.Discarded), Is.All.GreaterThan(0));
            Assert.That(rows.Where(row => row.Weight > 0).Select(row => row.Discarded), Is.All.Zero);
            Assert.That(rows.Select(row => Math.Abs(row.Imbalance)), Is.All.LessThan(1e-3));
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void Event_RunASecondTime_IsTheSame()
    {
        const string rules = "weighting: {splitting: [{name: a, primary: true, volume: ecal, factor: 3}, {name: b, particles: [mu-], volume: hcal, factor: 0.5}]}";
        List<Row> rows = Events(rules, 20);
        Assert.That(Event(rules, number: 7), Is.EqualTo(rows.Where(row => row.Number == 7)), "whatever came before");
        Assert.That(rows.Count(row => row.Weight == 0), Is.GreaterThan(5));
    }

    private static List<Row> Event(string weighting, int number) => Run(weighting, number, 1);

    private static List<Row> Events(string weighting, int events) => Run(weighting, 0, events);

    private static List<Row> Run(string weighting, int first, int events)
    {
        DetectorLayout layout = WeightedBench.Read(weighting);
        int ecal = layout.Find("ecal")!.Id.Index;
        var tally = new VolumeTally(layout.Volumes.Count);
        var transporter = new Transporter(new Navigator(layout), PhysicsList.Fast(layout), cascades: null, new ShowerSampler(layout), records: [tally]);
        ParticleState primary = WeightedBench.Muon();
        var rows = new List<Row>();
        for (int number = first; number < first + events; number++)
        {
            var random = new RandomStream(9, 0, (ulong)number, StreamPurpose.Transport);
            var sink = new TallySink(transporter.Truth, tally);
            tally.Clear();
            transporter.Run(in primary, ref sink, ref random);
            do
            {
                rows.Add(new Row(
                    number, transporter.Branch, transporter.Weight.Value, transporter.Truth.Planes[0].Momentum.Length, transporter.Truth.Planes[1].Momentum.Length,
                    tally[ecal], transporter.Ledger.Discarded, transporter.Ledger.Imbalance));
            }
            while (transporter.RunNextBranch(ref sink, ref random));
        }
        return rows;
    }

    private sealed record Row(
        int Number, int Branch, double Weight, double Middle, double Exit, double EcalEnergy, double Discarded, double Imbalance);
}
