using System;
using NA64Mu.Core;

namespace NA64Mu.Detectors.Readout;

/// <summary>Poisson numbers: counts of photo-electrons.</summary>
/// <remarks>
/// Below mean 10 by inversion, one draw; above by the transformed rejection PTRS of W. Hörmann, Insurance: Mathematics and Economics 12
/// (1993) 39, section 3, exact for any mean from 10 up, about 2.3 draws. Logarithms are those of <see cref="FastMath"/>, so that counts
/// agree on every processor.
/// </remarks>
public static class PoissonSampler
{
    private const double InversionLimit = 10;
    private const int MostTries = 10_000;
    private const int TableSize = 10;

    private static readonly double[] LogFactorials = MakeLogFactorials();

    /// <summary>Draws a count.</summary>
    /// <param name="mean">Mean, not negative.</param>
    /// <param name="random">Stream to draw from.</param>
    public static double Sample(double mean, ref RandomStream random)
    {
        Requires.That(mean >= 0 && double.IsFinite(mean), "Poisson mean that is finite and not negative");
        if (mean == 0) return 0;
        return mean < InversionLimit ? SampleByInversion(mean, ref random) : SampleByRejection(mean, ref random);
    }

    private static double SampleByInversion(double mean, ref RandomStream random)
    {
        double left = random.Uniform();
        double probability = FastMath.Exp(-mean);
        int count = 0;
        // A mean of 10 exceeds 100 with a probability below 1e-60: the cap only guards against rounding in the far tail.
        while (left > probability && count < 100)
        {
            left -= probability;
            count++;
            probability *= mean / count;
        }
        return count;
    }

    private static double SampleByRejection(double mean, ref RandomStream random)
    {
        double logMean = FastMath.Log(mean);
        double b = 0.931 + 2.53 * Math.Sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        double acceptAtOnce = 0.9277 - 3.6224 / (b - 2);
        for (int attempt = 0; attempt < MostTries; attempt++)
        {
            double u = random.Uniform() - 0.5;
            double v = random.Uniform();
            double distance = 0.5 - Math.Abs(u);
            double count = Math.Floor((2 * a / distance + b) * u + mean + 0.43);
            if (distance >= 0.07 && v <= acceptAtOnce) return count;
            if (count < 0 || (distance < 0.013 && v > distance)) continue;
            double logHat = FastMath.Log(v * inverseAlpha / (a / (distance * distance) + b));
            if (logHat <= count * logMean - mean - LogFactorial(count)) return count;
        }
        throw new InvalidOperationException($"a bug: no Poisson number of mean {mean} accepted");
    }

    /// <summary>ln n! from a table below 10 and Stirling's series above, to 1e-11 (Abramowitz and Stegun, 6.1.41).</summary>
    private static double LogFactorial(double n)
    {
        if (n < TableSize) return LogFactorials[(int)n];
        const double HalfLogTwoPi = 0.918938533204672742;
        double x = n + 1;
        double inverse = 1 / x;
        double square = inverse * inverse;
        double series = inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680)));
        return (x - 0.5) * FastMath.Log(x) - x + HalfLogTwoPi + series;
    }

    private static double[] MakeLogFactorials()
    {
        var table = new double[TableSize];
        for (int n = 2; n < TableSize; n++) table[n] = table[n - 1] + FastMath.Log(n);
        return table;
    }
}
