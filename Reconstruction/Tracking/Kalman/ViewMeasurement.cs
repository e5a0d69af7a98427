using System;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>Update of a track by the coordinate of one view: the gain, the new covariance in the form of Joseph, and the χ² of the hit.</summary>
/// <remarks>
/// R. Frühwirth, Nucl. Instrum. Methods A 262 (1987) 444, Eqs. (7)-(8), with one row H = (cos φ, sin φ, 0, 0, 0) for the axis of the view and
/// V = σ²: K = C Hᵀ/(V + H C Hᵀ), C' = (1 − K H) C (1 − K H)ᵀ + K V Kᵀ, which stays symmetric and positive whatever the rounding of K
/// (R. S. Bucy and P. D. Joseph, Filtering for Stochastic Processes (1968)). It is multiplied out as it stands: the same as a sum to C loses
/// a hit that is 10⁸ times better than the prediction. Views of a plane are independent and taken one after the other.
/// </remarks>
public static class ViewMeasurement
{
    /// <summary>Takes a coordinate into account.</summary>
    /// <param name="axis">Axis of the view.</param>
    /// <param name="position">Measured coordinate [mm].</param>
    /// <param name="sigma">Its standard deviation [mm].</param>
    /// <param name="state">Track at the plane, before and after.</param>
    /// <param name="covariance">Its covariance.</param>
    /// <returns>χ² of the coordinate against the prediction, of one degree of freedom; negative where the covariance is none.</returns>
    public static double Update(in ViewAxis axis, double position, double sigma, ref TrackState state, ref Covariance5 covariance)
    {
        double variance = sigma * sigma, distance = position - axis.Of(state.X, state.Y);
        ReadOnlySpan<double> c = Covariance5.Lower(in covariance);
        Vector5 projected = default, gain = default, change = default;
        projected[0] = axis.X * c[0] + axis.Y * c[1];
        projected[1] = axis.X * c[1] + axis.Y * c[2];
        projected[2] = axis.X * c[3] + axis.Y * c[4];
        projected[3] = axis.X * c[6] + axis.Y * c[7];
        projected[4] = axis.X * c[10] + axis.Y * c[11];
        double predicted = axis.X * projected[0] + axis.Y * projected[1], sum = variance + predicted;
        if (!(sum > 0 && predicted >= 0)) return -1;
        double inverse = 1 / sum;
        Row5 ofGain = inverse * Row5.Load(projected, 0);
        ofGain.Store(gain, 0);
        (distance * ofGain).Store(change, 0);
        state = state.Plus(in change);
        covariance.Shrink(axis.X, axis.Y, in gain, in projected, variance);
        return distance * distance * inverse;
    }

    /// <summary>Variance of the coordinate of a track, H C Hᵀ [mm²].</summary>
    /// <param name="axis">Axis of the view.</param>
    /// <param name="covariance">Covariance of the track.</param>
    public static double Variance(in ViewAxis axis, in Covariance5 covariance) =>
        axis.X * axis.X * covariance[0, 0] + 2 * axis.X * axis.Y * covariance[1, 0] + axis.Y * axis.Y * covariance[1, 1];
}
