using NA64Mu.Core;

namespace NA64Mu.Physics.Scattering.Electron;

/// <summary>What scattering has to know of an electron or positron where a step begins.</summary>
/// <param name="Medium">Medium.</param>
/// <param name="Species">e⁻ or e⁺.</param>
/// <param name="KineticEnergy">Kinetic energy [MeV].</param>
/// <param name="Range">Way on which the mean loss would stop it, in this medium [mm].</param>
/// <param name="TransportLength">Transport mean free path λ₁ [mm].</param>
public readonly record struct ScatteringPoint(MediumId Medium, Species Species, double KineticEnergy, double Range, double TransportLength);
