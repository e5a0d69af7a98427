using System;
using System.Runtime.CompilerServices;

namespace NA64Mu.Core;

/// <summary>One particle in flight. A mutable struct with public fields, moved by <c>ref</c> (docs/decisions/0004).</summary>
public struct ParticleState
{
    /// <summary>Position [mm].</summary>
    public Vector3D Position;

    /// <summary>Unit vector of flight.</summary>
    public Vector3D Direction;

    /// <summary>Kinetic energy [MeV].</summary>
    public double KineticEnergy;

    /// <summary>Time since the start of the event [ns].</summary>
    public double Time;

    /// <summary>Interaction lengths still to go to the next discrete interaction; negative: to be drawn.</summary>
    public double InteractionLengthsLeft;

    /// <summary>Q² of a photon that a lepton radiated and of which hadrons are to come (<see cref="Species.HadronicSystem"/>); 0 for all others [MeV²].</summary>
    public double Virtuality;

    /// <summary>Where it is.</summary>
    public Location Location;

    /// <summary>Number of the track in its event.</summary>
    public TrackId Track;

    /// <summary>Track that made it; its own number for the primary.</summary>
    public TrackId Parent;

    /// <summary>Steps taken so far.</summary>
    public int Steps;

    /// <summary>Kind of particle.</summary>
    public Species Species;

    /// <summary>Process that made it.</summary>
    public ProcessId Creator;

    /// <summary>Beam particle that it comes from: 0 for the one that the event is about, from 1 up for those of the pile-up.</summary>
    public ushort BeamParticle;

    /// <summary>Mass [MeV].</summary>
    public readonly double Mass => SpeciesTable.Mass(Species);

    /// <summary>Total energy [MeV].</summary>
    public readonly double Energy => KineticEnergy + Mass;

    /// <summary>Magnitude of the momentum [MeV/c].</summary>
    public readonly double MomentumMagnitude
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Math.Sqrt(KineticEnergy * (KineticEnergy + 2 * Mass));
    }

    /// <summary>Momentum [MeV/c].</summary>
    public readonly Vector3D Momentum => MomentumMagnitude * Direction;

    /// <summary>Velocity over c.</summary>
    public readonly double Beta => MomentumMagnitude / Energy;
}
