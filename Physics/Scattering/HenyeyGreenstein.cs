using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Scattering;

/// <summary>Directions after many scatterings, of which only the mean cosine is known.</summary>
/// <remarks>
/// dN/dcos θ = ½(1 − g²)/(1 + g² − 2g cos θ)^(3/2), L. G. Henyey and J. L. Greenstein, Astrophys. J. 93 (1941) 70: the mean of the Legendre polynomial of order l is g^l, g the mean cosine.
/// </remarks>
public static class HenyeyGreenstein
{
    /// <summary>Mean cosine below which all directions are as likely.</summary>
    private const double LeastCosine = 1e-3;

    /// <summary>The direction after.</summary>
    /// <param name="direction">Unit direction before.</param>
    /// <param name="meanCosine">g, from 0 to 1.</param>
    /// <param name="random">Random numbers; about 2.3 draws.</param>
    public static Vector3D Turn(in Vector3D direction, double meanCosine, ref RandomStream random)
    {
        double oneMinusCos = OneMinusCos(meanCosine, random.Uniform());
        double sine = Math.Sqrt(oneMinusCos * (2 - oneMinusCos));
        Azimuth azimuth = Azimuth.Sample(ref random);
        return direction.Deflected(sine * azimuth.Cosine, sine * azimuth.Sine, oneMinusCos).Renormalised();
    }

    private static double OneMinusCos(double meanCosine, double share)
    {
        if (meanCosine < LeastCosine) return 2 * share;
        double ratio = (1 - meanCosine * meanCosine) / (1 - meanCosine + 2 * meanCosine * share);
        return Math.Clamp(1 - (1 + meanCosine * meanCosine - ratio * ratio) / (2 * meanCosine), 0, 2);
    }
}
