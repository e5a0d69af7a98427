using System;
using System.Collections.Generic;

namespace NA64Mu.Tests.Support;

/// <summary>Test of Kolmogorov and Smirnov that numbers are uniform between 0 and 1.</summary>
internal static class KolmogorovSmirnov
{
    /// <summary>Probability of a distance at least as large, with the approximation of M. A. Stephens, J. R. Stat. Soc. B 32 (1970) 115.</summary>
    public static double OfUniform(List<double> numbers)
    {
        numbers.Sort();
        double distance = 0;
        for (int index = 0; index < numbers.Count; index++)
        {
            double below = (double)index / numbers.Count, upTo = (index + 1.0) / numbers.Count;
            distance = Math.Max(distance, Math.Max(Math.Abs(numbers[index] - below), Math.Abs(numbers[index] - upTo)));
        }
        double root = Math.Sqrt(numbers.Count), scaled = (root + 0.12 + 0.11 / root) * distance;
        double probability = 0;
        for (int term = 1; term <= 100; term++) probability += (term % 2 == 1 ? 2 : -2) * Math.Exp(-2 * term * term * scaled * scaled);
        return Math.Clamp(scaled < 0.2 ? 1 : probability, 0, 1);
    }
}
