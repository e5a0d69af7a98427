using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Physics.Showers;

/// <summary>Gamma distribution of unit scale, ready to be drawn from many times.</summary>
/// <remarks>G. Marsaglia and W. W. Tsang, ACM Trans. Math. Softw. 26 (2000) 363. Shape 1 is the exponential distribution, and is drawn as such.</remarks>
internal readonly struct GammaNumber
{
    private const int MaximumTries = 1000;

    private readonly double _shape;
    private readonly double _largest;
    private readonly double _width;

    /// <summary>Distribution of a shape.</summary>
    /// <param name="shape">Shape, at least 1.</param>
    public GammaNumber(double shape)
    {
        _shape = shape;
        _largest = shape - 1.0 / 3.0;
        _width = shape == 1 ? 0 : 1 / Math.Sqrt(9 * _largest);
    }

    /// <summary>Draws a number.</summary>
    /// <param name="random">Random numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Sample(ref RandomStream random) => _width == 0 ? random.Exponential() : SampleByRejection(ref random);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double SampleByRejection(ref RandomStream random)
    {
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            double x = random.Normal();
            double root = 1 + _width * x;
            if (root <= 0) continue;
            double v = root * root * root;
            double u = random.Uniform();
            double square = x * x;
            if (u < 1 - 0.0331 * square * square) return _largest * v;
            if (FastMath.Log(u) < 0.5 * square + _largest * (1 - v + FastMath.Log(v))) return _largest * v;
        }
        return _shape;
    }
}
