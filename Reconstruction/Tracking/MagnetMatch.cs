using System;

namespace NA64Mu.Reconstruction.Tracking;

/// <summary>How well two lines belong to one arc through the field.</summary>
/// <remarks>
/// A circle from angle θ1 to θ2 has a chord at (θ1 + θ2)/2, so that the exit lies L tan((θ1 + θ2)/2) beside the entry: one condition across
/// the field. Along the field tan λ, the slope over the path across it, stays the same, and the path is the arc L (θ2 − θ1)/(sin θ2 − sin
/// θ1):
/// two conditions, position and slope. The conditions are exact; their errors are those of small angles.
/// </remarks>
public static class MagnetMatch
{
    /// <summary>Number of conditions.</summary>
    public const int DegreesOfFreedom = 3;

    /// <summary>χ² of the match.</summary>
    /// <param name="before">Line at the entry of the field.</param>
    /// <param name="after">Line at the exit of the field.</param>
    /// <param name="fieldLength">Length L of the field [mm].</param>
    public static double ChiSquare(in BendPlaneLine before, in BendPlaneLine after, double fieldLength)
    {
        double angleBefore = Math.Atan(before.SlopeAcross), angleAfter = Math.Atan(after.SlopeAcross);
        double meanAngle = 0.5 * (angleBefore + angleAfter), halfBend = 0.5 * (angleAfter - angleBefore);
        double dipBefore = before.SlopeAlong * Math.Cos(angleBefore), dipAfter = after.SlopeAlong * Math.Cos(angleAfter);
        double arcOverChord = halfBend == 0 ? 1 : halfBend / Math.Sin(halfBend);
        double arc = fieldLength / Math.Cos(meanAngle) * arcOverChord;
        double offsetAcross = after.Across - before.Across - fieldLength * Math.Tan(meanAngle);
        double offsetAlong = after.Along - before.Along - 0.5 * (dipBefore + dipAfter) * arc;
        double slopeDifference = dipAfter - dipBefore;

        double half = 0.5 * fieldLength;
        double positionVariance = before.PositionVariance + 2 * half * before.Covariance + half * half * before.SlopeVariance
            + after.PositionVariance - 2 * half * after.Covariance + half * half * after.SlopeVariance;
        double slopeVariance = before.SlopeVariance + after.SlopeVariance;
        double covariance = before.Covariance + half * before.SlopeVariance + after.Covariance - half * after.SlopeVariance;
        double determinant = positionVariance * slopeVariance - covariance * covariance;
        return offsetAcross * offsetAcross / positionVariance
            + (slopeVariance * offsetAlong * offsetAlong - 2 * covariance * offsetAlong * slopeDifference
                + positionVariance * slopeDifference * slopeDifference) / determinant;
    }
}
