namespace NA64Mu.Reconstruction.Tracking.Finding;

/// <summary>Two lines that a dipole joins.</summary>
/// <param name="Bend">Difference of the sines of their angles in the bending plane.</param>
/// <param name="ChargeOverMomentum">Charge over momentum [1/(MeV/c)].</param>
/// <param name="Variance">Its variance from hits and scattering [1/(MeV/c)²].</param>
/// <param name="MatchChiSquare">χ² of the distance by which they miss each other in the middle of the field.</param>
internal readonly record struct BentLines(double Bend, double ChargeOverMomentum, double Variance, double MatchChiSquare);
