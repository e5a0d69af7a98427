using NA64Mu.Physics.Decay;

namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>One way in which a resonance decays.</summary>
/// <param name="Fraction">Branching fraction.</param>
/// <param name="Kinematics">Energies and directions at rest.</param>
/// <param name="Products">Kinds, in the order of the kinematics.</param>
internal sealed record ResonanceMode(double Fraction, IRestFrameDecay Kinematics, HadronKind[] Products);
