using System;
using MathNet.Numerics.Distributions;
using NA64Mu.App.Residuals;
using NA64Mu.Core;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Residuals;

[TestFixture]
public sealed class TailProbabilityTests
{
    /// <summary>A normal number beyond six standard deviations, 1.0e-9, drawn from one whose mean lies there.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Value_ShiftedNormal_IsTheAnalyticTail()
    {
        const double place = 6;
        const int tries = 20_000;
        var random = new RandomStream(5, 0, 0, StreamPurpose.Study);
        double sum = 0, squares = 0;
        long events = 0;
        for (int draw = 0; draw < tries; draw++)
        {
            double x = place + random.Normal();
            if (x < place) continue;
            double weight = Math.Exp(0.5 * place * place - place * x);
            sum += weight;
            squares += weight * weight;
            events++;
        }
        var found = new TailProbability(tries, events, sum, squares, 1);
        double expected = Normal.CDF(0, 1, -place);
        Assert.That(found.Value, Is.EqualTo(expected).Within(4 * found.Error));
        Assert.That(found.Error / found.Value, Is.LessThan(0.02));
        Assert.That(found.EffectiveEvents, Is.InRange(1, events));
        Assert.That((found.Low, found.High), Is.EqualTo((found.Value - found.Error, found.Value + found.Error)).Using<(double Low, double High)>(
            (one, other) => Math.Abs(one.Low / other.Low - 1) < 2e-3 && Math.Abs(one.High / other.High - 1) < 2e-3));
    }

    /// <summary>Garwood's interval of four events, and the limit of none: PDG 2022, table 40.3.</summary>
    [Test]
    [Category(Categories.Reference)]
    public void Interval_UnweightedEvents_IsThatOfPoisson()
    {
        var four = new TailProbability(1000, 4, 4, 4, 1);
        Assert.That(four.Limit * 1000, Is.EqualTo(7.99).Within(0.005));
        Assert.That((four.Value, four.EffectiveEvents), Is.EqualTo((0.004, 4.0)));
        Assert.That(four.Low * 1000, Is.EqualTo(2.086).Within(0.002));
        Assert.That(four.High * 1000, Is.EqualTo(7.163).Within(0.002));
        var none = new TailProbability(1000, 0, 0, 0, 0.5);
        Assert.That(none.Limit * 1000, Is.EqualTo(0.5 * 2.3026).Within(1e-3));
        Assert.That((none.Value, none.Low), Is.EqualTo((0.0, 0.0)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Interval_OfAFewTries_StaysBelowOne()
    {
        var all = new TailProbability(2, 2, 2, 2, 1);
        Assert.That((all.Value, all.High, all.Limit), Is.EqualTo((1.0, 1.0, 1.0)));
    }
}
