using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lanes = System.Runtime.Intrinsics.Vector256<double>;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>Update of tracks by the coordinate of one view: the gain, the new covariance in the form of Joseph, and the χ² of the hit.</summary>
/// <remarks>
/// R. Frühwirth, Nucl. Instrum. Methods A 262 (1987) 444, Eqs. (7)-(8), with one row H = (cos φ, sin φ, 0, 0, 0) for the axis of the view and
/// V = σ²: K = C Hᵀ/(V + H C Hᵀ), C' = (1 − K H) C (1 − K H)ᵀ + K V Kᵀ, which stays symmetric and positive whatever the rounding of K
/// (R. S. Bucy and P. D. Joseph, Filtering for Stochastic Processes (1968)). It is multiplied out as it stands: the same as a sum to C loses
/// a hit that is 10⁸ times better than the prediction. Views of a plane are independent and taken one after the other.
/// </remarks>
internal static class ViewMeasurement
{
    /// <summary>Takes a coordinate into account.</summary>
    /// <param name="axis">Axis of the view.</param>
    /// <param name="hits">Coordinates measured.</param>
    /// <param name="state">Tracks at the plane, before and after.</param>
    /// <param name="covariance">Their covariances.</param>
    /// <returns>χ² of each coordinate against the prediction, of one degree of freedom, 0 without hit; negative where the covariance is none.</returns>
    [SkipLocalsInit]
    public static Lanes Update(in ViewAxis axis, ref readonly LaneHits hits, ref LaneState state, ref LaneCovariance covariance)
    {
        Lanes variance = hits.Sigma * hits.Sigma, distance = hits.Position - (axis.X * state.X + axis.Y * state.Y);
        Unsafe.SkipInit(out LaneVector projected);
        projected[0] = axis.X * covariance[0, 0] + axis.Y * covariance[0, 1];
        projected[1] = axis.X * covariance[1, 0] + axis.Y * covariance[1, 1];
        projected[2] = axis.X * covariance[2, 0] + axis.Y * covariance[2, 1];
        projected[3] = axis.X * covariance[3, 0] + axis.Y * covariance[3, 1];
        projected[4] = axis.X * covariance[4, 0] + axis.Y * covariance[4, 1];
        Lanes predicted = axis.X * projected[0] + axis.Y * projected[1], sum = variance + predicted;
        Lanes isCovariance = Vector256.GreaterThan(sum, Lanes.Zero) & Vector256.GreaterThanOrEqual(predicted, Lanes.Zero);
        // Without a hit the gain is zero: the track stays as it is.
        Lanes inverse = (Lanes.One / sum) & hits.AreMeasured;
        Unsafe.SkipInit(out LaneVector gain);
        Unsafe.SkipInit(out LaneVector change);
        for (int row = 0; row < TrackState.Parameters; row++)
        {
            gain[row] = inverse * projected[row];
            change[row] = distance * gain[row];
        }
        state.Add(in change);
        covariance.Shrink(in axis, in gain, in projected, variance);
        return Vector256.ConditionalSelect(isCovariance, distance * distance * inverse, Vector256.Create(-1.0)) & hits.AreMeasured;
    }
}
