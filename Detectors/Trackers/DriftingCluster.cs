namespace NA64Mu.Detectors.Trackers;

/// <summary>Electrons that start together.</summary>
/// <param name="Size">Electrons to follow.</param>
/// <param name="First">Place among the strips of the first view.</param>
/// <param name="Second">Place among the strips of the second view.</param>
/// <param name="RootOfLength">Root of the distance to the mesh [√mm].</param>
/// <param name="Age">Time from their mean arrival at the mesh to the first sample, in peaking times.</param>
internal readonly record struct DriftingCluster(int Size, float First, float Second, float RootOfLength, float Age);
