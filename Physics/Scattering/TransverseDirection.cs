using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Scattering;

/// <summary>A uniform direction in the plane across the flight.</summary>
/// <param name="Cosine">cos φ.</param>
/// <param name="Sine">sin φ.</param>
internal readonly record struct TransverseDirection(double Cosine, double Sine)
{
    private const int MaximumTries = 100;

    /// <summary>Draws one as a point of the unit disc, without trigonometric functions, which differ between processors; 2.5 draws on average.</summary>
    /// <param name="random">Random numbers.</param>
    public static TransverseDirection Sample(ref RandomStream random)
    {
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            double x = random.Uniform(-1, 1), y = random.Uniform(-1, 1);
            double square = x * x + y * y;
            if (square is > 1 or < 1e-12) continue;
            double scale = 1 / Math.Sqrt(square);
            return new TransverseDirection(scale * x, scale * y);
        }
        return new TransverseDirection(1, 0);
    }
}
