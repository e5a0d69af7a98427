using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.RootFinding;
using NA64Mu.Core;

namespace NA64Mu.App.Dark;

/// <summary>Upper limit on the mean number of signal events by CLs.</summary>
/// <remarks>
/// A. L. Read, J. Phys. G 28 (2002) 2693: the limit s solves P(N ≤ n | s + b)/P(N ≤ n | b) = 1 − CL, with n events observed and b expected without signal. N is a Poisson number, so that
/// without background this is the classical limit, half the CL quantile of χ² with 2(n + 1) degrees of freedom (PDG, Review of Particle Physics, chapter Statistics). A background of
/// standard deviation σ_b has a gamma distribution of mean b, as one that was measured by counting: background events then have a negative binomial distribution with
/// r = b²/σ_b² and p = b/(b + σ_b²), and P(N ≤ n) = Σ P(S = j) P(B ≤ n − j), j from 0 to n.
/// </remarks>
public static class SignalLimit
{
    private const double Accuracy = 1e-12;
    private const int MostIterations = 200;

    /// <summary>Largest relative spread of the background that is taken for none.</summary>
    private const double Negligible = 1e-3;

    /// <summary>Limit without background.</summary>
    /// <param name="observed">Events observed.</param>
    /// <param name="confidence">Confidence level, between 0 and 1.</param>
    public static double Classical(int observed, double confidence) => 0.5 * ChiSquared.InvCDF(2 * (observed + 1), confidence);

    /// <summary>Whether the background can give as few events as were observed at all.</summary>
    /// <param name="result">Events observed and expected.</param>
    public static bool IsPossible(CountingResult result) => Probability(result, 0) > 0;

    /// <summary>Limit with background.</summary>
    /// <param name="result">Events observed and expected.</param>
    /// <param name="confidence">Confidence level, between 0 and 1.</param>
    public static double Cls(CountingResult result, double confidence)
    {
        Requires.That(confidence is > 0 and < 1, "a confidence level between 0 and 1");
        double withoutSignal = Probability(result, 0);
        Requires.That(withoutSignal > 0, "a background that can give the number observed");
        double highest = Classical(result.Observed, confidence) + 1;
        return Brent.FindRoot(signal => Probability(result, signal) / withoutSignal - (1 - confidence), 0, highest, Accuracy, MostIterations);
    }

    /// <summary>P(N ≤ n).</summary>
    /// <param name="result">Events observed n, and background.</param>
    /// <param name="signal">Mean number of signal events.</param>
    internal static double Probability(CountingResult result, double signal)
    {
        double background = result.Background, error = result.BackgroundError;
        if (!(error > Negligible * background)) return AtMost(result.Observed, signal + background);
        double shape = background * background / (error * error), success = background / (background + error * error);
        double sum = 0;
        for (int count = 0; count <= result.Observed; count++)
        {
            double chance = signal > 0 ? Poisson.PMF(signal, count) : count == 0 ? 1 : 0;
            sum += chance * NegativeBinomial.CDF(shape, success, result.Observed - count);
        }
        return sum;
    }

    private static double AtMost(int observed, double mean) => mean > 0 ? SpecialFunctions.GammaUpperRegularized(observed + 1, mean) : 1;
}
