using System;
using NA64Mu.Core;

namespace NA64Mu.Detectors.Readout;

/// <summary>Poisson numbers of means from a fixed one up, mostly by one draw and one look-up; immutable.</summary>
/// <remarks>
/// A Poisson number of mean m is the sum of one of mean m₀ ≤ m and an independent one of mean m − m₀. The first is drawn by inversion from a table of cumulated probabilities, searched from where equal parts of the
/// distribution start; the second, nearly always 0 where means differ little, with <see cref="PoissonSampler"/>.
/// </remarks>
internal sealed class PoissonTable
{
    private const int Parts = 512;

    /// <summary>Part of the distribution that the table leaves out.</summary>
    private const double Negligible = 1e-17;

    private readonly double _mean;
    private readonly double[] _cumulative;
    private readonly short[] _start = new short[Parts];

    /// <summary>Tabulates a distribution.</summary>
    /// <param name="mean">Least mean that is asked for, 0 to 500.</param>
    public PoissonTable(double mean)
    {
        Requires.That(mean is >= 0 and <= 500, "a mean of Poisson numbers that a table can hold");
        _mean = mean;
        _cumulative = new double[(int)(mean + 10 * Math.Sqrt(mean)) + 30];
        double probability = Math.Exp(-mean), sum = probability;
        for (int count = 0; count < _cumulative.Length; sum += probability)
        {
            _cumulative[count] = sum > 1 - Negligible ? 1 : sum;
            probability *= mean / ++count;
        }
        _cumulative[^1] = 1;
        for (int part = 0, count = 0; part < Parts; part++)
        {
            while (_cumulative[count] < (double)part / Parts) count++;
            _start[part] = (short)count;
        }
    }

    /// <summary>Draws a number.</summary>
    /// <param name="mean">Its mean; where it is below that of the table, the table is of no use.</param>
    /// <param name="random">Stream to draw from.</param>
    public double Sample(double mean, ref RandomStream random)
    {
        if (mean < _mean) return PoissonSampler.Sample(mean, ref random);
        double uniform = random.Uniform();
        int count = _start[(int)(Parts * uniform)];
        while (_cumulative[count] < uniform) count++;
        return count + PoissonSampler.Sample(mean - _mean, ref random);
    }
}
