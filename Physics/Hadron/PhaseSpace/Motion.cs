using System;
using NA64Mu.Core;
using NA64Mu.Physics.Decay;

namespace NA64Mu.Physics.Hadron.PhaseSpace;

/// <summary>Four-momenta seen from other frames, and decays into two.</summary>
public static class Motion
{
    /// <summary>A particle in flight.</summary>
    /// <param name="mass">Mass [MeV].</param>
    /// <param name="momentum">Momentum [MeV/c].</param>
    public static FourMomentum Of(double mass, in Vector3D momentum) => new(Math.Sqrt(mass * mass + momentum.LengthSquared), momentum);

    /// <summary>Kinetic energy without cancellation [MeV].</summary>
    /// <param name="mass">Mass [MeV].</param>
    /// <param name="momentum">Momentum [MeV/c].</param>
    public static double KineticEnergy(double mass, in Vector3D momentum)
    {
        double squared = momentum.LengthSquared;
        return squared > 0 ? squared / (Math.Sqrt(mass * mass + squared) + mass) : 0;
    }

    /// <summary>Sum of two.</summary>
    /// <param name="one">One.</param>
    /// <param name="other">The other.</param>
    public static FourMomentum Sum(in FourMomentum one, in FourMomentum other) => new(one.Energy + other.Energy, one.Momentum + other.Momentum);

    /// <summary>Invariant mass squared [MeV²].</summary>
    /// <param name="system">Energy and momentum.</param>
    public static double SquaredMass(in FourMomentum system)
    {
        double momentum = system.Momentum.Length;
        return (system.Energy - momentum) * (system.Energy + momentum);
    }

    /// <summary>Momentum of either product of a decay into two, where the parent is at rest; 0 at threshold and below [MeV/c].</summary>
    /// <param name="mass">Mass of the parent [MeV].</param>
    /// <param name="first">Mass of one product [MeV].</param>
    /// <param name="second">Mass of the other [MeV].</param>
    public static double DecayMomentum(double mass, double first, double second)
    {
        double sum = first + second, difference = first - second;
        double product = (mass - sum) * (mass + sum) * (mass - difference) * (mass + difference);
        return product > 0 && mass > sum ? Math.Sqrt(product) / (2 * mass) : 0;
    }

    /// <summary>Momentum in the laboratory of what has a given momentum in the rest frame of a system [MeV/c].</summary>
    /// <param name="system">Energy and momentum of the system.</param>
    /// <param name="systemMass">Its mass [MeV].</param>
    /// <param name="mass">Mass of the particle [MeV].</param>
    /// <param name="momentum">Its momentum in the rest frame [MeV/c].</param>
    public static Vector3D FromRestFrame(in FourMomentum system, double systemMass, double mass, in Vector3D momentum)
    {
        double energy = Math.Sqrt(mass * mass + momentum.LengthSquared);
        double along = Vector3D.Dot(momentum, system.Momentum);
        double factor = (energy + along / (system.Energy + systemMass)) / systemMass;
        return momentum + factor * system.Momentum;
    }

    /// <summary>Momentum in the rest frame of a system of what has a given one in the laboratory [MeV/c].</summary>
    /// <param name="system">Energy and momentum of the system.</param>
    /// <param name="systemMass">Its mass [MeV].</param>
    /// <param name="particle">Energy and momentum of the particle in the laboratory.</param>
    public static Vector3D ToRestFrame(in FourMomentum system, double systemMass, in FourMomentum particle)
    {
        double along = Vector3D.Dot(particle.Momentum, system.Momentum);
        double factor = (particle.Energy - along / (system.Energy + systemMass)) / systemMass;
        return particle.Momentum - factor * system.Momentum;
    }

    /// <summary>Decay into two, isotropic in the rest frame.</summary>
    /// <param name="parent">Energy and momentum of the parent.</param>
    /// <param name="parentMass">Its mass [MeV].</param>
    /// <param name="first">Mass of one product [MeV].</param>
    /// <param name="second">Mass of the other [MeV].</param>
    /// <param name="random">Random numbers.</param>
    /// <returns>Momentum of the first product; the other has the rest.</returns>
    public static Vector3D Split(in FourMomentum parent, double parentMass, double first, double second, ref RandomStream random)
    {
        Vector3D direction = IsotropicDirection.Sample(ref random);
        return FromRestFrame(in parent, parentMass, first, DecayMomentum(parentMass, first, second) * direction);
    }
}
