namespace NA64Mu.Detectors.Trackers;

/// <summary>Electrons that start together.</summary>
/// <param name="Size">Electrons to follow.</param>
/// <param name="Weight">Electrons that each stands for.</param>
/// <param name="First">Coordinate in the first view [mm].</param>
/// <param name="Second">Coordinate in the second view [mm].</param>
/// <param name="Length">Distance to the mesh [mm].</param>
/// <param name="Age">Time from the start to the first sample [ns].</param>
internal readonly record struct DriftingCluster(int Size, double Weight, double First, double Second, double Length, double Age);
