using System;
using System.Runtime.CompilerServices;
using MathNet.Numerics.Distributions;
using NA64Mu.Core;

namespace NA64Mu.Detectors.Trackers;

/// <summary>Size of an avalanche in units of its mean by a look-up; immutable.</summary>
/// <remarks>
/// Pólya distribution f(z) ∝ z^θ exp(−(1+θ) z) of mean 1 and variance 1/(1+θ) (G. D. Alkhazov, Nucl. Instrum. Methods 89 (1970) 155): a gamma distribution. One of 2048 values of equal probability, each the mean of its part:
/// k ∫ z f dz over the part, which is that of the gamma distribution with one more in the exponent. The last part is an exponential with the mean of the tail.
/// </remarks>
public sealed class PolyaTable
{
    /// <summary>Bits that choose a value.</summary>
    internal const int Bits = 11;

    /// <summary>Number of values.</summary>
    internal const int Parts = 1 << Bits;

    private readonly float[] _values = new float[Parts];
    private readonly double _tailStart;
    private readonly double _tail;

    /// <summary>Tabulates a distribution.</summary>
    /// <param name="theta">Parameter θ, above −1; 0 is the exponential.</param>
    public PolyaTable(double theta)
    {
        var sizes = new Gamma(1 + theta, 1 + theta);
        var weighted = new Gamma(2 + theta, 1 + theta);
        double below = 0;
        for (int part = 0; part < Parts - 1; part++)
        {
            _tailStart = sizes.InverseCumulativeDistribution((part + 1.0) / Parts);
            double upTo = weighted.CumulativeDistribution(_tailStart);
            _values[part] = (float)(Parts * (upTo - below));
            below = upTo;
        }
        _values[^1] = float.NaN;
        _tail = Parts * (1 - below) - _tailStart;
        Variance = 1 / (1 + theta);
    }

    /// <summary>Variance.</summary>
    public double Variance { get; }

    /// <summary>The values; no number where there is a tail.</summary>
    internal ReadOnlySpan<float> Values => _values;

    /// <summary>Draws a size.</summary>
    /// <param name="random">Stream to draw from.</param>
    public double Sample(ref RandomStream random) => At((int)(Parts * random.Uniform()), ref random);

    /// <summary>A size.</summary>
    /// <param name="part">Which part of the distribution, 0 to 2047.</param>
    /// <param name="random">Stream for the tail.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal float At(int part, ref RandomStream random) => (uint)part < Parts - 1 ? _values[part] : (float)(_tailStart + _tail * random.Exponential());
}
