using System;
using System.Collections.Generic;

namespace NA64Mu.Tests.Support;

/// <summary>Chances that a sample of the expected distribution looks as bad as this one or worse.</summary>
internal static class GoodnessOfFit
{
    private const double FewestExpected = 25;

    /// <summary>Kolmogorov-Smirnov test of numbers that should be uniform from 0 to 1; sorts them.</summary>
    /// <remarks>Asymptotic law with the correction of M. A. Stephens, J. R. Stat. Soc. B 32 (1970) 115; good above some tens of numbers.</remarks>
    public static double KolmogorovSmirnov(double[] uniforms)
    {
        Array.Sort(uniforms);
        double distance = 0;
        for (int index = 0; index < uniforms.Length; index++)
        {
            double above = (index + 1.0) / uniforms.Length - uniforms[index];
            distance = Math.Max(distance, Math.Max(above, 1.0 / uniforms.Length - above));
        }
        double root = Math.Sqrt(uniforms.Length);
        return KolmogorovTail(distance * (root + 0.12 + 0.11 / root));
    }

    /// <summary>Kolmogorov-Smirnov test of two samples of the same distribution; sorts them.</summary>
    public static double KolmogorovSmirnov(double[] first, double[] second)
    {
        Array.Sort(first);
        Array.Sort(second);
        double distance = 0;
        int below = 0;
        for (int index = 0; index < first.Length; index++)
        {
            while (below < second.Length && second[below] <= first[index]) below++;
            distance = Math.Max(distance, Math.Abs((index + 1.0) / first.Length - (double)below / second.Length));
        }
        double root = Math.Sqrt((double)first.Length * second.Length / (first.Length + second.Length));
        return KolmogorovTail(distance * (root + 0.12 + 0.11 / root));
    }

    /// <summary>χ² test of counts against probabilities that add up to one; cells that expect few are taken together.</summary>
    public static double ChiSquared(IReadOnlyList<long> counts, IReadOnlyList<double> probabilities, long total)
    {
        double sum = 0, restExpected = 0, restCount = 0;
        int cells = 0;
        for (int cell = 0; cell < counts.Count; cell++)
        {
            double expected = probabilities[cell] * total;
            if (expected < FewestExpected)
            {
                restExpected += expected;
                restCount += counts[cell];
                continue;
            }
            sum += (counts[cell] - expected) * (counts[cell] - expected) / expected;
            cells++;
        }
        if (restExpected >= 1)
        {
            sum += (restCount - restExpected) * (restCount - restExpected) / restExpected;
            cells++;
        }
        return 1 - MathNet.Numerics.Distributions.ChiSquared.CDF(cells - 1, sum);
    }

    private static double KolmogorovTail(double x)
    {
        if (x < 0.2) return 1;
        double sum = 0;
        for (int term = 1; term <= 100; term++) sum += (term % 2 == 1 ? 2 : -2) * Math.Exp(-2.0 * term * term * x * x);
        return Math.Clamp(sum, 0, 1);
    }
}
