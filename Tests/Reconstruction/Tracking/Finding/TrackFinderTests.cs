using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Reconstruction.Tracking.Finding;
using NA64Mu.Reconstruction.Tracking.Kalman;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking.Finding;

[TestFixture]
public sealed class TrackFinderTests
{
    private static readonly DetectorLayout Layout = DefaultLayout.Load();
    private static readonly Spectrometer Dipole = Spectrometer.Find(Layout)!;

    [Test]
    [Category(Categories.Unit)]
    public void Find_OfEachKindOfEvent_HasItsStatus()
    {
        var random = new RandomStream(4, 0, 0, StreamPurpose.Study);
        var finder = new TrackFinder(Layout, Dipole);
        ViewHit[] hits = new DipoleTrack(-1, 120_000, 0, 0, 0, 0).Hits(Dipole, 1, ref random);
        ViewHit[] twins = [.. hits.SelectMany(hit => new[] { hit, hit with { Position = hit.Position + (hit.View == 0 ? 0.02 : 0) } })];
        ViewHit[] zigzag = [.. hits.Select(hit => hit with { Position = hit.Position + 25 * (3 * hit.Plane * hit.Plane % 5 - 2) })];
        ViewHit[] crowd = [.. Enumerable.Range(-15, 30).SelectMany(off => hits.Select(hit => hit with { Position = hit.Position + 2.5 * off, Charge = Math.Exp(off) }))];
        Assert.Multiple(() =>
        {
            Assert.That(finder.Find([]).Status, Is.EqualTo(MomentumFitStatus.NoHits));
            Assert.That(finder.Find(hits.AsSpan(0, 6)).Status, Is.EqualTo(MomentumFitStatus.TooFewPlanes));
            Assert.That(finder.Find(hits.AsSpan(0, 6)).Best.IsFitted, Is.False);
            Assert.That(finder.Residuals.IsEmpty, "nothing is left of the event before");
            Assert.That(finder.Find(hits).Status, Is.EqualTo(MomentumFitStatus.Ok));
            Assert.That(finder.Find(hits).Choices, Is.EqualTo(1));
            Assert.That(finder.Find(hits).Tracks, Is.EqualTo(1));
            Assert.That(finder.Find(hits).IsSingle);
            Assert.That(finder.Candidates.Length, Is.EqualTo(1));
            Assert.That(finder.Residuals.Length, Is.EqualTo(12));
            Assert.That(finder.Find(hits.AsSpan(2, 8)).Status, Is.EqualTo(MomentumFitStatus.Ok), "two and two planes");
            Assert.That(finder.Find(hits.AsSpan(2, 8)).IsSingle, Is.False, "but two are missing");
            Assert.That(finder.Find(zigzag).Status, Is.EqualTo(MomentumFitStatus.BadFit));
            Assert.That(finder.Find(twins).Status, Is.EqualTo(MomentumFitStatus.Ambiguous));
            Assert.That(finder.Find(twins).Choices, Is.EqualTo(64));
            Assert.That(finder.Find(twins).Best.IsFitted);
            Assert.That(finder.Find(crowd).Status, Is.EqualTo(MomentumFitStatus.TooManyCombinations));
            Assert.That(finder.Find(hits).Status, Is.EqualTo(MomentumFitStatus.Ok), "and the next event is found");
        });
    }

    [TestCase(1)]
    [TestCase(-1)]
    [Category(Categories.Unit)]
    public void Find_FieldAlongMinusYOrX_BendsAccordingly(int turn)
    {
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        DetectorLayout layout = SmallLayout.WithDipole(new Vector3D(0, 0.7 * turn, 0));
        Spectrometer dipole = Spectrometer.Find(layout)!;
        ViewHit[] hits = new DipoleTrack(-1, 50_000, 0, 0, 1e-3, 2e-3).Hits(dipole, 0, ref random);
        Assert.That(new TrackFinder(layout, dipole).Find(hits).Best.State.ChargeOverMomentum, Is.EqualTo(-1 / 50_000.0).Within(1e-5).Percent);

        // The same set-up seen from a frame turned by 90° about z: x' = y, y' = −x, so B along y becomes B along x'.
        DetectorLayout turnedLayout = SmallLayout.WithDipole(new Vector3D(0.7 * turn, 0, 0));
        Spectrometer turned = Spectrometer.Find(turnedLayout)!;
        ViewHit[] turnedHits = [.. hits.Select(hit => hit.View == 0 ? hit with { View = 1, Position = -hit.Position } : hit with { View = 0 })];
        FoundTracks found = new TrackFinder(turnedLayout, turned).Find(turnedHits);
        Assert.That(found.Best.State.ChargeOverMomentum, Is.EqualTo(-1 / 50_000.0).Within(1e-5).Percent);
    }

    /// <summary>Planes turned about the beam by different angles measure the same track.</summary>
    [TestCase(0.05)]
    [TestCase(0.7854)]
    [Category(Categories.Unit)]
    public void Find_TurnedPlanes_GivesTheTrack(double angle)
    {
        var random = new RandomStream(2, 0, 0, StreamPurpose.Study);
        DetectorLayout layout = SmallLayout.WithDipole();
        Spectrometer turned = Spectrometer.Find(layout)!.With(plane => plane with { Angle = plane.Module % 2 == 0 ? angle : -angle });
        ViewHit[] hits = new DipoleTrack(1, 20_000, 3, -4, -5e-3, 8e-3).Hits(turned, 0, ref random);
        var finder = new TrackFinder(layout, turned);
        FoundTracks found = finder.Find(hits);
        Assert.That(found.Status, Is.EqualTo(MomentumFitStatus.Ok));
        Assert.That(found.Best.State.Momentum, Is.EqualTo(20_000).Within(1e-5).Percent);
        Assert.That(found.Best.State.SlopeY, Is.EqualTo(8e-3).Within(1e-8));
        Assert.That(found.Best.Hits, Is.EqualTo(12));
        FoundTracks without = finder.Find([.. hits.Where((_, index) => index != 4)]);
        Assert.That(without.Best.Hits, Is.EqualTo(11), "one view of a turned plane is taken when the track is known");
        Assert.That(without.Best.State.Momentum, Is.EqualTo(20_000).Within(1e-5).Percent);
    }

    /// <summary>Hodoscopes measure one view: four planes across the field, two of them along it as well.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Find_PlanesOfOneView_GivesTheTrack()
    {
        var random = new RandomStream(3, 0, 0, StreamPurpose.Study);
        DetectorLayout layout = SmallLayout.WithDipole(new Vector3D(0, 0.7, 0), [2000, 4000, 8000, 10_000]);
        Spectrometer dipole = Spectrometer.Find(layout)!.With(plane => plane with { Views = plane.Z is 2000 or 8000 ? 0b11u : 0b01u });
        ViewHit[] hits = new DipoleTrack(-1, 160_000, 3, -4, 1e-3, -2e-3).Hits(dipole, 0, ref random);
        FoundTracks found = new TrackFinder(layout, dipole).Find(hits);
        Assert.That(hits, Has.Length.EqualTo(6));
        Assert.That(found.Status, Is.EqualTo(MomentumFitStatus.Ok));
        Assert.That(found.Best.State.Momentum, Is.EqualTo(160_000).Within(1e-4).Percent);
        Assert.That(found.Best.State.SlopeY, Is.EqualTo(-2e-3).Within(1e-8));
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Find_TrackWithFarExtraHits_FindsTheTrack()
    {
        var finder = new TrackFinder(Layout, Dipole);
        var random = new RandomStream(3, 0, 0, StreamPurpose.Study);
        for (int track = 0; track < 500; track++)
        {
            var truth = new DipoleTrack(-1, 100_000, 5 * random.Normal(), 5 * random.Normal(), 4e-4 * random.Normal(), 4e-4 * random.Normal());
            ViewHit[] hits = truth.Hits(Dipole, 1, ref random);
            KalmanTrack alone = finder.Find(hits).Best;
            FoundTracks found = finder.Find([.. hits, hits[2] with { Position = hits[2].Position + 5 }, hits[9] with { Position = hits[9].Position - 4 }]);
            Assert.That(found.Choices, Is.EqualTo(4));
            Assert.That(found.IsSingle, "far hits make no second track");
            Assert.That(found.Best.State, Is.EqualTo(alone.State));
        }
    }

    /// <summary>Slow muons scatter by many times the resolution, and the fit knows it.</summary>
    [TestCase(20_000)]
    [TestCase(5_000)]
    [TestCase(3_000)]
    [Category(Categories.Statistical)]
    public void Find_ScatteredTrack_IsAcceptedWithHonestError(double momentum)
    {
        const int tracks = 5_000;
        var finder = new TrackFinder(Layout, Dipole);
        var toy = new ScatteredTrack(Layout, Dipole);
        var random = new RandomStream(6, 0, (ulong)momentum, StreamPurpose.Study);
        int accepted = 0;
        var pull = new Moments();
        for (int track = 0; track < tracks; track++)
        {
            var truth = new TrackState(Dipole.Planes[0].Z, 0, 0, 0, 0, -1 / momentum);
            FoundTracks found = finder.Find(toy.Hits(in truth, ref random));
            if (found.IsSingle) accepted++;
            if (found.Best.IsFitted) pull.Add((found.Best.State.ChargeOverMomentum + 1 / momentum) / Math.Sqrt(found.Best.Covariance[4, 4]));
        }
        TestContext.Out.WriteLine($"{momentum / 1000} GeV/c: accepted {(double)accepted / tracks:P2}, pull {pull.Mean:F3}, {pull.Width:F3}");
        Assert.That(accepted, Is.GreaterThan(0.995 * tracks));
        Assert.That(pull.Mean, Is.Zero.Within(0.05));
        Assert.That(pull.Width, Is.EqualTo(1).Within(0.05));
    }

    /// <summary>How often the muon is found with its own hits, in events of one muon and of more; printed for docs/validation.md.</summary>
    [TestCase(160_000, 0.0, 0.0, 0)]
    [TestCase(20_000, 0.0, 0.0, 0)]
    [TestCase(160_000, 0.1, 0.0, 0)]
    [TestCase(160_000, 0.0, 0.3, 0)]
    [TestCase(160_000, 0.0, 0.0, 1)]
    [TestCase(160_000, 0.1, 0.3, 1)]
    [TestCase(80_000, 0.1, 0.3, 1)]
    [Category(Categories.Statistical)]
    public void Find_ToyEvents_FindsTheMuon(double momentum, double deltaProbability, double noisePerView, int pileUp)
    {
        const int events = 4_000;
        var finder = new TrackFinder(Layout, Dipole);
        var toy = new MuonEvent(Layout, Dipole);
        var random = new RandomStream(7, (uint)pileUp, (ulong)momentum, StreamPurpose.Study);
        var efficiency = new FindingEfficiency();
        for (int number = 0; number < events; number++)
        {
            toy.Start(momentum, ref random);
            toy.AddDeltaElectrons(deltaProbability, ref random);
            for (int muon = 0; muon < pileUp; muon++) toy.AddPileUp(160_000, ref random);
            toy.AddNoise(noisePerView, ref random);
            if (toy.PlanesOfMuon < 5) continue;
            efficiency.Add(finder.Find([.. toy.Hits]), finder.Candidates, toy);
        }
        TestContext.Out.WriteLine(efficiency.ToString());
        Assert.That(efficiency.Found, Is.GreaterThan(pileUp > 0 ? 0.97 : 0.99));
        Assert.That(efficiency.WrongHits, Is.LessThan(pileUp > 0 || deltaProbability > 0 ? 0.02 : 0.002));
        Assert.That(efficiency.Ghosts, Is.LessThan(pileUp > 0 ? 0.08 : 0.002));
        if (pileUp == 0 && deltaProbability + noisePerView == 0) Assert.That(efficiency.Single, Is.GreaterThan(0.99));
    }
}
