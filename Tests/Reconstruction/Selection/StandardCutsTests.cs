using System.Linq;
using NA64Mu.Detectors.Digits;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Geometry.Settings;
using NA64Mu.Reconstruction;
using NA64Mu.Reconstruction.Selection;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Selection;

[TestFixture]
public sealed class StandardCutsTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Fill_OneEventFailingEachCut_LosesOneAtATime()
    {
        ReconstructedEvents events = RecordedEvents.Empty();
        RecordedEvents.Add(events, trigger: 0);
        RecordedEvents.Add(events, trigger: TriggerBits.Beam);
        RecordedEvents.Add(events, incoming: 139_000);
        RecordedEvents.Add(events, incoming: double.NaN);
        RecordedEvents.Add(events, incoming: 181_000);
        RecordedEvents.Add(events, outgoing: 81_000);
        RecordedEvents.Add(events, outgoing: double.NaN, status: MomentumFitStatus.NoHits, candidates: 0);
        RecordedEvents.Add(events, candidates: 2);
        RecordedEvents.Add(events, status: MomentumFitStatus.BadFit);
        RecordedEvents.Add(events, vhcal: 600);
        RecordedEvents.Add(events, hcal1: 100);
        RecordedEvents.Add(events, hcal2: 6_000);
        RecordedEvents.Add(events, ecal: 30_000);
        RecordedEvents.Add(events);
        var flow = new CutFlow(StandardCuts.From(DefaultLayout.Load() with { Selection = new SelectionSettings() }));
        flow.Fill(events);
        Assert.That(flow.Rows.Select(row => row.Raw), Is.EqualTo(new long[] { 14, 13, 12, 9, 5, 4, 2, 1 }));
        Assert.That(string.Join(' ', flow.Rows.Select(row => row.Name)), Is.EqualTo(
            "all beam_trigger physics_trigger incoming_momentum single_scattered_track vhcal_empty hcal_one_mip signal_box"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void From_OtherSettings_MovesTheWindows()
    {
        ReconstructedEvents events = RecordedEvents.Empty();
        RecordedEvents.Add(events, incoming: 100_000, outgoing: 49_000);
        RecordedEvents.Add(events, incoming: 100_000, outgoing: 51_000);
        var settings = new SelectionSettings { IncomingMomentumMinimum = 90_000, OutgoingMomentumMaximum = 50_000 };
        var flow = new CutFlow(StandardCuts.From(DefaultLayout.Load() with { Selection = settings }));
        flow.Fill(events);
        Assert.That(flow.Rows[^1].Raw, Is.EqualTo(1));
        Assert.That(flow.Rows[4].Description, Does.Contain("50"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void From_SetUpWithoutCounters_NamesNoCounter()
    {
        Cut[] cuts = [.. StandardCuts.From(GeometryLoader.Parse(GeometryTexts.Sandwich, "sandwich.yaml"))];
        Assert.That(cuts[..2].Select(cut => cut.Description), Is.EqualTo((string[])["no trigger", "no trigger"]));
        Assert.That(StandardCuts.From(DefaultLayout.Load()).Select(cut => cut.Description).Take(2), Is.EqualTo((string[])["S0·S1·Sµ", "S0·S1·Sµ·S4, no veto"]));
    }
}
