namespace NA64Mu.Reconstruction.Tracking.Finding;

/// <summary>Consecutive planes of a spectrometer.</summary>
/// <param name="Begin">First plane.</param>
/// <param name="End">First plane that is no longer among them.</param>
internal readonly record struct PlaneRange(int Begin, int End);
