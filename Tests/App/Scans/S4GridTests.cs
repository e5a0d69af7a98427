using System.Collections.Generic;
using NA64Mu.App.Scans;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Scans;

[TestFixture]
public sealed class S4GridTests
{
    private const int SignalPlane = 1, VetoPlane = 0;
    private const double Missed = 1e-3;

    private static readonly MovableCounters Counters = MovableCounters.Find(DefaultLayout.Load());
    private static readonly double Front = Counters.Present.Front;

    [Test]
    [Category(Categories.Unit)]
    public void Planes_OfOnePlace_AreTheMiddlesOfBothCounters()
    {
        S4Grid grid = Grid(VetoRule.Follow, 60);
        Assert.That(grid.Planes.ToArray(), Is.EqualTo((double[])[Front - 100 + 5, Front + 5]).Within(1e-9));
    }

    /// <summary>S4 reaches 200 mm from its edge and 100 mm up and down; a counter misses one particle in a thousand.</summary>
    [TestCase(59.9, 0, 1000, 0)]
    [TestCase(60.1, 0, 1000, 1 - Missed)]
    [TestCase(259.9, 99, 1000, 1 - Missed)]
    [TestCase(260.1, 0, 1000, 0)]
    [TestCase(100, 101, 1000, 0)]
    [TestCase(100, -99, 1000, 1 - Missed)]
    [TestCase(100, 0, 0.59, 0)]
    [TestCase(100, 0, 0.61, 1 - Missed)]
    [Category(Categories.Unit)]
    public void Ask_OneHitInThePlaneOfS4_FiresInsideItsOutlineAboveThreshold(double x, double y, double energy, double expected)
    {
        S4Answer answer = Grid(VetoRule.Follow, 60).Ask(0, [new PlaneHit(SignalPlane, x, y, energy, 50_000, true)]);
        Assert.That(answer.Probability, Is.EqualTo(expected).Within(1e-12));
    }

    /// <summary>The veto ends 3 mm before S4 where it follows, and where the file has it where it stays; its far edge is at −50 mm.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Ask_HitInTheVeto_LetsOnlyItsInefficiencyThrough()
    {
        double end = Counters.Veto.Centre.X + Counters.Veto.Shape.HalfX;
        (VetoRule Rule, double X, bool IsVetoed)[] cases =
        [
            (VetoRule.Follow, 56.9, true), (VetoRule.Follow, 57.1, false), (VetoRule.Follow, -49.9, true), (VetoRule.Follow, -50.1, false),
            (VetoRule.Fixed, end - 0.1, true), (VetoRule.Fixed, end + 0.1, false),
        ];
        foreach ((VetoRule rule, double x, bool isVetoed) in cases)
        {
            PlaneHit[] hits = [new PlaneHit(VetoPlane, x, 0, 1000, 1000, false), new PlaneHit(SignalPlane, 70, 0, 1000, 1000, true)];
            double expected = (1 - Missed) * (isVetoed ? Missed : 1);
            Assert.That(Grid(rule, 60).Ask(0, hits).Probability, Is.EqualTo(expected).Within(1e-12), $"{rule} {x}");
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Ask_OnlyASecondaryInS4_HasNoMomentumOfThePrimary()
    {
        S4Grid grid = Grid(VetoRule.Follow, 60);
        Assert.That(grid.Ask(0, [new PlaneHit(SignalPlane, 70, 0, 5, 5.5, false)]).PrimaryMomentum, Is.NaN);
        Assert.That(grid.Ask(0, [new PlaneHit(SignalPlane, 70, 0, 5, 5.5, true)]).PrimaryMomentum, Is.EqualTo(5.5));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Places_OfSeveralPlanes_RunOverEdgesFirst()
    {
        var grid = new S4Grid(Counters, [50, 60], [11_000, 11_500], VetoRule.Follow);
        Assert.That(grid.Places, Is.EqualTo((IEnumerable<S4Place>)[new(50, 11_000), new(60, 11_000), new(50, 11_500), new(60, 11_500)]));
    }

    private static S4Grid Grid(VetoRule rule, double edge) => new(Counters, [edge], [Front], rule);
}
