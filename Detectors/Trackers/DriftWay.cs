namespace NA64Mu.Detectors.Trackers;

/// <summary>Where electrons of a crossing start, as linear functions of the share of its path, and how they drift.</summary>
/// <param name="First">Place of the entry among the strips of the first view.</param>
/// <param name="AlongFirst">From there to the place of the exit.</param>
/// <param name="Second">Place of the entry among the strips of the second view.</param>
/// <param name="AlongSecond">From there to the place of the exit.</param>
/// <param name="Drift">Distance from the entry to the mesh [mm].</param>
/// <param name="AlongDrift">What the exit has more [mm].</param>
/// <param name="Gap">Longest drift [mm].</param>
/// <param name="Age">Time from the entry to the first sample, in peaking times.</param>
/// <param name="AlongAge">What the exit has more, in peaking times.</param>
/// <param name="Slowness">Time of drift, in peaking times per mm.</param>
/// <param name="Across">Standard deviation by diffusion across the drift for √length = 1 mm^½, in strips.</param>
/// <param name="AlongSpread">Full width of the even distribution of times by diffusion along the drift for √length = 1 mm^½, in peaking times.</param>
internal readonly record struct DriftWay(
    float First, float AlongFirst, float Second, float AlongSecond, float Drift, float AlongDrift, float Gap, float Age, float AlongAge, float Slowness, float Across, float AlongSpread);
