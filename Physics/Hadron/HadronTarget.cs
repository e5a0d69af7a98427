namespace NA64Mu.Physics.Hadron;

/// <summary>What a hadron meets.</summary>
/// <param name="Z">Atomic number of the nucleus.</param>
/// <param name="IsElastic">Whether the nucleus stays whole.</param>
public readonly record struct HadronTarget(int Z, bool IsElastic);
