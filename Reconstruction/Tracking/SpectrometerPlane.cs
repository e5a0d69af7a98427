namespace NA64Mu.Reconstruction.Tracking;

/// <summary>A tracking plane of the spectrometer.</summary>
/// <param name="Module">Number among the tracking planes of the layout.</param>
/// <param name="X">x of its centre [mm].</param>
/// <param name="Y">y of its centre [mm].</param>
/// <param name="Z">Place along the beam where the hit is measured [mm].</param>
/// <param name="Resolution">Standard deviation of a hit in each view [mm].</param>
public readonly record struct SpectrometerPlane(int Module, double X, double Y, double Z, double Resolution);
