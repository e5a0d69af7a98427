namespace NA64Mu.Reconstruction.Tracking.Finding;

/// <summary>Coordinate of a plane along the field, or across it.</summary>
/// <param name="Plane">Index in <see cref="Spectrometer.Planes"/>.</param>
/// <param name="Position">Coordinate [mm].</param>
/// <param name="Sigma">Its standard deviation [mm].</param>
/// <param name="First">Index of its hit in view 0; −1 where it has none.</param>
/// <param name="Second">Index of its hit in view 1; −1 where it has none.</param>
internal readonly record struct ProjectedPoint(int Plane, double Position, double Sigma, int First, int Second);
