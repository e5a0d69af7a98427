using NA64Mu.Core;

namespace NA64Mu.Physics.Showers;

/// <summary>Distributions that showers are drawn from.</summary>
internal static class ShowerDraws
{
    private const int MaximumTries = 1000;

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
