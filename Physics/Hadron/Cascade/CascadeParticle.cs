using System;
using NA64Mu.Core;
using NA64Mu.Physics.Decay;

namespace NA64Mu.Physics.Hadron.Cascade;

/// <summary>A hadron on its way through a nucleus.</summary>
internal struct CascadeParticle
{
    /// <summary>Kind.</summary>
    public CascadeHadron Hadron;

    /// <summary>Mass, of a Δ its own [MeV].</summary>
    public double Mass;

    /// <summary>Place, from the centre of the nucleus [fm].</summary>
    public Vector3D Position;

    /// <summary>Momentum in the well [MeV/c].</summary>
    public Vector3D Momentum;

    /// <summary>Total energy above the bottom of the well [MeV].</summary>
    public double Energy;

    /// <summary>Time since the projectile came in [fm/c].</summary>
    public double Clock;

    /// <summary>When a Δ decays; infinite for others [fm/c].</summary>
    public double DecayClock;

    /// <summary>In the rest frame of a Δ made by a pion, the unit direction of that pion; zero for others.</summary>
    public Vector3D Axis;

    /// <summary>A hadron that does not decay in the nucleus.</summary>
    public CascadeParticle(CascadeHadron hadron, double mass, in Vector3D position, in Vector3D momentum, double clock)
    {
        (Hadron, Mass, Position, Momentum, Clock, DecayClock) = (hadron, mass, position, momentum, clock, double.PositiveInfinity);
        Energy = Math.Sqrt(mass * mass + momentum.LengthSquared);
        Axis = default;
    }

    /// <summary>Energy and momentum in the well.</summary>
    public readonly FourMomentum FourMomentum => new(Energy, Momentum);
}
