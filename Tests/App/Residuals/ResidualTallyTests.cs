using NA64Mu.App.Residuals;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Residuals;

[TestFixture]
public sealed class ResidualTallyTests
{
    [TestCase(0.99, false, false)]
    [TestCase(1.01, true, false)]
    [TestCase(-2.9, false, false)]
    [TestCase(-3.1, true, false)]
    [TestCase(1.01, false, true)]
    [Category(Categories.Unit)]
    public void Fill_OneTrack_IsSlowAtHalfTheMomentumOfEitherCharge(double residual, bool isMistaken, bool isSlowBehind)
    {
        var tally = new ResidualTally(0.5);
        tally.Fill(residual, TrackQuality.SingleTrack, 0.25, hasCause: true, isSlowBehind);
        Assert.That(tally.Mistaken(TrackQuality.Fitted).Value, Is.EqualTo(isMistaken ? 0.25 : 0));
        Assert.That(tally.Mistaken(TrackQuality.SingleTrack).Value, Is.EqualTo(isMistaken ? 0.25 : 0));
        Assert.That(tally.Mistaken(TrackQuality.SingleHit).Value, Is.Zero);
        Assert.That(tally.Slowed(TrackQuality.SingleTrack).Value, Is.EqualTo(isSlowBehind ? 0.25 : 0));
        Assert.That(tally.Momentum.Entries, Is.EqualTo(1));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Fill_WithoutCauseOrTrack_CountsTheMuonAlone()
    {
        var tally = new ResidualTally(0.5);
        tally.Fill(2, TrackQuality.SingleHit, 3, hasCause: false, isSlowBehind: false);
        tally.Fill(double.NaN, TrackQuality.Fitted, 1, hasCause: true, isSlowBehind: false);
        Assert.That(tally.Mistaken(TrackQuality.Fitted).Value, Is.Zero);
        Assert.That((tally.Tries, tally.Occurrences, tally.SumOfWeights, tally.OccurrenceWeight), Is.EqualTo((2L, 1L, 4.0, 1.0)));
        Assert.That(tally.Accepted(TrackQuality.Fitted), Is.EqualTo(1));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Add_TwoTallies_IsOneOfAllEvents()
    {
        ResidualTally one = new(0.5), other = new(0.5), all = new(0.5);
        for (int number = 0; number < 20; number++)
        {
            double residual = -1.5 + 0.2 * number, weight = 1.0 / (1 + number);
            foreach (ResidualTally tally in (ResidualTally[])[number % 2 == 0 ? one : other, all])
                tally.Fill(residual, TrackQuality.SingleHit, weight, hasCause: true, isSlowBehind: number > 15);
        }
        one.Add(other);
        Assert.That(one.SumOfWeights, Is.EqualTo(all.SumOfWeights));
        Assert.That(one.Mistaken(TrackQuality.SingleHit), Is.EqualTo(all.Mistaken(TrackQuality.SingleHit)));
        Assert.That(one.Slowed(TrackQuality.Fitted), Is.EqualTo(all.Slowed(TrackQuality.Fitted)));
        Assert.That(one.Curvature.SumWeights.ToArray(), Is.EqualTo(all.Curvature.SumWeights.ToArray()));
    }
}
