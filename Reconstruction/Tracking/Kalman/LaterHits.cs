namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>What the hits behind a place say of a track that the hits before it have been fitted to.</summary>
/// <remarks>
/// The smoother of G. J. Bierman, Automatica 9 (1973) 503, and P. de Jong, J. Am. Stat. Assoc. 84 (1989) 1085: with x and C of the filter at a place, those of
/// all hits are x + C r and C − C N C. Backwards over a hit of innovation v, variance F and gain K, with the row H of its view, u = v/F − Kᵀ r and
/// D = 1/F + Kᵀ N K give r + Hᵀ u and (1 − K H)ᵀ N (1 − K H) + Hᵀ H/F; over a way with the derivatives J they are Jᵀ r and Jᵀ N J. No matrix is inverted. At
/// the hit itself V u is its distance from the track of all hits and V² D the variance of that, V being the variance of the hit.
/// </remarks>
internal struct LaterHits
{
    /// <summary>r, the gradient of the likelihood.</summary>
    public Vector5 Gradient;

    /// <summary>N, the covariance of <see cref="Gradient"/>.</summary>
    public Covariance5 Information;

    /// <summary>Goes back over a hit.</summary>
    /// <param name="axis">Axis of its view.</param>
    /// <param name="innovation">What the filter made of it.</param>
    /// <returns>u and D.</returns>
    public (double Pull, double Weight) Take(in ViewAxis axis, in Innovation innovation)
    {
        Information.Times(in innovation.Gain, out Vector5 drawn);
        double pull = innovation.InverseVariance * innovation.Distance, weight = innovation.InverseVariance;
        for (int row = 0; row < TrackState.Parameters; row++)
        {
            pull -= innovation.Gain[row] * Gradient[row];
            weight += innovation.Gain[row] * drawn[row];
        }
        Gradient[0] += axis.X * pull;
        Gradient[1] += axis.Y * pull;
        Information[0, 0] += axis.X * (weight * axis.X - 2 * drawn[0]);
        Information[1, 0] += weight * axis.X * axis.Y - axis.X * drawn[1] - axis.Y * drawn[0];
        Information[1, 1] += axis.Y * (weight * axis.Y - 2 * drawn[1]);
        Information[2, 0] -= axis.X * drawn[2];
        Information[2, 1] -= axis.Y * drawn[2];
        Information[3, 0] -= axis.X * drawn[3];
        Information[3, 1] -= axis.Y * drawn[3];
        Information[4, 0] -= axis.X * drawn[4];
        Information[4, 1] -= axis.Y * drawn[4];
        return (pull, weight);
    }

    /// <summary>Coordinate of the track of all hits, and its variance.</summary>
    /// <param name="axis">Axis along which it is wanted.</param>
    /// <param name="state">Filtered track.</param>
    /// <param name="covariance">Its covariance.</param>
    public readonly (double Coordinate, double Variance) Along(in ViewAxis axis, in TrackState state, in Covariance5 covariance)
    {
        covariance.Project(axis.X, axis.Y, out Vector5 projected);
        Information.Times(in projected, out Vector5 drawn);
        double coordinate = axis.Of(state.X, state.Y), variance = axis.Of(projected[0], projected[1]);
        for (int row = 0; row < TrackState.Parameters; row++)
        {
            coordinate += projected[row] * Gradient[row];
            variance -= projected[row] * drawn[row];
        }
        return (coordinate, variance);
    }

    /// <summary>The track of all hits.</summary>
    /// <param name="state">Filtered track.</param>
    /// <param name="covariance">Its covariance.</param>
    /// <param name="smoothedCovariance">Covariance of the track of all hits.</param>
    public readonly TrackState Smooth(in TrackState state, in Covariance5 covariance, out Covariance5 smoothedCovariance)
    {
        covariance.Unpack(out Matrix5 full);
        Covariance5.Transform(in full, in Information, out Covariance5 gained);
        smoothedCovariance = covariance;
        smoothedCovariance.Add(-1, in gained);
        covariance.Times(in Gradient, out Vector5 change);
        return state.Plus(in change);
    }
}
