using NA64Mu.Core;
using NA64Mu.Physics;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Electron;

/// <summary>Electrons and positrons to test samplers with, and what must hold for every interaction of theirs.</summary>
internal static class ElectronStates
{
    /// <summary>One in a direction with no zero component.</summary>
    /// <param name="species">Electron or positron.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    public static ParticleState Of(Species species, double kineticEnergy) =>
        new() { Species = species, KineticEnergy = kineticEnergy, Direction = new Vector3D(0.3, -0.2, 0.8).Normalised(), Weight = 1 };

    /// <summary>Energy balance to 1e-9 of the energy before, unit vectors, kinetic energies not negative.</summary>
    /// <param name="before">The particle before.</param>
    /// <param name="interaction">What is proposed.</param>
    /// <param name="secondaries">New particles.</param>
    public static void Conserved(in ParticleState before, in Interaction interaction, SecondaryBuffer secondaries)
    {
        double after = interaction.KineticEnergy + interaction.LocalDeposit + interaction.Invisible - interaction.RestEnergyRelease;
        bool isSound = interaction.Outcome == Outcome.Alive
            ? interaction.KineticEnergy >= 0 && IsUnit(interaction.Direction)
            : interaction.Outcome == Outcome.Absorbed && interaction.KineticEnergy == 0;
        for (int index = 0; index < secondaries.Count; index++)
        {
            after += secondaries[index].KineticEnergy;
            isSound &= secondaries[index].KineticEnergy >= 0 && IsUnit(secondaries[index].Direction);
        }
        Assert.That(isSound, Is.True);
        Assert.That(after, Is.EqualTo(before.KineticEnergy).Within(1e-9 * (before.KineticEnergy + 1)));
    }

    /// <summary>Momentum before less that of everything after, over the momentum before.</summary>
    /// <param name="before">The particle before.</param>
    /// <param name="interaction">What is proposed.</param>
    /// <param name="secondaries">New particles.</param>
    public static double MissingMomentum(in ParticleState before, in Interaction interaction, SecondaryBuffer secondaries)
    {
        ParticleState after = before;
        after.KineticEnergy = interaction.KineticEnergy;
        after.Direction = interaction.Direction;
        Vector3D missing = before.Momentum - (interaction.Outcome == Outcome.Alive ? after.Momentum : default);
        for (int index = 0; index < secondaries.Count; index++)
        {
            var secondary = new ParticleState
            {
                Species = secondaries[index].Species,
                KineticEnergy = secondaries[index].KineticEnergy,
                Direction = secondaries[index].Direction,
            };
            missing -= secondary.Momentum;
        }
        return missing.Length / before.MomentumMagnitude;
    }

    private static bool IsUnit(in Vector3D direction) => System.Math.Abs(direction.LengthSquared - 1) < 1e-12;
}
