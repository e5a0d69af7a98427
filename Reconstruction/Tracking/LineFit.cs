using System;

namespace NA64Mu.Reconstruction.Tracking;

/// <summary>A straight line x(z), y(z) through hits, by weighted least squares.</summary>
/// <remarks>
/// Both views have the same resolution on a plane, so one covariance serves x and y, and they are uncorrelated. Weighted linear regression
/// as in PDG 2022, section 40.2.2: with weights w = 1/σ² and S_k = Σ w (z − z0)^k, slope = (S0 S_xz − S1 S_x)/D, D = S0 S2 − S1².
/// </remarks>
/// <param name="X">x at the reference plane [mm].</param>
/// <param name="Y">y at the reference plane [mm].</param>
/// <param name="SlopeX">dx/dz.</param>
/// <param name="SlopeY">dy/dz.</param>
/// <param name="PositionVariance">Variance of x and of y [mm²].</param>
/// <param name="SlopeVariance">Variance of each slope.</param>
/// <param name="Covariance">Covariance of position and slope of one view [mm].</param>
/// <param name="ChiSquare">Sum of squared residuals over σ², both views.</param>
/// <param name="Planes">Number of hits.</param>
public readonly record struct LineFit(
    double X, double Y, double SlopeX, double SlopeY,
    double PositionVariance, double SlopeVariance, double Covariance, double ChiSquare, int Planes)
{
    /// <summary>Degrees of freedom: two measurements a plane less four parameters.</summary>
    public int DegreesOfFreedom => 2 * Planes - 4;

    /// <summary>Fits the hits on two or more planes of different z.</summary>
    /// <param name="hits">One hit a plane.</param>
    /// <param name="planes">All planes, by the index in the hit.</param>
    /// <param name="referenceZ">Reference plane [mm].</param>
    public static LineFit Through(ReadOnlySpan<TrackerHit> hits, ReadOnlySpan<SpectrometerPlane> planes, double referenceZ)
    {
        double s0 = 0, s1 = 0, s2 = 0, sx = 0, sy = 0, sxz = 0, syz = 0;
        foreach (TrackerHit hit in hits)
        {
            ref readonly SpectrometerPlane plane = ref planes[hit.Plane];
            double weight = 1 / (plane.Resolution * plane.Resolution);
            double z = plane.Z - referenceZ;
            s0 += weight;
            s1 += weight * z;
            s2 += weight * z * z;
            sx += weight * hit.X;
            sy += weight * hit.Y;
            sxz += weight * hit.X * z;
            syz += weight * hit.Y * z;
        }
        double determinant = s0 * s2 - s1 * s1;
        double x = (s2 * sx - s1 * sxz) / determinant, slopeX = (s0 * sxz - s1 * sx) / determinant;
        double y = (s2 * sy - s1 * syz) / determinant, slopeY = (s0 * syz - s1 * sy) / determinant;
        double chiSquare = 0;
        foreach (TrackerHit hit in hits)
        {
            ref readonly SpectrometerPlane plane = ref planes[hit.Plane];
            double z = plane.Z - referenceZ;
            double residualX = (hit.X - x - slopeX * z) / plane.Resolution;
            double residualY = (hit.Y - y - slopeY * z) / plane.Resolution;
            chiSquare += residualX * residualX + residualY * residualY;
        }
        return new LineFit(
            x, y, slopeX, slopeY, s2 / determinant, s0 / determinant, -s1 / determinant, chiSquare, hits.Length);
    }
}
