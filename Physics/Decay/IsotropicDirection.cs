using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Decay;

/// <summary>Direction in the rest frame of a particle whose spin is zero or not followed.</summary>
public static class IsotropicDirection
{
    /// <summary>A unit vector, any direction as likely as any other.</summary>
    /// <param name="random">Random numbers.</param>
    public static Vector3D Sample(ref RandomStream random)
    {
        double cos = random.Uniform(-1, 1);
        double sine = Math.Sqrt((1 - cos) * (1 + cos));
        Azimuth around = Azimuth.Sample(ref random);
        return new Vector3D(sine * around.Cosine, sine * around.Sine, cos);
    }
}
