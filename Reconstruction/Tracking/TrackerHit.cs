namespace NA64Mu.Reconstruction.Tracking;

/// <summary>A measured point on a plane of the spectrometer.</summary>
/// <param name="Plane">Index in <see cref="Spectrometer.Planes"/>.</param>
/// <param name="X">Measured x in the world [mm].</param>
/// <param name="Y">Measured y in the world [mm].</param>
public readonly record struct TrackerHit(int Plane, double X, double Y);
