using NA64Mu.Core;

namespace NA64Mu.Tests.Physics.Electron;

/// <summary>Electrons and positrons to test samplers with.</summary>
internal static class ElectronStates
{
    /// <summary>One in a direction with no zero component.</summary>
    /// <param name="species">Electron or positron.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    public static ParticleState Of(Species species, double kineticEnergy) =>
        new() { Species = species, KineticEnergy = kineticEnergy, Direction = new Vector3D(0.3, -0.2, 0.8).Normalised() };
}
