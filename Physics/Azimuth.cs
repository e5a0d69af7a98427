using System;
using NA64Mu.Core;

namespace NA64Mu.Physics;

/// <summary>A direction in the plane across the flight.</summary>
/// <param name="Cosine">cos φ.</param>
/// <param name="Sine">sin φ.</param>
internal readonly record struct Azimuth(double Cosine, double Sine)
{
    private const int MaximumTries = 100;

    /// <summary>The opposite direction.</summary>
    public Azimuth Opposite => new(-Cosine, -Sine);

    /// <summary>A uniform azimuth as a point of the unit disc, without trigonometric functions, which differ between processors; 2.5 draws on average.</summary>
    /// <param name="random">Random numbers.</param>
    public static Azimuth Sample(ref RandomStream random)
    {
        for (int attempt = 0; attempt < MaximumTries; attempt++)
        {
            double x = random.Uniform(-1, 1), y = random.Uniform(-1, 1);
            double square = x * x + y * y;
            if (square is > 1 or < 1e-12) continue;
            double scale = 1 / Math.Sqrt(square);
            return new Azimuth(scale * x, scale * y);
        }
        // One sample in 10^66 comes here: no stream gets that far.
        return new Azimuth(1, 0);
    }
}
