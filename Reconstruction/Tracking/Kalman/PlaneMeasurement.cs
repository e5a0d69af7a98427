namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>Update of a track by a measured point: the gain, the new covariance in the form of Joseph, and the χ² of the point.</summary>
/// <remarks>
/// R. Frühwirth, Nucl. Instrum. Methods A 262 (1987) 444, Eqs. (7)-(8), with H the projection on x and y and V = σ² 1:
/// K = C Hᵀ (V + H C Hᵀ)⁻¹, C' = (1 − K H) C (1 − K H)ᵀ + K V Kᵀ, which stays symmetric and positive whatever the rounding of K
/// (R. S. Bucy and P. D. Joseph, Filtering for Stochastic Processes (1968)).
/// </remarks>
public static class PlaneMeasurement
{
    private const int Size = TrackState.Parameters;

    /// <summary>Takes a point into account.</summary>
    /// <param name="x">Measured x [mm].</param>
    /// <param name="y">Measured y [mm].</param>
    /// <param name="resolution">Standard deviation of both [mm].</param>
    /// <param name="state">Track at the plane, before and after.</param>
    /// <param name="covariance">Its covariance.</param>
    /// <returns>χ² of the point against the prediction, of two degrees of freedom; negative where the covariance is none.</returns>
    public static double Update(double x, double y, double resolution, ref TrackState state, ref Covariance5 covariance)
    {
        double variance = resolution * resolution, dx = x - state.X, dy = y - state.Y;
        double sxx = variance + covariance[0, 0], sxy = covariance[1, 0], syy = variance + covariance[1, 1];
        double determinant = sxx * syy - sxy * sxy;
        if (!(sxx > 0 && determinant > 0)) return -1;
        double wxx = syy / determinant, wxy = -sxy / determinant, wyy = sxx / determinant;
        Vector5 gainX = default, gainY = default, change = default;
        for (int row = 0; row < Size; row++)
        {
            double cx = covariance[row, 0], cy = covariance[row, 1];
            gainX[row] = cx * wxx + cy * wxy;
            gainY[row] = cx * wxy + cy * wyy;
            change[row] = gainX[row] * dx + gainY[row] * dy;
        }
        state = state.Plus(in change);
        Joseph(in gainX, in gainY, variance, ref covariance);
        return dx * dx * wxx + 2 * dx * dy * wxy + dy * dy * wyy;
    }

    private static void Joseph(in Vector5 gainX, in Vector5 gainY, double variance, ref Covariance5 covariance)
    {
        // (1 − K H) C first, of which only the columns x and y are needed beside the lower half.
        Covariance5 before = covariance;
        Vector5 columnX = default, columnY = default;
        for (int row = 0; row < Size; row++)
        {
            columnX[row] = before[row, 0] - gainX[row] * before[0, 0] - gainY[row] * before[1, 0];
            columnY[row] = before[row, 1] - gainX[row] * before[0, 1] - gainY[row] * before[1, 1];
        }
        for (int row = 0; row < Size; row++)
        {
            for (int column = 0; column <= row; column++)
            {
                double half = before[row, column] - gainX[row] * before[0, column] - gainY[row] * before[1, column];
                covariance[row, column] = half - columnX[row] * gainX[column] - columnY[row] * gainY[column]
                    + variance * (gainX[row] * gainX[column] + gainY[row] * gainY[column]);
            }
        }
    }
}
