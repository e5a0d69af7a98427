using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Physics.Electron.Stored;

/// <summary>Tracks of electrons or of positrons in one medium without borders, in order of their energies, which are spaced evenly in the logarithm; immutable (docs/decisions/0032).</summary>
/// <remarks>
/// A particle takes one of the tracks that start with nearly its energy, and all energies of the track are scaled to its own. Tracks above and below are equally likely, so what is linear in ln E over the
/// window comes out right.
/// </remarks>
public sealed class StoredTracks
{
    /// <summary>Half of the window from which a track is chosen, in ln E.</summary>
    public const double HalfWindow = 0.02;

    private readonly double _lowest;
    private readonly double _highest;
    private readonly double _logLowest;
    private readonly double _inverseStep;
    private readonly double _halfWindow;
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
        _logLowest = FastMath.Log(lowest) - HalfWindow;
        _inverseStep = tracks / (FastMath.Log(highest) + HalfWindow - _logLowest);
        _halfWindow = HalfWindow * _inverseStep;
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
        double place = (FastMath.Log(kineticEnergy) - _logLowest) * _inverseStep + random.Uniform(-_halfWindow, _halfWindow);
        int index = Math.Clamp((int)place, 0, Count - 1);
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
        double logLowest = FastMath.Log(lowest) - HalfWindow;
        return FastMath.Exp(logLowest + (track + 0.5) / tracks * (FastMath.Log(highest) + HalfWindow - logLowest));
    }

    private readonly record struct Entry(int Segment, int Secondary, double KineticEnergy);
}
