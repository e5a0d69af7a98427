using System;
using System.Runtime.CompilerServices;

namespace NA64Mu.Core;

/// <summary>Momentum and velocity of a particle, found once with one root and one division where a step needs them several times.</summary>
public readonly struct Kinematics
{
    /// <summary>From mass and kinetic energy.</summary>
    /// <param name="mass">Mass [MeV].</param>
    /// <param name="kineticEnergy">Kinetic energy, above zero [MeV].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Kinematics(double mass, double kineticEnergy)
    {
        Momentum = Math.Sqrt(kineticEnergy * (kineticEnergy + 2 * mass));
        InverseMomentum = 1 / Momentum;
        InverseBeta = (kineticEnergy + mass) * InverseMomentum;
    }

    /// <summary>Magnitude of the momentum [MeV/c].</summary>
    public double Momentum { get; }

    /// <summary>One over the momentum [c/MeV].</summary>
    public double InverseMomentum { get; }

    /// <summary>1/β.</summary>
    public double InverseBeta { get; }

    /// <summary>Of a particle in flight.</summary>
    /// <param name="particle">Particle.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Kinematics Of(in ParticleState particle) => new(SpeciesTable.Mass(particle.Species), particle.KineticEnergy);
}
