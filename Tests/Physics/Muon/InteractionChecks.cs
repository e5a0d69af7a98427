using NA64Mu.Core;
using NA64Mu.Physics;
using NUnit.Framework;

namespace NA64Mu.Tests.Physics.Muon;

/// <summary>What must hold for every interaction of a muon that survives.</summary>
internal static class InteractionChecks
{
    /// <summary>Energy balance to 1e-9 of the energy before, unit vectors, kinetic energies not negative.</summary>
    /// <param name="muon">The muon before.</param>
    /// <param name="interaction">What is proposed.</param>
    /// <param name="secondaries">New particles.</param>
    public static void Conserved(in ParticleState muon, in Interaction interaction, SecondaryBuffer secondaries)
    {
        double after = interaction.KineticEnergy + interaction.LocalDeposit + interaction.Invisible - interaction.RestEnergyRelease;
        bool isSound = interaction.Outcome == Outcome.Alive && interaction.KineticEnergy >= 0 && IsUnit(interaction.Direction);
        for (int index = 0; index < secondaries.Count; index++)
        {
            after += secondaries[index].KineticEnergy;
            isSound &= secondaries[index].KineticEnergy >= 0 && IsUnit(secondaries[index].Direction);
        }
        Assert.That(isSound, Is.True);
        Assert.That(after, Is.EqualTo(muon.KineticEnergy).Within(1e-9 * muon.KineticEnergy));
    }

    /// <summary>Momentum before less that of everything after [MeV/c].</summary>
    /// <param name="muon">The muon before.</param>
    /// <param name="interaction">What is proposed.</param>
    /// <param name="secondaries">New particles.</param>
    public static Vector3D MissingMomentum(in ParticleState muon, in Interaction interaction, SecondaryBuffer secondaries)
    {
        ParticleState after = muon;
        after.KineticEnergy = interaction.KineticEnergy;
        after.Direction = interaction.Direction;
        Vector3D missing = muon.Momentum - after.Momentum;
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

    private static bool IsUnit(in Vector3D direction) => System.Math.Abs(direction.LengthSquared - 1) < 1e-12;
}
