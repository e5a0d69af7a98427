using System;
using NA64Mu.Core;

namespace NA64Mu.Transport.Sources;

/// <summary>The state of a particle that starts an event.</summary>
public static class Primary
{
    /// <summary>A new primary particle at time zero, with its location still unknown.</summary>
    /// <param name="species">Kind.</param>
    /// <param name="momentum">Magnitude of the momentum [MeV/c].</param>
    /// <param name="position">Start [mm].</param>
    /// <param name="direction">Unit direction.</param>
    public static ParticleState Create(Species species, double momentum, in Vector3D position, in Vector3D direction) => new()
    {
        Species = species,
        KineticEnergy = KineticEnergy(momentum, SpeciesTable.Mass(species)),
        Position = position,
        Direction = direction,
        InteractionLengthsLeft = -1,
        Location = Location.Outside,
        Creator = ProcessId.Primary,
    };

    /// <summary>T = p²/(E + m), which keeps its digits where p is small against m [MeV].</summary>
    private static double KineticEnergy(double momentum, double mass) =>
        momentum * momentum / (Math.Sqrt(momentum * momentum + mass * mass) + mass);
}
