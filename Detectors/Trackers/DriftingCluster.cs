namespace NA64Mu.Detectors.Trackers;

/// <summary>Electrons that start together: at a point, or evenly along a line across the track.</summary>
/// <param name="First">Place among the strips of the first view.</param>
/// <param name="Second">Place among the strips of the second view.</param>
/// <param name="ReachFirst">Length of the line in the first view, in strips.</param>
/// <param name="ReachSecond">Length of the line in the second view, in strips.</param>
/// <param name="Across">Standard deviation by diffusion across the drift, in strips.</param>
/// <param name="Along">Standard deviation of the arrival, in peaking times.</param>
/// <param name="Age">Time from the mean arrival at the mesh to the first sample, in peaking times.</param>
internal readonly record struct DriftingCluster(float First, float Second, float ReachFirst, float ReachSecond, float Across, float Along, float Age);
