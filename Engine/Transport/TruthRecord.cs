using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Physics;
using NA64Mu.Transport.Signal;

namespace NA64Mu.Transport;

/// <summary>What really happened to the primary of one event: its state at planes along the beam, and its hardest interactions.</summary>
public sealed class TruthRecord : IHistoryRecord
{
    private readonly List<TruthRecord> _saved = [];
    private readonly IReadOnlyList<TruthPlane> _layout;
    private readonly double[] _planeZ;
    private readonly PlaneState[] _planes;
    private readonly double[] _largestTransfer = new double[Enum.GetValues<ProcessId>().Length];
    private int _nextPlane;
    private int _tracks;

    /// <summary>A record for the planes of a layout.</summary>
    /// <param name="planes">Planes in order of z.</param>
    public TruthRecord(IReadOnlyList<TruthPlane> planes)
    {
        _layout = planes;
        _planeZ = new double[planes.Count];
        _planes = new PlaneState[planes.Count];
        for (int plane = 0; plane < planes.Count; plane++) _planeZ[plane] = planes[plane].Z;
    }

    /// <summary>The primary at its start.</summary>
    public ParticleState Primary { get; private set; }

    /// <summary>State of the primary at each plane, in order of the layout; its momentum is zero where it did not get there.</summary>
    public ReadOnlySpan<PlaneState> Planes => _planes;

    /// <summary>Steps of all tracks.</summary>
    public long Steps { get; private set; }

    /// <summary>Tracks made in the event, the primaries counted in.</summary>
    public int Tracks => _tracks;

    /// <summary>Interactions of all tracks.</summary>
    public long Interactions { get; private set; }

    /// <summary>Process of the last of them.</summary>
    public ProcessId LastProcess { get; private set; }

    /// <summary>Emission of a light boson.</summary>
    public EmissionRecord Emission { get; } = new();

    /// <summary>Starts a new event.</summary>
    /// <param name="primary">The primary whose way is written down; track 0.</param>
    /// <param name="primaries">Number of primaries; the others are the tracks behind it.</param>
    public void Open(in ParticleState primary, int primaries = 1)
    {
        Primary = primary;
        Steps = 0;
        Interactions = 0;
        LastProcess = ProcessId.Primary;
        _tracks = primaries;
        Array.Clear(_planes);
        Array.Clear(_largestTransfer);
        Emission.Open();
        _nextPlane = 0;
        while (_nextPlane < _planeZ.Length && _planeZ[_nextPlane] < primary.Position.Z) _nextPlane++;
    }

    /// <summary>A number for a new track.</summary>
    public TrackId NextTrack() => new(_tracks++);

    /// <summary>Counts tracks that end where they are made.</summary>
    /// <param name="tracks">Their number.</param>
    public void CountTracks(int tracks) => _tracks += tracks;

    /// <summary>Energy that the primary gave away in its hardest interaction of a kind; 0 where there was none [MeV].</summary>
    /// <param name="process">Process.</param>
    public double LargestTransfer(ProcessId process) => _largestTransfer[(int)process];

    /// <summary>Notes interactions of a particle that is not the primary.</summary>
    /// <param name="process">The process, that of the last of them.</param>
    /// <param name="interactions">Their number.</param>
    public void NoteOfOther(ProcessId process, int interactions = 1)
    {
        Interactions += interactions;
        LastProcess = process;
    }

    /// <summary>Notes an interaction.</summary>
    /// <param name="before">The particle before it.</param>
    /// <param name="interaction">The interaction.</param>
    public void Note(in ParticleState before, in Interaction interaction)
    {
        NoteOfOther(interaction.Process);
        if (before.Track.Number != 0) return;
        ref double largest = ref _largestTransfer[(int)interaction.Process];
        largest = Math.Max(largest, before.KineticEnergy - interaction.KineticEnergy);
    }

    /// <summary>Counts a step, and writes down the primary where it passes a plane downstream.</summary>
    /// <param name="step">Step.</param>
    /// <param name="particle">Particle after the step.</param>
    public void Accept(in Step step, in ParticleState particle)
    {
        Steps++;
        if (particle.Track.Number != 0) return;
        while (_nextPlane < _planeZ.Length && step.To.Z >= _planeZ[_nextPlane])
        {
            double run = step.To.Z - step.From.Z;
            double part = run > 0 ? (_planeZ[_nextPlane] - step.From.Z) / run : 1;
            Vector3D position = step.From + part * (step.To - step.From);
            _planes[_nextPlane++] = new PlaneState(position, SpeciesTable.Charge(particle.Species) == 0 ? MomentumOnTheWay(in step, particle.Species) : particle.Momentum);
        }
    }

    /// <inheritdoc/>
    public void Save(int place)
    {
        if (place == _saved.Count) _saved.Add(new TruthRecord(_layout));
        _saved[place].CopyFrom(this);
    }

    /// <inheritdoc/>
    public void Restore(int place) => CopyFrom(_saved[place]);

    private void CopyFrom(TruthRecord other)
    {
        Primary = other.Primary;
        Steps = other.Steps;
        Interactions = other.Interactions;
        LastProcess = other.LastProcess;
        _tracks = other._tracks;
        _nextPlane = other._nextPlane;
        other._planes.CopyTo(_planes, 0);
        other._largestTransfer.CopyTo(_largestTransfer, 0);
    }

    /// <summary>Momentum of a neutral particle before it interacts at the end of its step [MeV/c].</summary>
    private static Vector3D MomentumOnTheWay(in Step step, Species species)
    {
        var before = new ParticleState { Species = species, KineticEnergy = step.KineticEnergyBefore, Direction = (step.To - step.From).Normalised() };
        return before.Momentum;
    }
}
