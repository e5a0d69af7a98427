using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Physics.Electron.Stored;

/// <summary>Tracks of electrons or of positrons in one medium without borders, in order of their energies, which are spaced evenly in the root; immutable (docs/decisions/0032).</summary>
/// <remarks>
/// A particle takes one of the tracks that start with nearly its energy, and all energies of the track are scaled to its own. Tracks above and below are equally likely, so what is linear in √E over the
/// window comes out right. Even in √E, and not in ln E: the more energy a track stands for, the more its fluctuations weigh.
/// </remarks>
public sealed class StoredTracks
{
    /// <summary>Half of the window from which a track is chosen, over √E; that in ln E is twice as wide.</summary>
    public const double HalfWindow = 0.01;

    private readonly double _lowest;
    private readonly double _highest;
    private readonly double _lowestRoot;
    private readonly double _inverseStep;
    private readonly Entry[] _entries;
    private readonly StoredSegment[] _segments;
    private readonly StoredSecondary[] _secondaries;

    /// <summary>Joins tracks.</summary>
    /// <param name="lowest">Lowest energy of a particle that takes one [MeV].</param>
    /// <param name="highest">Highest [MeV].</param>
    /// <param name="parts">Tracks in order of their energies, <see cref="EnergyOf"/>.</param>
    internal StoredTracks(double lowest, double highest, StoredTrackList[] parts)
    {
        _lowest = lowest;
        _highest = highest;
        int tracks = 0, segments = 0, secondaries = 0;
        foreach (StoredTrackList part in parts)
        {
            tracks += part.Energies.Count;
            segments += part.Segments.Count;
            secondaries += part.Secondaries.Count;
        }
        _lowestRoot = LowestRoot(lowest);
        _inverseStep = tracks / (HighestRoot(highest) - _lowestRoot);
        _entries = new Entry[tracks + 1];
        _segments = new StoredSegment[segments];
        _secondaries = new StoredSecondary[secondaries];
        int track = 0, segment = 0, secondary = 0;
        foreach (StoredTrackList part in parts)
        {
            part.Segments.CopyTo(_segments, segment);
            part.Secondaries.CopyTo(_secondaries, secondary);
            for (int index = 0; index < part.Energies.Count; index++)
                _entries[track++] = new Entry(segment + part.FirstSegments[index], secondary + part.FirstSecondaries[index], part.Energies[index]);
            segment += part.Segments.Count;
            secondary += part.Secondaries.Count;
        }
        _entries[tracks] = new Entry(segments, secondaries, 0);
    }

    /// <summary>Number of tracks.</summary>
    public int Count => _entries.Length - 1;

    /// <summary>Whether a particle of this energy can take a track.</summary>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Covers(double kineticEnergy) => kineticEnergy > _lowest && kineticEnergy < _highest;

    /// <summary>A track of nearly a given energy.</summary>
    /// <param name="kineticEnergy">Kinetic energy that is covered [MeV].</param>
    /// <param name="random">Transport stream; one draw.</param>
    public StoredTrack Take(double kineticEnergy, ref RandomStream random)
    {
        double root = Math.Sqrt(kineticEnergy) * (1 + random.Uniform(-HalfWindow, HalfWindow));
        int index = Math.Clamp((int)((root - _lowestRoot) * _inverseStep), 0, Count - 1);
        ref readonly Entry entry = ref _entries[index], next = ref _entries[index + 1];
        return new StoredTrack(
            entry.KineticEnergy,
            new ReadOnlySpan<StoredSegment>(_segments, entry.Segment, next.Segment - entry.Segment),
            new ReadOnlySpan<StoredSecondary>(_secondaries, entry.Secondary, next.Secondary - entry.Secondary));
    }

    /// <summary>Kinetic energy at which a track starts [MeV].</summary>
    /// <param name="track">From 0.</param>
    /// <param name="tracks">Their number.</param>
    /// <param name="lowest">Lowest energy of a particle that takes one [MeV].</param>
    /// <param name="highest">Highest [MeV].</param>
    internal static double EnergyOf(int track, int tracks, double lowest, double highest)
    {
        double root = LowestRoot(lowest) + (track + 0.5) / tracks * (HighestRoot(highest) - LowestRoot(lowest));
        return root * root;
    }

    private static double LowestRoot(double lowest) => (1 - HalfWindow) * Math.Sqrt(lowest);

    private static double HighestRoot(double highest) => (1 + HalfWindow) * Math.Sqrt(highest);

    private readonly record struct Entry(int Segment, int Secondary, double KineticEnergy);
}
