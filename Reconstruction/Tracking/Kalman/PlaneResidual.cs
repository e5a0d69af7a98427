namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>Distance of a hit from the smoothed track.</summary>
/// <remarks>
/// The hit took part in the fit, so the covariance of the distance is V − H C Hᵀ with the smoothed C, and the χ² is by how much that of the
/// track falls when the hit is left out (R. Frühwirth, Nucl. Instrum. Methods A 262 (1987) 444, section 4).
/// </remarks>
/// <param name="Plane">Index in <see cref="Spectrometer.Planes"/>.</param>
/// <param name="X">Hit less track in x [mm].</param>
/// <param name="Y">Hit less track in y [mm].</param>
/// <param name="PullX">The same over its standard deviation.</param>
/// <param name="PullY">The same over its standard deviation.</param>
/// <param name="ChiSquare">χ² of two degrees of freedom.</param>
public readonly record struct PlaneResidual(int Plane, double X, double Y, double PullX, double PullY, double ChiSquare);
