namespace NA64Mu.Core;

/// <summary>Length of a step and who set it.</summary>
/// <param name="Length">Path length, not negative [mm].</param>
/// <param name="By">Who set it.</param>
public readonly record struct StepLimit(double Length, StepLimiter By);
