using NA64Mu.Core;

namespace NA64Mu.Tests.Physics.Muon;

/// <summary>Muons to test samplers with.</summary>
internal static class MuonStates
{
    /// <summary>A direction with no zero component.</summary>
    public static Vector3D Oblique { get; } = new Vector3D(0.3, -0.2, 0.8).Normalised();

    /// <summary>A μ⁻ in that direction.</summary>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    public static ParticleState Of(double kineticEnergy) =>
        new() { Species = Species.MuMinus, KineticEnergy = kineticEnergy, Direction = Oblique };
}
