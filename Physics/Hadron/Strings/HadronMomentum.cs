using NA64Mu.Physics.Decay;

namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>A hadron with its energy and momentum.</summary>
/// <param name="Kind">Kind of hadron.</param>
/// <param name="Momentum">Energy and momentum, z along the projectile.</param>
internal readonly record struct HadronMomentum(HadronKind Kind, FourMomentum Momentum);
