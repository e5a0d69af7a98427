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
    /// <param name="innovation">The coordinate against the prediction.</param>
    /// <returns>Whether the covariance was one.</returns>
    public static bool TryUpdate(
        in ViewAxis axis, double position, double sigma, ref TrackState state, ref Covariance5 covariance, out Innovation innovation)
    {
        double variance = sigma * sigma;
        covariance.Project(axis.X, axis.Y, out Vector5 projected);
        double predicted = axis.Of(projected[0], projected[1]), sum = variance + predicted;
        innovation = default;
        if (!(sum > 0 && predicted >= 0)) return false;
        innovation.Distance = position - axis.Of(state.X, state.Y);
        innovation.InverseVariance = 1 / sum;
        Vector5 change = default;
        for (int row = 0; row < TrackState.Parameters; row++)
        {
            innovation.Gain[row] = projected[row] * innovation.InverseVariance;
            change[row] = innovation.Gain[row] * innovation.Distance;
        }
        state = state.Plus(in change);
        covariance.Shrink(axis.X, axis.Y, in innovation.Gain, in projected, variance);
        return true;
    }
}
