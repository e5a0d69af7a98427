using NA64Mu.Core;

namespace NA64Mu.Transport.Weighting;

/// <summary>A particle at which its history branches once all others have ended.</summary>
/// <param name="Particle">The particle.</param>
/// <param name="Branches">Branches to make.</param>
internal readonly record struct WaitingTrack(ParticleState Particle, int Branches);
