using NA64Mu.Core;

namespace NA64Mu.Physics;

/// <summary>What a discrete process proposes; tracking applies it. New particles stand in the <see cref="SecondaryBuffer"/>.</summary>
/// <remarks>
/// Energy balance: kinetic energy before + <see cref="RestEnergyRelease"/> = <see cref="KineticEnergy"/> + <see cref="LocalDeposit"/> +
/// <see cref="Invisible"/> + kinetic energies of the secondaries.
/// </remarks>
public readonly record struct Interaction
{
    /// <summary>The process.</summary>
    public required ProcessId Process { get; init; }

    /// <summary>What becomes of the particle: Alive, Absorbed, Decayed or Stopped.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Kinetic energy after; 0 unless alive [MeV].</summary>
    public double KineticEnergy { get; init; }

    /// <summary>Unit direction after; meaningless unless alive.</summary>
    public Vector3D Direction { get; init; }

    /// <summary>Energy left on the spot [MeV].</summary>
    public double LocalDeposit { get; init; }

    /// <summary>Energy that no detector can see: neutrinos and, later, Z' [MeV].</summary>
    public double Invisible { get; init; }

    /// <summary>Rest energy turned into other energy, from masses; negative where particles are made [MeV].</summary>
    public double RestEnergyRelease { get; init; }

    /// <summary>The particle goes on.</summary>
    /// <param name="process">The process.</param>
    /// <param name="kineticEnergy">Kinetic energy after [MeV].</param>
    /// <param name="direction">Unit direction after.</param>
    /// <param name="restEnergyRelease">Rest energy turned into other energy; negative where particles are made [MeV].</param>
    public static Interaction Scattered(ProcessId process, double kineticEnergy, in Vector3D direction, double restEnergyRelease = 0) =>
        new() { Process = process, Outcome = Outcome.Alive, KineticEnergy = kineticEnergy, Direction = direction, RestEnergyRelease = restEnergyRelease };

    /// <summary>Nothing happened: a proposal that its sampler rejected.</summary>
    /// <param name="process">The process.</param>
    /// <param name="particle">The particle, which goes on as it is.</param>
    public static Interaction Unchanged(ProcessId process, in ParticleState particle) =>
        Scattered(process, particle.KineticEnergy, particle.Direction);
}
