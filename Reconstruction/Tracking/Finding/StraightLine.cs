namespace NA64Mu.Reconstruction.Tracking.Finding;

/// <summary>A straight line through points of one projection, by weighted least squares.</summary>
/// <remarks>Weighted linear regression as in PDG 2022, section 40.2.2, with weights 1/σ² and z counted from a reference plane.</remarks>
/// <param name="Position">Coordinate at the reference plane [mm].</param>
/// <param name="Slope">Slope.</param>
/// <param name="PositionVariance">Variance of the position [mm²].</param>
/// <param name="SlopeVariance">Variance of the slope.</param>
/// <param name="Covariance">Covariance of position and slope [mm].</param>
/// <param name="ChiSquare">Sum of squared residuals over σ².</param>
public readonly record struct StraightLine(
    double Position, double Slope, double PositionVariance, double SlopeVariance, double Covariance, double ChiSquare)
{
    /// <summary>Coordinate at a distance from the reference plane [mm].</summary>
    /// <param name="distance">Distance along z [mm].</param>
    public double At(double distance) => Position + distance * Slope;

    /// <summary>Variance of the coordinate at a distance from the reference plane [mm²].</summary>
    /// <param name="distance">Distance along z [mm].</param>
    public double VarianceAt(double distance) => PositionVariance + distance * (2 * Covariance + distance * SlopeVariance);
}
