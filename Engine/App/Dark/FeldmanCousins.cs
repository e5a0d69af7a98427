using System;
using System.Linq;
using MathNet.Numerics.Distributions;
using NA64Mu.Core;

namespace NA64Mu.App.Dark;

/// <summary>Confidence interval on the mean number of signal events by the unified approach.</summary>
/// <remarks>
/// G. J. Feldman and R. D. Cousins, Phys. Rev. D 57 (1998) 3873, section IV.A: for a mean s of signal and a known background b, numbers n enter the acceptance region in falling order of
/// P(n | s + b)/P(n | ŝ + b), ŝ = max(0, n − b), until their probabilities add up to the confidence level. The interval holds all s whose region holds the number observed. Found on a
/// grid of s of step 0.005, as in the paper, but without its lengthening where limits would rise with b.
/// </remarks>
public static class FeldmanCousins
{
    private const double Step = 0.005;

    /// <summary>Standard deviations above the mean that hold all of a Poisson distribution.</summary>
    private const double Tail = 10;

    /// <summary>The interval.</summary>
    /// <param name="observed">Events observed.</param>
    /// <param name="background">Events expected without signal, known exactly.</param>
    /// <param name="confidence">Confidence level, between 0 and 1.</param>
    /// <returns>Lower and upper limit; the lower one is zero where there is no sign of a signal.</returns>
    public static (double Low, double High) Interval(int observed, double background, double confidence)
    {
        Requires.That(confidence is > 0 and < 1, "a confidence level between 0 and 1");
        double largest = SignalLimit.Classical(observed, 0.5 * (1 + confidence)) + 1;
        int steps = (int)Math.Ceiling(largest / Step), first = -1, last = -1;
        for (int step = 0; step <= steps; step++)
        {
            if (!Accepts(observed, step * Step, background, confidence)) continue;
            if (first < 0) first = step;
            last = step;
        }
        Requires.That(first >= 0 && last < steps, "the interval ends on the grid");
        return (first * Step, last * Step);
    }

    private static bool Accepts(int observed, double signal, double background, double confidence)
    {
        double mean = signal + background;
        if (mean <= 0) return observed == 0;
        double highest = Math.Max(mean, observed);
        int most = (int)Math.Ceiling(highest + Tail * Math.Sqrt(highest) + Tail);
        double sum = 0;
        foreach (int count in Enumerable.Range(0, most + 1).OrderByDescending(count => Ratio(count, mean, background)))
        {
            if (count == observed) return true;
            sum += Poisson.PMF(mean, count);
            if (sum >= confidence) return false;
        }
        return false;
    }

    /// <summary>Logarithm of the likelihood ratio of the mean to the best mean that is physical.</summary>
    private static double Ratio(int count, double mean, double background)
    {
        double best = Math.Max(count, background);
        return best > 0 ? count * Math.Log(mean / best) - (mean - best) : -mean;
    }
}
