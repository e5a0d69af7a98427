using System;
using NA64Mu.App.Compare;
using NA64Mu.App.Dark;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Dark;

[TestFixture]
public sealed class ReachPointTests
{
    private static readonly ReachSettings NoEvent = new(1e11, new CountingResult(0, 0, 0), 0.9, LimitMethod.Cls);

    [Test]
    [Category(Categories.Unit)]
    public void Limit_OfAYield_GivesAsManyEventsAsTheLimitOnThem()
    {
        var point = new ReachPoint(Yield(100, 1e-5, 2e-12, 1e-13), NoEvent);
        double events = NoEvent.MuonsOnTarget * 2e-12 * Math.Pow(point.Limit.Value / 1e-5, 2);
        Assert.That(events, Is.EqualTo(-Math.Log(0.1)).Within(1e-9));
        Assert.That(point.Limit.Error / point.Limit.Value, Is.EqualTo(0.025).Within(1e-12), "half the relative error of the yield");
    }

    [Test]
    [Category(Categories.Unit)]
    public void Limit_OfTheSameYieldAtAnotherCoupling_IsTheSame()
    {
        var once = new ReachPoint(Yield(100, 1e-5, 2e-12, 1e-13), NoEvent);
        var thrice = new ReachPoint(Yield(100, 3e-5, 18e-12, 9e-13), NoEvent);
        Assert.That(thrice.Limit.Value, Is.EqualTo(once.Limit.Value).Within(1e-12).Percent);
        Assert.That(thrice.EventsAtCentre.Value, Is.EqualTo(once.EventsAtCentre.Value).Within(1e-12).Percent);
        Assert.That(thrice.EventsAtCentre.Error, Is.EqualTo(once.EventsAtCentre.Error).Within(1e-9).Percent);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Limit_WithMoreMuons_FallsWithTheirRoot()
    {
        var few = new ReachPoint(Yield(100, 1e-5, 2e-12, 0), NoEvent);
        var many = new ReachPoint(Yield(100, 1e-5, 2e-12, 0), NoEvent with { MuonsOnTarget = 4e11 });
        Assert.That(many.Limit.Value, Is.EqualTo(0.5 * few.Limit.Value).Within(1e-12).Percent);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Limit_WithoutAnyEvent_IsInfinite()
    {
        var point = new ReachPoint(Yield(100, 1e-5, 0, 0), NoEvent);
        Assert.That(point.Limit.Value, Is.EqualTo(double.PositiveInfinity));
        Assert.That(point.Limit.Error, Is.NaN);
        Assert.That(point.CoversBand, Is.False);
    }

    /// <summary>Eq. (3) of the NA64mu paper with (251 ± 2 × 59) × 10⁻¹¹; in the limit of no mass g' = √(8π² Δa).</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Band_OfALightBoson_IsThatOfTheMasslessLimit()
    {
        var point = new ReachPoint(Yield(0.01, 1e-5, 1e-12, 0), NoEvent);
        Assert.That(point.BandLow, Is.EqualTo(Math.Sqrt(8 * Math.PI * Math.PI * 133e-11)).Within(0.1).Percent);
        Assert.That(point.BandCentre, Is.EqualTo(Math.Sqrt(8 * Math.PI * Math.PI * 251e-11)).Within(0.1).Percent);
        Assert.That(point.BandHigh, Is.EqualTo(Math.Sqrt(8 * Math.PI * Math.PI * 369e-11)).Within(0.1).Percent);
    }

    [TestCase(0.99, true)]
    [TestCase(1.01, false)]
    [Category(Categories.Unit)]
    public void Coverage_OfALimit_NeedsItBelowAllOfTheBand(double share, bool isCovered)
    {
        double lower = new ReachPoint(Yield(100, 1e-5, 1, 0), NoEvent).BandLow;
        double wanted = NoEvent.SignalLimit / NoEvent.MuonsOnTarget * Math.Pow(1e-5 / (share * lower), 2);
        Assert.That(new ReachPoint(Yield(100, 1e-5, wanted, 0), NoEvent).CoversBand, Is.EqualTo(isCovered));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Band_OfABosonThatLowersTheMoment_IsNone()
    {
        var boson = new DarkBoson(DarkModel.Pseudoscalar, 100, 1e-5);
        var curve = new ReachCurve([new SignalYield(boson, new MeasuredValue(1e-12, 0))], NoEvent, 160000, "test");
        Assert.That(curve.HasBand, Is.False);
        Assert.That(curve.Uncovered, Is.Not.Empty);
    }

    private static SignalYield Yield(double mass, double coupling, double value, double error) =>
        new(new DarkBoson(DarkModel.Vector, mass, coupling), new MeasuredValue(value, error));
}
