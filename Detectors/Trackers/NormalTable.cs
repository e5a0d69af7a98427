using System;
using System.Runtime.CompilerServices;
using MathNet.Numerics.Distributions;
using NA64Mu.Core;

namespace NA64Mu.Detectors.Trackers;

/// <summary>Standard normal numbers by a look-up: one of 2048 values of equal probability, or beyond the outermost an exact tail; immutable.</summary>
/// <remarks>
/// A value is the mean of its part of the distribution; near zero they lie 0.0012 apart, and what they lack of the variance is 10⁻⁵. For sums of many numbers, each of which counts little. Eleven bits make one number;
/// 1 of 1024 lies beyond 3.3 and is drawn from the tail after G. Marsaglia, Technometrics 6 (1964) 101.
/// </remarks>
internal sealed class NormalTable
{
    /// <summary>Bits that choose a value.</summary>
    public const int Bits = 11;

    /// <summary>Number of values.</summary>
    public const int Parts = 1 << Bits;

    private const int MostTries = 1000;

    private readonly float[] _values = new float[Parts];
    private readonly double _end;

    /// <summary>Tabulates the distribution.</summary>
    public NormalTable()
    {
        double low = Normal.InvCDF(0, 1, 1.0 / Parts);
        _end = -low;
        _values[0] = _values[^1] = float.NaN;
        for (int part = 1; part < Parts - 1; part++)
        {
            double high = Normal.InvCDF(0, 1, (part + 1.0) / Parts);
            _values[part] = (float)(Parts * (Normal.PDF(0, 1, low) - Normal.PDF(0, 1, high)));
            low = high;
        }
    }

    /// <summary>The values; no number where there is a tail.</summary>
    public ReadOnlySpan<float> Values => _values;

    /// <summary>A standard normal number.</summary>
    /// <param name="part">Which part of the distribution, 0 to <see cref="Parts"/> − 1.</param>
    /// <param name="random">Stream for the tails.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float At(int part, ref RandomStream random) => (uint)(part - 1) < Parts - 2 ? _values[part] : Tail(part, ref random);

    private float Tail(int part, ref RandomStream random)
    {
        for (int attempt = 0; attempt < MostTries; attempt++)
        {
            double beyond = Math.Sqrt(_end * _end + 2 * random.Exponential());
            if (random.Uniform() * beyond < _end) return (float)(part == 0 ? -beyond : beyond);
        }
        throw new InvalidOperationException("a bug: no number of the tail of the normal distribution accepted");
    }
}
