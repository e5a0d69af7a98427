using System;

namespace NA64Mu.Physics.Electron.Stored;

/// <summary>A stored track, chosen for a particle; none by default.</summary>
public readonly struct StoredTrack
{
    private readonly StoredTracks? _tracks;
    private readonly int _number;

    /// <summary>A track of a medium.</summary>
    /// <param name="tracks">Tracks of the medium.</param>
    /// <param name="number">Which of them, from 0.</param>
    internal StoredTrack(StoredTracks tracks, int number) => (_tracks, _number) = (tracks, number);

    /// <summary>Whether there is a track.</summary>
    public bool Exists => _tracks is not null;

    /// <summary>Kinetic energy at its start [MeV].</summary>
    public double KineticEnergy => _tracks!.EnergyOf(_number);

    /// <summary>Its steps; at least one.</summary>
    public ReadOnlySpan<StoredSegment> Segments => _tracks!.SegmentsOf(_number);

    /// <summary>What happens at the ends of its segments, in order; one for each segment that has one.</summary>
    public ReadOnlySpan<StoredSecondary> Secondaries => _tracks!.SecondariesOf(_number);
}
