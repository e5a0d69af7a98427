using System;
using NA64Mu.Core;
using NA64Mu.Physics;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics;

/// <summary>What must hold for every interaction; plain comparisons, since samples are many.</summary>
internal static class InteractionChecks
{
    /// <summary>Energy balance to 1e-9 of the energy before, unit vectors, kinetic energies not negative.</summary>
    /// <param name="before">The particle before; photons and positrons alone may vanish.</param>
    /// <param name="interaction">What is proposed.</param>
    /// <param name="secondaries">New particles.</param>
    public static void Conserved(in ParticleState before, in Interaction interaction, SecondaryBuffer secondaries)
    {
        double after = interaction.KineticEnergy + interaction.LocalDeposit + interaction.Invisible - interaction.RestEnergyRelease;
        bool isSound = interaction.Outcome == Outcome.Absorbed
            ? interaction.KineticEnergy == 0 && (before.Species is Species.Gamma or Species.Positron)
            : interaction.Outcome == Outcome.Alive && interaction.KineticEnergy >= 0 && IsUnit(interaction.Direction);
        isSound &= interaction.LocalDeposit >= 0;
        for (int index = 0; index < secondaries.Count; index++)
        {
            after += secondaries[index].KineticEnergy;
            isSound &= secondaries[index].KineticEnergy >= 0 && IsUnit(secondaries[index].Direction);
        }
        if (!isSound) Assert.Fail("unit vectors and energies not negative");
        double tolerance = 1e-9 * (before.KineticEnergy + Math.Abs(interaction.RestEnergyRelease));
        if (!(Math.Abs(after - before.KineticEnergy) <= tolerance)) Assert.Fail($"{before.KineticEnergy} became {after}");
    }

    /// <summary>Momentum before less that of everything after: what the nucleus or atom takes [MeV/c].</summary>
    /// <param name="before">The particle before.</param>
    /// <param name="interaction">What is proposed.</param>
    /// <param name="secondaries">New particles.</param>
    public static Vector3D MissingMomentum(in ParticleState before, in Interaction interaction, SecondaryBuffer secondaries)
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
        return missing;
    }

    private static bool IsUnit(in Vector3D direction) => Math.Abs(direction.LengthSquared - 1) < 1e-12;
}
