using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Reconstruction.Tracking.Kalman;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking;

[TestFixture]
public sealed class SpectrometerFitTests
{
    private static readonly DetectorLayout Layout = DefaultLayout.Load();
    private static readonly Spectrometer Dipole = Spectrometer.Find(Layout)!;

    [Test]
    [Category(Categories.Unit)]
    public void Fit_OfEachKindOfEvent_HasItsStatus()
    {
        var random = new RandomStream(4, 0, 0, StreamPurpose.Study);
        var fit = new SpectrometerFit(Layout, Dipole);
        TrackerHit[] hits = new DipoleTrack(-1, 120_000, 0, 0, 0, 0).Hits(Dipole, 1, ref random);
        TrackerHit[] twins = [.. hits.SelectMany(hit => new[] { hit, hit with { X = hit.X + 0.02 } })];
        TrackerHit[] zigzag = [.. hits.Select(hit => hit with { Y = hit.Y + (hit.Plane % 2 == 0 ? 3 : -3) })];
        Assert.Multiple(() =>
        {
            Assert.That(fit.Fit([]).Status, Is.EqualTo(MomentumFitStatus.NoHits));
            Assert.That(fit.Fit(hits.AsSpan(0, 3)).Status, Is.EqualTo(MomentumFitStatus.TooFewPlanes));
            Assert.That(fit.Fit(hits.AsSpan(0, 3)).Fit.IsFitted, Is.False);
            Assert.That(fit.Residuals.IsEmpty, "nothing is left of the event before");
            Assert.That(fit.Fit(hits).Status, Is.EqualTo(MomentumFitStatus.Ok));
            Assert.That(fit.Fit(hits).Candidates, Is.EqualTo(1));
            Assert.That(fit.Fit(hits.AsSpan(1, 4)).Status, Is.EqualTo(MomentumFitStatus.Ok), "two and two planes");
            Assert.That(fit.Fit(zigzag).Status, Is.EqualTo(MomentumFitStatus.BadFit));
            Assert.That(fit.Fit(twins).Status, Is.EqualTo(MomentumFitStatus.Ambiguous));
            Assert.That(fit.Fit(twins).Candidates, Is.EqualTo(64));
            Assert.That(fit.Fit(twins).Fit.IsFitted);
        });
    }

    [Test]
    [Category(Categories.Statistical)]
    public void Fit_TrackWithFarExtraHits_FindsTheTrack()
    {
        var fit = new SpectrometerFit(Layout, Dipole);
        var random = new RandomStream(3, 0, 0, StreamPurpose.Study);
        for (int track = 0; track < 500; track++)
        {
            var truth = new DipoleTrack(-1, 100_000, 5 * random.Normal(), 5 * random.Normal(), 4e-4 * random.Normal(), 4e-4 * random.Normal());
            TrackerHit[] hits = truth.Hits(Dipole, 1, ref random);
            KalmanTrack alone = fit.Fit(hits).Fit;
            SpectrometerTrack found = fit.Fit([.. hits.Append(new TrackerHit(1, hits[1].X + 5, hits[1].Y - 3))
                .Append(new TrackerHit(4, hits[4].X - 4, hits[4].Y)).OrderBy(hit => hit.Plane)]);
            Assert.That(found.Candidates, Is.EqualTo(4));
            Assert.That(found.Fit.State, Is.EqualTo(alone.State));
        }
    }

    /// <summary>Slow muons scatter by many times the resolution, and the fit knows it.</summary>
    [TestCase(20_000)]
    [TestCase(5_000)]
    [TestCase(3_000)]
    [Category(Categories.Statistical)]
    public void Fit_ScatteredTrack_IsAcceptedWithHonestError(double momentum)
    {
        const int tracks = 5_000;
        var fit = new SpectrometerFit(Layout, Dipole);
        var toy = new ScatteredTrack(Layout, Dipole);
        var random = new RandomStream(6, 0, (ulong)momentum, StreamPurpose.Study);
        int accepted = 0;
        var pull = new Moments();
        for (int track = 0; track < tracks; track++)
        {
            var truth = new TrackState(Dipole.Planes[0].Z, 0, 0, 0, 0, -1 / momentum);
            SpectrometerTrack found = fit.Fit(toy.Hits(in truth, ref random));
            if (found.Status == MomentumFitStatus.Ok) accepted++;
            pull.Add((found.Fit.State.ChargeOverMomentum + 1 / momentum) / Math.Sqrt(found.Fit.Covariance[4, 4]));
        }
        TestContext.Out.WriteLine($"{momentum / 1000} GeV/c: accepted {(double)accepted / tracks:P2}, pull {pull.Mean:F3}, {pull.Width:F3}");
        Assert.That(accepted, Is.GreaterThan(0.999 * tracks));
        Assert.That(pull.Mean, Is.Zero.Within(0.05));
        Assert.That(pull.Width, Is.EqualTo(1).Within(0.05));
    }
}
