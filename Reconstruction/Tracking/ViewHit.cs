namespace NA64Mu.Reconstruction.Tracking;

/// <summary>A coordinate measured in one view of a plane: what a cluster of strips, or a hodoscope, says about a track.</summary>
/// <param name="Plane">Index in <see cref="Spectrometer.Planes"/>.</param>
/// <param name="View">View of the plane, 0 or 1.</param>
/// <param name="Position">Coordinate along the axis of the view, from the axis of the set-up [mm].</param>
/// <param name="Sigma">Its standard deviation [mm].</param>
/// <param name="Charge">Charge; both views of a crossing have about the same.</param>
/// <param name="Time">Time since the start of the event [ns].</param>
/// <param name="Alternatives">Places that the same read-out channels could stand for; 1 where there is no doubt.</param>
public readonly record struct ViewHit(
    int Plane, int View, double Position, double Sigma, double Charge = 1, double Time = 0, int Alternatives = 1);
