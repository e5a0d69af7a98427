using System;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>Distance of a hit from the smoothed track.</summary>
/// <remarks>
/// The hit took part in the fit, so the variance of the distance is V − H C Hᵀ with the smoothed C, and the χ² is by how much that of the
/// track falls when the hit is left out (R. Frühwirth, Nucl. Instrum. Methods A 262 (1987) 444, section 4). The track without the hit passes
/// at m − r V/(V − H C Hᵀ), with r the distance and m the measured coordinate.
/// </remarks>
/// <param name="Hit">Index of the hit among those that were fitted.</param>
/// <param name="Plane">Index in <see cref="Spectrometer.Planes"/>.</param>
/// <param name="View">View of the plane.</param>
/// <param name="Distance">Hit less track along the axis of the view [mm].</param>
/// <param name="Variance">Variance of the distance [mm²].</param>
/// <param name="WithoutHit">Coordinate of the track as the other hits alone give it [mm].</param>
/// <param name="VarianceWithoutHit">Its variance [mm²].</param>
public readonly record struct ViewResidual(
    int Hit, int Plane, int View, double Distance, double Variance, double WithoutHit, double VarianceWithoutHit)
{
    /// <summary>Smallest variance of a residual over that of the hit: a hit that nothing else checks would have none.</summary>
    private const double SmallestVariance = 1e-6;

    /// <summary>The distance over its standard deviation.</summary>
    public double Pull => Distance / Math.Sqrt(Variance);

    /// <summary>χ² of one degree of freedom.</summary>
    public double ChiSquare => Distance * Distance / Variance;

    /// <summary>χ² that another coordinate in place of the hit would have against the other hits.</summary>
    /// <param name="position">Coordinate [mm].</param>
    /// <param name="sigma">Its standard deviation [mm].</param>
    public double ChiSquareOf(double position, double sigma)
    {
        double distance = position - WithoutHit;
        return distance * distance / (VarianceWithoutHit + sigma * sigma);
    }

    /// <summary>Residual of a hit.</summary>
    /// <param name="hit">The hit.</param>
    /// <param name="number">Its index among those that were fitted.</param>
    /// <param name="axis">Axis of its view.</param>
    /// <param name="crossing">Smoothed track.</param>
    internal static ViewResidual Of(in ViewHit hit, int number, in ViewAxis axis, in PlaneCrossing crossing)
    {
        double hitVariance = hit.Sigma * hit.Sigma;
        double trackVariance = crossing.Variance(in axis);
        double variance = Math.Max(hitVariance - trackVariance, SmallestVariance * hitVariance);
        double distance = hit.Position - axis.Of(crossing.X, crossing.Y);
        return new ViewResidual(
            number, hit.Plane, hit.View, distance, variance,
            hit.Position - distance * hitVariance / variance, (hitVariance - variance) * hitVariance / variance);
    }
}
