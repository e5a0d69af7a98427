using System;
using NA64Mu.Detectors.Trackers;
using NA64Mu.Geometry.Settings;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Detectors.Trackers;

[TestFixture]
[Category(Categories.Unit)]
public sealed class PulseShapeTests
{
    private static readonly TrackerReadout Readout = new() { Resolution = 0.05 };

    private readonly PulseShape _pulse = new(Readout, 5);

    [TestCase(-60.0)]
    [TestCase(-30.0)]
    [TestCase(-10.0)]
    [TestCase(0.0)]
    [TestCase(50.0)]
    [TestCase(200.0)]
    public void Respond_AnyAge_IsTheAnswerOfTheShaper(double age)
    {
        bool isSeen = _pulse.Respond(age, out double first, out double second, out double third);
        Assert.That(isSeen, Is.EqualTo(age > -50));
        Assert.That(first, Is.EqualTo(Shaper(age)).Within(1e-12));
        Assert.That(second, Is.EqualTo(Shaper(age + 25)).Within(1e-12));
        Assert.That(third, Is.EqualTo(Shaper(age + 50)).Within(1e-12));
    }

    [Test]
    public void MeanPulse_OverTheGap_IsTheMeanOfItsPulses()
    {
        double duration = 5 / Readout.DriftVelocity;
        double mean = 0;
        const int Points = 10_000;
        for (int point = 0; point < Points; point++) mean += Shaper(120 - (point + 0.5) / Points * duration) / Points;
        Assert.That(_pulse.MeanPulse(120), Is.EqualTo(mean).Within(1e-6));
        Assert.That(_pulse.PeakShare, Is.EqualTo(_pulse.MeanPulse(120)).Within(0.03), "samples lie about the top");
    }

    [TestCase(30.0)]
    [TestCase(82.3)]
    [TestCase(107.0)]
    [TestCase(200.0)]
    public void TimeFrom_SamplesOfTheMeanPulse_IsTheTime(double time) =>
        Assert.That(_pulse.TimeFrom(_pulse.MeanPulse(time), _pulse.MeanPulse(time + 50)), Is.EqualTo(time).Within(0.05));

    private static double Shaper(double time) => time <= 0 ? 0 : time / 50 * Math.Exp(1 - time / 50);
}
