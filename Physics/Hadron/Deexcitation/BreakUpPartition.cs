namespace NA64Mu.Physics.Hadron.Deexcitation;

/// <summary>One way in which a light nucleus falls apart, fragments in their ground states.</summary>
/// <param name="Fragments">Places in the list of fragments, never decreasing.</param>
/// <param name="Masses">Their masses [MeV].</param>
/// <param name="MassSum">Sum of those [MeV].</param>
/// <param name="Barrier">Energy that must be there above the masses, from the repulsion of the charges [MeV].</param>
/// <param name="Strength">Weight over the power of the kinetic energy.</param>
/// <param name="Power">That power, (3n − 5)/2 for n fragments.</param>
internal sealed record BreakUpPartition(byte[] Fragments, double[] Masses, double MassSum, double Barrier, double Strength, double Power);
