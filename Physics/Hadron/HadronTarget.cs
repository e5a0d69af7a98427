namespace NA64Mu.Physics.Hadron;

/// <summary>What a hadron meets, and how.</summary>
/// <param name="Z">Atomic number of the nucleus.</param>
/// <param name="Kind">Kind of reaction.</param>
public readonly record struct HadronTarget(int Z, HadronReactionKind Kind);
