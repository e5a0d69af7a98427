namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>Where a smoothed track crosses a plane, with the covariance of the place.</summary>
/// <param name="X">x [mm].</param>
/// <param name="Y">y [mm].</param>
/// <param name="VarianceX">Variance of x [mm²].</param>
/// <param name="Covariance">Covariance of x and y [mm²].</param>
/// <param name="VarianceY">Variance of y [mm²].</param>
internal readonly record struct PlaneCrossing(double X, double Y, double VarianceX, double Covariance, double VarianceY)
{
    /// <summary>Variance of the coordinate along an axis, H C Hᵀ [mm²].</summary>
    /// <param name="axis">Axis of a view.</param>
    public double Variance(in ViewAxis axis) => axis.X * axis.X * VarianceX + 2 * axis.X * axis.Y * Covariance + axis.Y * axis.Y * VarianceY;
}
