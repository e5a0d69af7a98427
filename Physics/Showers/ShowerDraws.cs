using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Showers;

/// <summary>Distributions that showers are drawn from.</summary>
internal static class ShowerDraws
{
    private const int MaximumTries = 1000;

    /// <summary>Gamma distribution of unit scale.</summary>
    /// <remarks>G. Marsaglia and W. W. Tsang, ACM Trans. Math. Softw. 26 (2000) 363; shape at least 1.</remarks>
    /// <param name="shape">Shape, at least 1.</param>
    /// <param name="random">Random numbers.</param>
    public static double Gamma(double shape, ref RandomStream random)
    {
        double d = shape - 1.0 / 3.0;
        double c = 1 / Math.Sqrt(9 * d);
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            double x = random.Normal();
            double root = 1 + c * x;
            if (root <= 0) continue;
            double v = root * root * root;
            double u = random.Uniform();
            double square = x * x;
            if (u < 1 - 0.0331 * square * square) return d * v;
            if (FastMath.Log(u) < 0.5 * square + d * (1 - v + FastMath.Log(v))) return d * v;
        }
        return shape;
    }

    /// <summary>Poisson distribution of a small mean.</summary>
    /// <param name="mean">Mean, up to about 20.</param>
    /// <param name="random">Random numbers.</param>
    public static int Poisson(double mean, ref RandomStream random)
    {
        double product = random.Uniform();
        // exp(−x) ≥ 1 − x settles most draws of a small mean.
        if (product < 1 - mean) return 0;
        double limit = FastMath.Exp(-mean);
        int count = 0;
        while (product > limit && count < MaximumTries)
        {
            product *= random.Uniform();
            count++;
        }
        return count;
    }
}
