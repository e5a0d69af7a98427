namespace NA64Mu.Reconstruction.Tracking;

/// <summary>A straight line in the axes of a dipole: across the field, where the track bends, and along it.</summary>
/// <param name="Across">Position along u = z × B/|B| [mm].</param>
/// <param name="Along">Position along B/|B| [mm].</param>
/// <param name="SlopeAcross">Slope along u.</param>
/// <param name="SlopeAlong">Slope along B.</param>
/// <param name="PositionVariance">Variance of each position [mm²].</param>
/// <param name="SlopeVariance">Variance of each slope.</param>
/// <param name="Covariance">Covariance of position and slope of one axis [mm].</param>
public readonly record struct BendPlaneLine(
    double Across, double Along, double SlopeAcross, double SlopeAlong, double PositionVariance, double SlopeVariance, double Covariance)
{
    /// <summary>A line turned into the axes of a dipole; its covariance is the same in all axes across the beam.</summary>
    /// <param name="line">Line in x and y.</param>
    /// <param name="spectrometer">The dipole.</param>
    public static BendPlaneLine Of(in LineFit line, Spectrometer spectrometer)
    {
        double fieldX = spectrometer.FieldX, fieldY = spectrometer.FieldY;
        return new BendPlaneLine(
            -fieldY * line.X + fieldX * line.Y,
            fieldX * line.X + fieldY * line.Y,
            -fieldY * line.SlopeX + fieldX * line.SlopeY,
            fieldX * line.SlopeX + fieldY * line.SlopeY,
            line.PositionVariance, line.SlopeVariance, line.Covariance);
    }
}
