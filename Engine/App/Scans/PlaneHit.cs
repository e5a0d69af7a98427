namespace NA64Mu.App.Scans;

/// <summary>A charged particle on a plane across the beam.</summary>
/// <param name="Plane">Index of the plane.</param>
/// <param name="X">Place [mm].</param>
/// <param name="Y">Place [mm].</param>
/// <param name="KineticEnergy">Kinetic energy behind the step that crossed the plane [MeV].</param>
/// <param name="Momentum">Momentum there [MeV/c].</param>
/// <param name="IsPrimary">Whether it is the primary.</param>
internal readonly record struct PlaneHit(int Plane, double X, double Y, double KineticEnergy, double Momentum, bool IsPrimary);
