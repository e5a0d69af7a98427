using System;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>Distance of a hit from the smoothed track.</summary>
/// <remarks>
/// The hit took part in the fit, so the covariance of the distance is V − H C Hᵀ with the smoothed C, and the χ² is by how much that of the
/// track falls when the hit is left out (R. Frühwirth, Nucl. Instrum. Methods A 262 (1987) 444, section 4).
/// </remarks>
/// <param name="Plane">Index in <see cref="Spectrometer.Planes"/>.</param>
/// <param name="X">Hit less track in x [mm].</param>
/// <param name="Y">Hit less track in y [mm].</param>
/// <param name="PullX">The same over its standard deviation.</param>
/// <param name="PullY">The same over its standard deviation.</param>
/// <param name="ChiSquare">χ² of two degrees of freedom.</param>
public readonly record struct PlaneResidual(int Plane, double X, double Y, double PullX, double PullY, double ChiSquare)
{
    /// <summary>Smallest variance of a residual over that of the hit: a hit that nothing else checks would have none.</summary>
    private const double SmallestVariance = 1e-6;

    /// <summary>Residual of the hit at a plane.</summary>
    /// <param name="node">Hit and smoothed track.</param>
    /// <param name="resolution">Standard deviation of the hit in each view [mm].</param>
    internal static PlaneResidual Of(in PlaneNode node, double resolution)
    {
        double variance = resolution * resolution, smallest = SmallestVariance * variance;
        double xx = Math.Max(variance - node.SmoothedCovariance[0, 0], smallest), yy = Math.Max(variance - node.SmoothedCovariance[1, 1], smallest);
        double xy = -node.SmoothedCovariance[1, 0], determinant = Math.Max(xx * yy - xy * xy, smallest * smallest);
        double dx = node.Hit.X - node.Smoothed.X, dy = node.Hit.Y - node.Smoothed.Y;
        double chiSquare = (dx * dx * yy - 2 * dx * dy * xy + dy * dy * xx) / determinant;
        return new PlaneResidual(node.Hit.Plane, dx, dy, dx / Math.Sqrt(xx), dy / Math.Sqrt(yy), chiSquare);
    }
}
