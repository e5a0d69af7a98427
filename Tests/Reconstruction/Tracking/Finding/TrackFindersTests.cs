using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Reconstruction.Tracking.Finding;
using NA64Mu.Reconstruction.Tracking.Kalman;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking.Finding;

[TestFixture]
public sealed class TrackFindersTests
{
    /// <summary>Events of one track, of two, with noise, with a hit far off and without hits, found together: what is found alone, bit for bit, in any company.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Run_ManyEvents_FindsWhatEachAloneWould()
    {
        DetectorLayout layout = DefaultLayout.Load();
        Spectrometer spectrometer = Spectrometer.Find(layout)!;
        var random = new RandomStream(31, 0, 0, StreamPurpose.Study);
        var finders = new TrackFinders(layout, spectrometer);
        var alone = new TrackFinder(layout, spectrometer);
        for (int count = 1; count <= TrackFinders.Count; count++)
        {
            var events = new ViewHit[count][];
            for (int index = 0; index < count; index++)
            {
                events[index] = Draw((count + index) % 5, spectrometer, ref random);
                finders[index].Begin(events[index]);
            }
            finders.Run(count);
            for (int index = 0; index < count; index++)
            {
                FoundTracks expected = alone.Find(events[index]), found = finders[index].Result();
                Assert.That((found.Status, found.Choices, found.Tracks, found.IsSingle), Is.EqualTo((expected.Status, expected.Choices, expected.Tracks, expected.IsSingle)));
                Assert.That((found.Best.State, found.Best.ChiSquare), Is.EqualTo((expected.Best.State, expected.Best.ChiSquare)));
                Assert.That(Covariance5.Lower(in found.Best.Covariance).SequenceEqual(Covariance5.Lower(in expected.Best.Covariance)));
                Assert.That(finders[index].Candidates.Length, Is.EqualTo(alone.Candidates.Length));
                Assert.That(finders[index].Residuals.SequenceEqual(alone.Residuals));
            }
        }
    }

    private static ViewHit[] Draw(int kind, Spectrometer spectrometer, ref RandomStream random)
    {
        if (kind == 4) return [];
        ViewHit[] hits = new DipoleTrack(-1, 100_000, 1, 2, 1e-4, 2e-4).Hits(spectrometer, 1, ref random);
        if (kind == 1) return [.. hits, .. new DipoleTrack(1, 60_000, 20, -15, 1e-3, -2e-4).Hits(spectrometer, 1, ref random)];
        if (kind == 2) return [.. hits, hits[3] with { Position = hits[3].Position + 0.3 }, hits[8] with { Position = hits[8].Position - 4 }];
        if (kind == 3) hits[6] = hits[6] with { Position = hits[6].Position + 5 };
        return hits;
    }
}
