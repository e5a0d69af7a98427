using System.Linq;
using NA64Mu.Reconstruction.Tracking.Finding;
using NA64Mu.Reconstruction.Tracking.Kalman;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking.Finding;

[TestFixture]
public sealed class CandidateListTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Resolve_TracksThatShareHits_KeepsTheBestOfThem()
    {
        var list = new CandidateList();
        Assert.That(list.Add(Track(20, 1, 2, 3, 4, 5, 6)));
        Assert.That(list.Add(Track(10, 1, 2, 3, 7, 8, 9)), "better than the first");
        Assert.That(list.Add(Track(30, 11, 12, 3, 14, 15, 9)), Is.False);
        Assert.That(list.Add(Track(15, 21, 22, 23, 24, 25, 26) with { Fit = default }), Is.False);
        list.Resolve();
        Assert.That(string.Join(" ", list.Candidates.ToArray().Select(track => (int)track.Score)), Is.EqualTo("10 15 20 30"));
        Assert.That(string.Join(" ", list.Candidates.ToArray().Select(track => track.IsIndependent)), Is.EqualTo("True False False True"));
        Assert.That(string.Join(" ", list.Candidates.ToArray().Select(track => track.SharedHits)), Is.EqualTo("0 0 3 2"));
        Assert.That(list.Independent, Is.EqualTo(2));
        Assert.That(list.Covers(Track(0, 1, 2, 3, 7).Hits));
        Assert.That(list.Covers(Track(0, 1, 2, 3, 7, 5).Hits), Is.False);
        list.Clear();
        Assert.That(list.Candidates.IsEmpty);
    }

    private static TrackCandidate Track(double score, params int[] hits)
    {
        var track = new TrackCandidate { Score = score, Fit = new KalmanTrack { Status = KalmanStatus.Ok, DegreesOfFreedom = 1 } };
        for (int view = 0; view < hits.Length; view++) track.Hits.Set(view, hits[view]);
        return track;
    }
}
