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

    [TestCase(0b0101_0100_0000, "1 2 3 4 5 6 17 8 19 10 21 12", ExpectedResult = true, Description = "a muon and an electron that it has made before the magnet: one line along the field")]
    [TestCase(0b0101_0100_0000, "1 2 3 4 5 6 17 8 19 10 11 12", ExpectedResult = true, Description = "they share one cluster")]
    [TestCase(0b0101_0100_0000, "1 2 3 4 5 6 17 8 9 10 11 12", ExpectedResult = false, Description = "one wrong cluster behind the magnet")]
    [TestCase(0b0101_0100_0000, "1 2 3 4 5 6 7 18 9 20 11 22", ExpectedResult = false, Description = "wrong clusters along the field")]
    [TestCase(0b0101_0100_0000, "11 2 13 4 15 6 7 8 9 10 11 12", ExpectedResult = false, Description = "wrong clusters before the magnet")]
    [TestCase(0b1111_1100_0000, "1 2 3 4 5 6 7 18 9 20 11 12", ExpectedResult = true, Description = "turned planes: one view in each of two")]
    [Category(Categories.Unit)]
    public bool HasOtherWay_SecondChoiceOfHits_MustDifferInMostPlanes(int acrossBehind, string hits)
    {
        var list = new CandidateList();
        list.Add(Track(1, [.. Enumerable.Range(1, 12)]));
        list.Add(Track(2, [.. hits.Split(' ').Select(int.Parse)]));
        list.Resolve();
        Assert.That(list.Independent, Is.EqualTo(1));
        return list.HasOtherWay((ulong)acrossBehind);
    }

    private static TrackCandidate Track(double score, params int[] hits)
    {
        var track = new TrackCandidate { Score = score, Fit = new KalmanTrack { Status = KalmanStatus.Ok, DegreesOfFreedom = 1 } };
        for (int view = 0; view < hits.Length; view++) track.Hits.Set(view, hits[view]);
        return track;
    }
}
