using NA64Mu.Core;

namespace NA64Mu.Physics;

/// <summary>A direction in the plane across the flight.</summary>
/// <param name="Cosine">cos φ.</param>
/// <param name="Sine">sin φ.</param>
internal readonly record struct Azimuth(double Cosine, double Sine)
{
    /// <summary>The opposite direction.</summary>
    public Azimuth Opposite => new(-Cosine, -Sine);

    /// <summary>A uniform azimuth, without trigonometric functions, which differ between processors; 1.27 draws on average.</summary>
    /// <remarks>Twice the azimuth of a point of the unit disc, J. von Neumann, Natl. Bur. Stand. Appl. Math. Ser. 12 (1951) 36: no root.</remarks>
    /// <param name="random">Random numbers.</param>
    public static Azimuth Sample(ref RandomStream random)
    {
        DiscPoint point = DiscPoint.Sample(ref random);
        double scale = 1 / point.Square;
        return new Azimuth(scale * (point.X - point.Y) * (point.X + point.Y), 2 * scale * point.X * point.Y);
    }
}
