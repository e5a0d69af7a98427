using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Reconstruction.Tracking.Kalman;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking.Kalman;

[TestFixture]
public sealed class KalmanFilterTests
{
    /// <summary>Good tracks, slow ones, tracks without some hits, with a wrong one, that turn around and with a hit that is no number: side by side each is what it is alone, bit for bit.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Run_TracksSideBySide_AreThoseAlone()
    {
        DetectorLayout layout = DefaultLayout.Load();
        Spectrometer spectrometer = Spectrometer.Find(layout)!;
        var random = new RandomStream(21, 0, 0, StreamPurpose.Study);
        var filter = new KalmanFilter(layout, spectrometer);
        var alone = new KalmanTrackFit(layout, spectrometer);
        for (int round = 0; round < 30; round++)
        {
            var fits = new KalmanTrackFit[Lane.Count];
            var seeds = new TrackSeed[Lane.Count];
            var hits = new ViewHit[Lane.Count][];
            for (int lane = 0; lane < Lane.Count; lane++)
            {
                (seeds[lane], hits[lane]) = Draw((round + lane) % 7, spectrometer, ref random);
                fits[lane] = new KalmanTrackFit(filter);
                fits[lane].Open(in seeds[lane], hits[lane]);
            }
            while (fits.Any(fit => fit.IsOpen)) filter.Run([.. fits.Where(fit => fit.IsOpen)]);
            for (int lane = 0; lane < Lane.Count; lane++)
            {
                KalmanTrack expected = alone.Fit(in seeds[lane], hits[lane]), track = fits[lane].Track;
                Assert.That(track.Status, Is.EqualTo(expected.Status));
                Assert.That((track.State, track.EndState, track.ChiSquare, track.ViewsUsed), Is.EqualTo((expected.State, expected.EndState, expected.ChiSquare, expected.ViewsUsed)));
                Assert.That(Covariance5.Lower(in track.Covariance).SequenceEqual(Covariance5.Lower(in expected.Covariance)));
                Assert.That(Covariance5.Lower(in track.EndCovariance).SequenceEqual(Covariance5.Lower(in expected.EndCovariance)));
                Assert.That(fits[lane].Residuals.SequenceEqual(alone.Residuals));
            }
        }
    }

    private static (TrackSeed Seed, ViewHit[] Hits) Draw(int kind, Spectrometer spectrometer, ref RandomStream random)
    {
        double momentum = kind == 1 ? 2_000 : 100_000;
        var start = new TrackState(spectrometer.Planes[0].Z, 1, 2, 1e-4, 2e-4, -1 / momentum);
        ViewHit[] hits = new DipoleTrack(-1, momentum, 1, 2, 1e-4, 2e-4).Hits(spectrometer, 1, ref random);
        if (kind == 2) hits = [.. hits.Where(hit => hit.Plane != 2)];
        if (kind == 3) hits = [.. hits.Where(hit => hit.Plane != 4 || hit.View == 0)];
        if (kind == 4) hits[4] = hits[4] with { Position = hits[4].Position + 3 };
        if (kind == 5) start = start with { ChargeOverMomentum = -1 / 200.0 };
        if (kind == 6) hits[10] = hits[10] with { Position = double.NaN };
        return (new TrackSeed(start, 0.01, 1e-8, kind == 5 ? 1e-20 : 1e-14), hits);
    }
}
