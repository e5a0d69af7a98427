using NA64Mu.Core;

namespace NA64Mu.Physics;

/// <summary>A new particle proposed by a process; it starts where its parent is.</summary>
/// <param name="Species">Kind.</param>
/// <param name="KineticEnergy">Kinetic energy [MeV].</param>
/// <param name="Direction">Unit direction.</param>
/// <param name="Virtuality">Q² of the photon that a system of hadrons comes of, 0 for all others [MeV²].</param>
public readonly record struct Secondary(Species Species, double KineticEnergy, Vector3D Direction, double Virtuality = 0);
