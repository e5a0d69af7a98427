using System;
using MathNet.Numerics;
using NA64Mu.Reconstruction.Selection;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Selection;

[TestFixture]
public sealed class ClopperPearsonTests
{
    /// <summary>R 4, binom.test(k, n)$conf.int: 95 % intervals.</summary>
    [TestCase(0, 10, 0, 0.3084971)]
    [TestCase(10, 10, 0.6915029, 1)]
    [TestCase(3, 10, 0.06673951, 0.6524529)]
    [Category(Categories.Reference)]
    public void Interval_SmallCounts_MatchesR(long successes, long trials, double low, double high)
    {
        (double foundLow, double foundHigh) = ClopperPearson.Interval(successes, trials, 0.95);
        Assert.That(foundLow, Is.EqualTo(low).Within(1e-7));
        Assert.That(foundHigh, Is.EqualTo(high).Within(1e-7));
    }

    /// <summary>The definition: at the lower end k or more successes have probability α/2, at the upper end k or fewer.</summary>
    [TestCase(1, 20_000)]
    [TestCase(3, 100_000_000)]
    [TestCase(15_600, 20_000)]
    [TestCase(19_999, 20_000)]
    [TestCase(500_000, 1_000_000)]
    [TestCase(780_123, 1_000_000)]
    [TestCase(78_000_000, 100_000_000)]
    [Category(Categories.Unit)]
    public void Interval_AnyCounts_HasTheTailProbabilitiesOfItsDefinition(long successes, long trials)
    {
        const double tail = 0.5 * (1 - ClopperPearson.OneSigma);
        (double low, double high) = ClopperPearson.Interval(successes, trials, ClopperPearson.OneSigma);
        Assert.That(UpperTail(successes, trials, low), Is.EqualTo(tail).Within(1e-4));
        Assert.That(1 - UpperTail(successes + 1, trials, high), Is.EqualTo(tail).Within(1e-4));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Interval_NoTrials_IsEverything() => Assert.That(ClopperPearson.Interval(0, 0, 0.95), Is.EqualTo((0.0, 1.0)));

    /// <summary>P(X ≥ k), summed term by term away from the largest.</summary>
    private static double UpperTail(long k, long trials, double probability)
    {
        double term = Math.Exp(SpecialFunctions.GammaLn(trials + 1.0) - SpecialFunctions.GammaLn(k + 1.0) - SpecialFunctions.GammaLn(trials - k + 1.0)
            + k * Math.Log(probability) + (trials - k) * SpecialFunctions.Log1p(-probability));
        double odds = probability / (1 - probability), above = 0, below = 0, up = term, down = term;
        for (long i = k; i <= trials && up > 1e-18 * term; i++)
        {
            above += up;
            up *= odds * (trials - i) / (i + 1);
        }
        for (long i = k; i > 0 && down > 1e-18 * term; i--)
        {
            down *= i / (odds * (trials - i + 1));
            below += down;
        }
        return above / (above + below);
    }
}
