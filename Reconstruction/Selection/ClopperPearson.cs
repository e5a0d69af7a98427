using System;
using MathNet.Numerics;
using MathNet.Numerics.RootFinding;
using NA64Mu.Core;

namespace NA64Mu.Reconstruction.Selection;

/// <summary>Central interval of a binomial probability.</summary>
/// <remarks>
/// C. J. Clopper and E. S. Pearson, Biometrika 26 (1934) 404; PDG 2022, Eq. (40.81): the ends are quantiles of the Beta distribution,
/// p_low of B(k, n − k + 1) at α/2 and p_high of B(k + 1, n − k) at 1 − α/2.
/// </remarks>
public static class ClopperPearson
{
    /// <summary>Probability within one standard deviation of a normal distribution.</summary>
    public const double OneSigma = 0.682689492137086;

    /// <summary>The interval for k successes in n trials; from 0 to 1 without trials.</summary>
    /// <param name="successes">k, from 0 to n; effective numbers of weighted events need not be whole.</param>
    /// <param name="trials">n.</param>
    /// <param name="level">Confidence level 1 − α.</param>
    public static (double Low, double High) Interval(double successes, double trials, double level)
    {
        Requires.That(successes >= 0 && successes <= trials, "successes among the trials");
        if (trials == 0) return (0, 1);
        double tail = 0.5 * (1 - level);
        double low = successes == 0 ? 0 : BetaQuantile(successes, trials - successes + 1, tail);
        double high = successes == trials ? 1 : BetaQuantile(successes + 1, trials - successes, 1 - tail);
        return (low, high);
    }

    /// <summary>Quantile of the Beta distribution, found in ln x so that rates of 10⁻¹¹ keep their digits.</summary>
    private static double BetaQuantile(double a, double b, double probability)
    {
        const double lowestLogarithm = -100, accuracy = 1e-10;
        double logarithm = Brent.FindRoot(
            t => SpecialFunctions.BetaRegularized(a, b, Math.Exp(t)) - probability, lowestLogarithm, 0, accuracy, 200);
        return Math.Exp(logarithm);
    }
}
