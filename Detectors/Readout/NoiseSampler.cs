using System;
using MathNet.Numerics;
using NA64Mu.Core;

namespace NA64Mu.Detectors.Readout;

/// <summary>
/// Gaussian noise of many like channels of which only those above threshold are wanted: costs one draw per channel found, none for the
/// silent ones.
/// </summary>
/// <remarks>
/// The gap between two channels above threshold follows the geometric distribution of p = erfc(t/√2)/2, t being threshold over noise,
/// and is drawn by inversion: the result is exactly that of drawing each channel. The value above threshold is drawn from the tail of
/// the normal distribution after G. Marsaglia, Technometrics 6 (1964) 101, for t above ½, else by taking normal numbers until one is
/// above.
/// </remarks>
public sealed class NoiseSampler
{
    /// <summary>Gap that is larger than any set-up.</summary>
    private const int Never = int.MaxValue / 2;
    private const int MostTries = 10_000;

    private readonly double _noise;
    private readonly double _cut;
    private readonly double _logOfSilence;

    /// <summary>Noise of one kind of channel.</summary>
    /// <param name="noise">Standard deviation; 0 for none [MeV].</param>
    /// <param name="threshold">Threshold [MeV].</param>
    public NoiseSampler(double noise, double threshold)
    {
        _noise = noise;
        _cut = noise > 0 ? threshold / noise : double.PositiveInfinity;
        Probability = noise > 0 ? 0.5 * SpecialFunctions.Erfc(_cut / Constants.Sqrt2) : 0;
        _logOfSilence = SpecialFunctions.Log1p(-Probability);
    }

    /// <summary>Probability of a channel to be above threshold by noise alone.</summary>
    public double Probability { get; }

    /// <summary>Number of silent channels before the next one above threshold.</summary>
    /// <param name="random">Stream to draw from; untouched if there is no noise.</param>
    public int Gap(ref RandomStream random)
    {
        if (Probability <= 0) return Never;
        return (int)Math.Min(FastMath.Log(random.Uniform()) / _logOfSilence, Never);
    }

    /// <summary>The same, of use where so few channels are looked at that most often all are silent: then without a logarithm.</summary>
    /// <param name="channels">Channels that are looked at.</param>
    /// <param name="random">Stream to draw from; untouched if there is no noise.</param>
    /// <returns>Number of silent channels before the next one above threshold; some number from <paramref name="channels"/> up where there is none among them.</returns>
    public int Gap(int channels, ref RandomStream random)
    {
        if (Probability <= 0) return Never;
        double uniform = random.Uniform();
        // (1 − p)ⁿ ≥ 1 − n p: below that bound all are silent.
        return uniform < 1 - channels * Probability ? channels : (int)Math.Min(FastMath.Log(uniform) / _logOfSilence, Never);
    }

    /// <summary>Noise of a channel known to be above threshold [MeV].</summary>
    /// <param name="random">Stream to draw from.</param>
    public double Above(ref RandomStream random)
    {
        for (int attempt = 0; attempt < MostTries; attempt++)
        {
            if (_cut <= 0.5)
            {
                double normal = random.Normal();
                if (normal > _cut) return _noise * normal;
            }
            else
            {
                double beyond = Math.Sqrt(_cut * _cut + 2 * random.Exponential());
                if (random.Uniform() * beyond < _cut) return _noise * beyond;
            }
        }
        throw new InvalidOperationException($"a bug: no noise above {_cut} standard deviations accepted");
    }
}
