using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Muon;

/// <summary>A direction in the transverse plane.</summary>
/// <param name="Cosine">cos φ.</param>
/// <param name="Sine">sin φ.</param>
internal readonly record struct Azimuth(double Cosine, double Sine)
{
    /// <summary>The opposite direction.</summary>
    public Azimuth Opposite => new(-Cosine, -Sine);

    /// <summary>A uniform azimuth without trigonometric functions: a point in the unit disc; 2.5 draws on average.</summary>
    /// <param name="random">Random numbers.</param>
    public static Azimuth Sample(ref RandomStream random)
    {
        double x, y, squared;
        do
        {
            x = random.Uniform(-1, 1);
            y = random.Uniform(-1, 1);
            squared = x * x + y * y;
        }
        while (squared > 1 || squared == 0);
        double scale = 1 / Math.Sqrt(squared);
        return new Azimuth(scale * x, scale * y);
    }
}
