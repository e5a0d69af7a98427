using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Settings;
using NA64Mu.Physics.Scattering.Electron;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Scattering.Electron;

[TestFixture]
public sealed class ScatteringLimitTests
{
    private const double Anything = 1e9;
    private readonly ScatteringCoefficients _lead = new(82);
    private readonly ScatteringSettings _settings = new();

    [TestCase(2, 1.0, 0.04 * 2)]
    [TestCase(0.5, 0.9, 0.04 * 0.9)]
    [TestCase(5, 10.0, 0.04 * 10 * (0.75 + 2.5))]
    [Category(Categories.Statistical)]
    public void Shorten_BehindABorder_IsNormalAroundTheShareOfRangeOrLambda(double range, double lambda, double expected)
    {
        ScatteringPoint point = Point(10, range, lambda);
        double shortest = ScatteringLimit.ShortestStep(point, _lead);
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        var lengths = new Moments();
        for (int step = 0; step < 20_000; step++)
        {
            var history = default(ScatteringHistory);
            lengths.Add(ScatteringLimit.Shorten(point, _lead, _settings, ref history, Anything, 0, ref random));
            Assert.That(history.Shift, Is.EqualTo(LateralShift.Made));
        }
        Assert.Multiple(() =>
        {
            Assert.That(lengths.PullOfMean(expected), Is.LessThan(4));
            Assert.That(lengths.PullOfNormalWidth(0.1 * (expected - shortest)), Is.LessThan(4));
            Assert.That(random.Draws, Is.EqualTo(20_000).Within(5).Percent);
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void Shorten_FurtherOnInTheVolume_RemembersTheEntry()
    {
        var random = new RandomStream(2, 0, 0, StreamPurpose.Study);
        var history = default(ScatteringHistory);
        var settings = new ScatteringSettings { Smearing = 0 };
        ScatteringLimit.Shorten(Point(10, 5, 1), _lead, settings, ref history, Anything, 0, ref random);
        double slower = ScatteringLimit.Shorten(Point(5, 2, 0.4), _lead, settings, ref history, Anything, 0.1, ref random);
        Assert.That(slower, Is.EqualTo(0.04 * 5).Within(1e-12));
        double far = ScatteringLimit.Shorten(Point(5, 2, 0.4), _lead, settings, ref history, Anything, 0.5, ref random);
        Assert.That(far, Is.EqualTo(0.6 * 0.5).Within(1e-12));
        history.EnterVolume();
        double next = ScatteringLimit.Shorten(Point(5, 2, 0.4), _lead, settings, ref history, Anything, 0, ref random);
        Assert.That(next, Is.EqualTo(0.04 * 2).Within(1e-12));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Shorten_WhereTheBorderIsOutOfReach_HasNoLimitAndNoShift()
    {
        var random = new RandomStream(3, 0, 0, StreamPurpose.Study);
        var history = default(ScatteringHistory);
        ScatteringPoint point = Point(1, 0.3, 0.05);
        double reach = 0.3 * _lead.ReachOverRange;
        Assert.That(ScatteringLimit.Shorten(point, _lead, _settings, ref history, Anything, 1.001 * reach, ref random), Is.EqualTo(0.3));
        Assert.That(history.Shift, Is.EqualTo(LateralShift.Omitted));
        Assert.That(ScatteringLimit.Shorten(point, _lead, _settings, ref history, Anything, 0.999 * reach, ref random), Is.LessThan(0.3));
        Assert.That(history.Shift, Is.EqualTo(LateralShift.Made));
        Assert.That(ScatteringLimit.Shorten(point, _lead, _settings, ref history, 1e-9, 0, ref random), Is.EqualTo(1e-9));
        Assert.That(history.Shift, Is.EqualTo(LateralShift.Omitted));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Shorten_AnyStep_IsNeverLongerThanAskedNorShorterThanTheShortest()
    {
        var random = new RandomStream(4, 0, 0, StreamPurpose.Study);
        foreach (double energy in new[] { 1e-3, 0.02, 1, 50 })
        {
            ScatteringPoint point = Point(energy, 3e-3 * energy, 1e-3 * energy * energy);
            double shortest = ScatteringLimit.ShortestStep(point, _lead);
            for (int step = 0; step < 1000; step++)
            {
                var history = default(ScatteringHistory);
                double asked = random.Uniform() * point.Range;
                double length = ScatteringLimit.Shorten(point, _lead, _settings, ref history, asked, 0, ref random);
                Assert.That(length, Is.LessThanOrEqualTo(asked).And.GreaterThanOrEqualTo(Math.Min(asked, shortest)));
            }
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Shorten_WithHalfTheFactors_IsHalfAsLong()
    {
        var random = new RandomStream(5, 0, 0, StreamPurpose.Study);
        var settings = new ScatteringSettings { Smearing = 0, RangeFactor = 0.02, SafetyFactor = 0.3 };
        var history = default(ScatteringHistory);
        Assert.That(ScatteringLimit.Shorten(Point(10, 5, 1), _lead, settings, ref history, Anything, 0, ref random), Is.EqualTo(0.1).Within(1e-12));
        Assert.That(ScatteringLimit.Shorten(Point(10, 5, 1), _lead, settings, ref history, Anything, 2, ref random), Is.EqualTo(0.6).Within(1e-12));
    }

    [TestCase(Species.Electron, 0.87 * 18.874519, 1)]
    [TestCase(Species.Positron, 0.7 * 9.055385, 1)]
    [TestCase(Species.Electron, 0.87 * 18.874519, 0.0025)]
    [Category(Categories.Unit)]
    public void ShortestStep_OfLead_IsThatManyElasticPaths(Species species, double steps, double energy)
    {
        double elastic = 1e-3 / (2e-3 + energy * (27.725 / (1 + 0.203 * 82) + 6.152 / (1 + 0.111 * 82) * energy));
        double slow = energy < 0.005 ? 0.75 : 1;
        var point = new ScatteringPoint(new MediumId(0), species, energy, 1, 0.5);
        Assert.That(ScatteringLimit.ShortestStep(point, _lead), Is.EqualTo(0.5 * elastic * steps * slow).Within(0.001).Percent);
    }

    private static ScatteringPoint Point(double energy, double range, double lambda) =>
        new(new MediumId(0), Species.Electron, energy, range, lambda);
}
