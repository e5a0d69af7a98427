using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Detectors.Digits;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction;

[TestFixture]
public sealed class EventReconstructorTests
{
    private static readonly int[] OneTrackNoneOne = [1, 0, 1];
    private static readonly DetectorLayout Layout = SmallLayout.WithDipole();

    [Test]
    [Category(Categories.Unit)]
    public void Reconstruct_KnownDigits_GivesSumsAndMomentum()
    {
        var digits = new EventDigits();
        digits.Clear();
        AddMuon(digits, 7, 100_000);
        AddEmpty(digits, 8);
        AddMuon(digits, 9, 60_000);
        var events = new ReconstructedEvents(Layout);
        new EventReconstructor(Layout).Reconstruct(digits, events);
        Assert.Multiple(() =>
        {
            Assert.That(events.EventNumber.Values.ToArray(), Is.EqualTo(new long[] { 7, 8, 9 }));
            Assert.That(events.EcalEnergy.Values.ToArray(), Is.EqualTo(new[] { 600.0, 0, 600 }));
            Assert.That(events.PreshowerEnergy.Values.ToArray(), Is.EqualTo(new[] { 100.0, 0, 100 }));
            Assert.That(events.VhcalEnergy.Values.ToArray(), Is.EqualTo(new[] { 25.0, 0, 25 }));
            Assert.That(events.HcalEnergy.Values.ToArray(), Is.EqualTo(new[] { 4500.0, 0, 4500 }));
            Assert.That(events.CalorimeterEnergy.Values.ToArray(), Is.EqualTo(new[] { 5125.0, 0, 5125 }));
            Assert.That(events.ModuleEnergies.Select(column => column[0]), Is.EqualTo(new[] { 600.0, 25, 2000, 2500 }));
            Assert.That(events.ModuleEnergies.Select(column => column.Path), Has.Member("Reco/module_energy_hcal2"));
            Assert.That(events.OutgoingMomentum[0], Is.EqualTo(100_000).Within(0.01).Percent, "float hits");
            Assert.That(events.OutgoingMomentum[1], Is.NaN);
            Assert.That(events.OutgoingMomentum[2], Is.EqualTo(60_000).Within(0.01).Percent);
            Assert.That(events.OutgoingMomentumSigma[0] / 100_000, Is.EqualTo(0.0185).Within(0.001));
            Assert.That(events.OutgoingCharge.Values.ToArray(), Is.EqualTo(new[] { -1, 0, -1 }));
            Assert.That(events.FitStatus.Values.ToArray().Select(status => (MomentumFitStatus)status),
                Is.EqualTo(new[] { MomentumFitStatus.Ok, MomentumFitStatus.NoHits, MomentumFitStatus.Ok }));
            Assert.That(events.PlanesUsed[0], Is.EqualTo(0b111111));
            Assert.That(events.PlanesUsed[1], Is.Zero);
            Assert.That(events.DegreesOfFreedom[0], Is.EqualTo(7));
            Assert.That(events.DegreesOfFreedom[1], Is.Zero);
            Assert.That(events.ChiSquareProbability[0], Is.EqualTo(1).Within(0.01), "exact hits");
            Assert.That(events.ChiSquareProbability[1], Is.NaN);
            Assert.That(events.TrackCandidates.Values.ToArray(), Is.EqualTo(OneTrackNoneOne));
            Assert.That(events.IndependentTracks.Values.ToArray(), Is.EqualTo(OneTrackNoneOne));
            Assert.That(events.SingleTrack.Values.ToArray(), Is.EqualTo(new byte[] { 1, 0, 1 }));
            Assert.That(events.Tracks.Begin.Values.ToArray(), Is.EqualTo(new long[] { 0, 1, 1, 2 }));
            Assert.That(events.Tracks.Momentum[1], Is.EqualTo(events.OutgoingMomentum[2]));
            Assert.That(events.Tracks.ViewsUsed[0], Is.EqualTo(0xFFF));
            Assert.That(events.Trigger[0], Is.EqualTo(TriggerBits.Beam));
            Assert.That(events.Weight[0], Is.EqualTo(0.5));
            Assert.That(events.Incoming.Momentum.Values.ToArray(), Is.All.NaN, "no upstream spectrometer in this layout");
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void Reconstruct_SecondBlock_AllocatesNothing()
    {
        var digits = new EventDigits();
        digits.Clear();
        for (int number = 0; number < 50; number++) AddMuon(digits, number, 100_000);
        var events = new ReconstructedEvents(Layout);
        var reconstructor = new EventReconstructor(Layout);
        reconstructor.Reconstruct(digits, events);
        events.Clear();
        long before = GC.GetAllocatedBytesForCurrentThread();
        reconstructor.Reconstruct(digits, events);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(events.Count, Is.EqualTo(50));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Columns_All_HaveOneRowAnEventAndDescribeThemselves()
    {
        var digits = new EventDigits();
        digits.Clear();
        AddMuon(digits, 1, 100_000);
        var events = new ReconstructedEvents(Layout);
        new EventReconstructor(Layout).Reconstruct(digits, events);
        Assert.That(events.Columns.Where(column => column.Kind == ColumnKind.Data).Select(column => column.Count), Is.All.EqualTo(1), "one track");
        Assert.That(events.Tracks.Begin.Values.ToArray(), Is.EqualTo(new long[] { 0, 1 }));
        Assert.That(events.Columns.Select(column => column.Path), Is.Unique);
        Assert.That(events.Columns.Select(column => column.Path), Is.All.Matches<string>(
            path => path!.StartsWith("Reco/", StringComparison.Ordinal) || path.StartsWith("Tracks/", StringComparison.Ordinal) || path == "Event/Tracks_begin"));
        Assert.That(events.Columns.Select(column => column.Meaning), Is.All.Not.Empty);
    }

    private static void AddMuon(EventDigits digits, long number, double momentum)
    {
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        AddHeader(digits, number, TriggerBits.Beam, 160_000);
        AddCell(digits, new ChannelId(DetectorSystem.Ecal, 0, 0, 2, 2), 100);
        AddCell(digits, new ChannelId(DetectorSystem.Ecal, 0, 1, 2, 2), 500);
        AddCell(digits, new ChannelId(DetectorSystem.Vhcal, 0), 25);
        AddCell(digits, new ChannelId(DetectorSystem.Hcal, 0), 2000);
        AddCell(digits, new ChannelId(DetectorSystem.Hcal, 1), 2500);
        Spectrometer spectrometer = Spectrometer.Find(Layout)!;
        ViewHit[] hits = new DipoleTrack(-1, momentum, 1, 2, 1e-4, 1e-4).Hits(spectrometer, 0, ref random);
        foreach (ViewHit[] views in hits.Chunk(2).Reverse())
        {
            SpectrometerPlane plane = spectrometer.Planes[views[0].Plane];
            AddCluster(digits, plane.Module, 0, views[0].Position - plane.X);
            AddCluster(digits, plane.Module, 1, views[1].Position - plane.Y);
        }
        AddCluster(digits, 0, 0, 30);
        AddCluster(digits, 0, 1, 30);
        Close(digits);
    }

    private static void AddCluster(EventDigits digits, int plane, int view, double position)
    {
        digits.Trackers.Channel.Add(new ChannelId(DetectorSystem.Tracker, plane, view).Value);
        digits.Trackers.Position.Add((float)position);
        digits.Trackers.Sigma.Add((float)SmallLayout.Resolution);
        digits.Trackers.Charge.Add(100_000);
        digits.Trackers.Time.Add(0);
        digits.Trackers.Alternatives.Add(1);
    }

    private static void AddEmpty(EventDigits digits, long number)
    {
        AddHeader(digits, number, 0, double.NaN);
        Close(digits);
    }

    private static void AddHeader(EventDigits digits, long number, uint trigger, double momentum)
    {
        digits.EventNumber.Add(number);
        digits.Branch.Add(0);
        digits.Weight.Add(0.5);
        digits.Trigger.Add(trigger);
    }

    private static void AddCell(EventDigits digits, ChannelId channel, float energy)
    {
        digits.Calorimeters.Channel.Add(channel.Value);
        digits.Calorimeters.Energy.Add(energy);
    }

    private static void Close(EventDigits digits)
    {
        digits.Calorimeters.Begin.Add(digits.Calorimeters.Channel.Count);
        digits.Trackers.Begin.Add(digits.Trackers.Channel.Count);
        digits.Hodoscopes.Begin.Add(0);
    }
}
