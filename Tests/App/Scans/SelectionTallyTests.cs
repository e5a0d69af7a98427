using System;
using NA64Mu.App.Compare;
using NA64Mu.App.Scans;
using NA64Mu.Detectors.Digits;
using NA64Mu.Geometry.Settings;
using NA64Mu.Reconstruction;
using NA64Mu.Reconstruction.Selection;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Scans;

[TestFixture]
public sealed class SelectionTallyTests
{
    private static readonly ScanMembership Hard = new(true, true, true);
    private static readonly ScanMembership Soft = new(true, true, false);
    private static readonly ScanMembership Untagged = new(true, false, true);
    private static readonly ScanMembership None = new(false, true, false);

    /// <summary>Four bosons of weights 2, 1, 1, 4 and a try without: 2 passes all, 1 the trigger, 1 nothing, 4 all but without S0·S1.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Share_OfFiveEvents_CountsEachPopulation()
    {
        ReconstructedEvents events = RecordedEvents.Empty();
        RecordedEvents.Add(events, weight: 2);
        RecordedEvents.Add(events, weight: 1, outgoing: 150_000);
        RecordedEvents.Add(events, weight: 1, trigger: 0);
        RecordedEvents.Add(events, weight: 4);
        RecordedEvents.Add(events, weight: 0, trigger: TriggerBits.Beam | TriggerBits.Physics);
        var tally = new SelectionTally(StandardCuts.From(DefaultLayout.Load() with { Selection = new SelectionSettings() }));
        ScanMembership[] memberships = [Hard, Soft, Soft, Untagged, None];
        for (int row = 0; row < events.Count; row++) tally.Fill(new EventView(events, row), memberships[row]);

        Assert.That(tally.Tries, Is.EqualTo(5));
        Assert.That(tally.Share(ScanPopulation.All, StandardCuts.PhysicsTrigger).Value, Is.EqualTo(7.0 / 8).Within(1e-15));
        Assert.That(tally.Share(ScanPopulation.Tagged, StandardCuts.PhysicsTrigger).Value, Is.EqualTo(3.0 / 4).Within(1e-15));
        Assert.That(tally.Share(ScanPopulation.Tagged, StandardCuts.SignalBox).Value, Is.EqualTo(2.0 / 4).Within(1e-15));
        Assert.That(tally.Share(ScanPopulation.TaggedHard, StandardCuts.SignalBox), Is.EqualTo(new MeasuredValue(1, 0)));
        Assert.That(tally.PerTry(ScanPopulation.All).Value, Is.EqualTo(8.0 / 5).Within(1e-15));
        Assert.That(tally.PerTry(ScanPopulation.Hard).Value, Is.EqualTo(6.0 / 5).Within(1e-15));
        MeasuredValue triggered = tally.PerTry(ScanPopulation.All, StandardCuts.LastCut);
        Assert.That(triggered.Value, Is.EqualTo(6.0 / 5).Within(1e-15));
        Assert.That(triggered.Error, Is.EqualTo(Math.Sqrt((20.0 / 5 - 36.0 / 25) / 5)).Within(1e-15));
    }
}
