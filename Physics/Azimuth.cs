using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Physics;

/// <summary>A direction in the plane across the flight.</summary>
/// <param name="Cosine">cos φ.</param>
/// <param name="Sine">sin φ.</param>
internal readonly record struct Azimuth(double Cosine, double Sine)
{
    private const int SectorBits = 7;
    private const int Sectors = 1 << SectorBits;

    /// <summary>Middles of the sectors.</summary>
    private static readonly Azimuth[] Middles = MakeMiddles();

    /// <summary>The opposite direction.</summary>
    public Azimuth Opposite => new(-Cosine, -Sine);

    /// <summary>A uniform azimuth, without trigonometric functions, which differ between processors; one draw.</summary>
    /// <remarks>The leading bits choose a sector, the others an angle from its middle, which two short series turn by: nothing is refused, so no branch is guessed wrong.</remarks>
    /// <param name="random">Random numbers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Azimuth Sample(ref RandomStream random) => Of(random.NextBits());

    /// <summary>The azimuth that random bits stand for.</summary>
    /// <param name="bits">Random bits, of which the leading sixty are used.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Azimuth Of(ulong bits)
    {
        const int usedBits = 53;
        ref readonly Azimuth middle = ref Middles[(int)(bits >> (64 - SectorBits))];
        return middle.Turned(((long)(bits << SectorBits) >> (64 - usedBits)) * (Math.PI / Sectors / (1L << (usedBits - 1))));
    }

    /// <summary>The direction at a small angle to this one, up to π/128, within rounding.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Azimuth Turned(double angle)
    {
        double square = angle * angle;
        double sine = angle * (1 - square * (1.0 / 6 - square * (1.0 / 120 - square * (1.0 / 5040))));
        double cosine = 1 - square * (0.5 - square * (1.0 / 24 - square * (1.0 / 720)));
        return Times(new Azimuth(cosine, sine));
    }

    /// <summary>The sum of two angles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Azimuth Times(in Azimuth other) => new(Cosine * other.Cosine - Sine * other.Sine, Sine * other.Cosine + Cosine * other.Sine);

    /// <summary>Half the angle, of directions between 0 and π.</summary>
    private Azimuth Half()
    {
        double cosine = Math.Sqrt(0.5 * (1 + Cosine));
        return new Azimuth(cosine, 0.5 * Sine / cosine);
    }

    /// <summary>The middle of each sector is one of those before it, turned by a power of two of sectors; roots and products are the same on every processor.</summary>
    private static Azimuth[] MakeMiddles()
    {
        var turns = new Azimuth[SectorBits];
        turns[SectorBits - 1] = new Azimuth(-1, 0);
        turns[SectorBits - 2] = new Azimuth(0, 1);
        for (int bit = SectorBits - 3; bit >= 0; bit--) turns[bit] = turns[bit + 1].Half();
        var middles = new Azimuth[Sectors];
        middles[0] = turns[0].Half();
        for (int sector = 1; sector < Sectors; sector++)
        {
            int bit = BitOperations.Log2((uint)sector);
            Azimuth middle = middles[sector ^ (1 << bit)].Times(turns[bit]);
            double scale = 1 / Math.Sqrt(middle.Cosine * middle.Cosine + middle.Sine * middle.Sine);
            middles[sector] = new Azimuth(scale * middle.Cosine, scale * middle.Sine);
        }
        return middles;
    }
}
