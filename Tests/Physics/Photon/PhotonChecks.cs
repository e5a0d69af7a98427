using System;
using NA64Mu.Core;
using NA64Mu.Physics;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Photon;

/// <summary>What must hold for every interaction of a photon.</summary>
internal static class PhotonChecks
{
    /// <summary>Energy balance to 1e-9 of the energy before, unit vectors, kinetic energies not negative.</summary>
    /// <param name="photon">The photon before.</param>
    /// <param name="interaction">What is proposed.</param>
    /// <param name="secondaries">New particles.</param>
    public static void Conserved(in ParticleState photon, in Interaction interaction, SecondaryBuffer secondaries)
    {
        double after = interaction.KineticEnergy + interaction.LocalDeposit + interaction.Invisible - interaction.RestEnergyRelease;
        bool isSound = interaction.Outcome == Outcome.Absorbed
            ? interaction.KineticEnergy == 0
            : interaction.Outcome == Outcome.Alive && interaction.KineticEnergy > 0 && IsUnit(interaction.Direction);
        isSound &= interaction.LocalDeposit >= 0;
        for (int index = 0; index < secondaries.Count; index++)
        {
            after += secondaries[index].KineticEnergy;
            isSound &= secondaries[index].KineticEnergy >= 0 && IsUnit(secondaries[index].Direction);
        }
        if (!isSound) Assert.Fail("unit vectors and positive energies");
        if (!(Math.Abs(after - photon.KineticEnergy) < 1e-9 * photon.KineticEnergy)) Assert.Fail($"{photon.KineticEnergy} became {after}");
    }

    /// <summary>Momentum before less that of everything after: what the atom takes [MeV/c].</summary>
    /// <param name="photon">The photon before.</param>
    /// <param name="interaction">What is proposed.</param>
    /// <param name="secondaries">New particles.</param>
    public static Vector3D MissingMomentum(in ParticleState photon, in Interaction interaction, SecondaryBuffer secondaries)
    {
        Vector3D missing = photon.KineticEnergy * photon.Direction - interaction.KineticEnergy * interaction.Direction;
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

    private static bool IsUnit(in Vector3D direction) => Math.Abs(direction.LengthSquared - 1) < 1e-9;
}
