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

    private const int SegmentsPerLine = 2;

    private readonly double _lowest;
    private readonly double _highest;
    private readonly double _lowestRoot;
    private readonly double _step;
    private readonly double _inverseStep;

    /// <summary>First segment of each track, and the end of the last one.</summary>
    private readonly int[] _firstSegments;

    /// <summary>First secondary of each track, and the end of the last one.</summary>
    private readonly int[] _firstSecondaries;

    private readonly StoredSegment[] _segments;
    private readonly StoredSecondary[] _secondaries;

    /// <summary>Joins tracks.</summary>
    /// <param name="lowest">Lowest energy of a particle that takes one [MeV].</param>
    /// <param name="highest">Highest [MeV].</param>
    /// <param name="parts">Tracks in order of their energies, <see cref="EnergyOf(int, int, double, double)"/>.</param>
    internal StoredTracks(double lowest, double highest, StoredTrackList[] parts)
    {
        _lowest = lowest;
        _highest = highest;
        int tracks = 0, segments = 0, secondaries = 0;
        foreach (StoredTrackList part in parts)
        {
            tracks += part.FirstSegments.Count;
            segments += part.Segments.Count;
            secondaries += part.Secondaries.Count;
        }
        _lowestRoot = LowestRoot(lowest);
        _step = Step(tracks, lowest, highest);
        _inverseStep = 1 / _step;
        _firstSegments = new int[tracks + 1];
        _firstSecondaries = new int[tracks + 1];
        _segments = new StoredSegment[segments];
        _secondaries = new StoredSecondary[secondaries];
        int track = 0, segment = 0, secondary = 0;
        foreach (StoredTrackList part in parts)
        {
            part.Segments.CopyTo(_segments, segment);
            part.Secondaries.CopyTo(_secondaries, secondary);
            for (int index = 0; index < part.FirstSegments.Count; index++, track++)
            {
                _firstSegments[track] = segment + part.FirstSegments[index];
                _firstSecondaries[track] = secondary + part.FirstSecondaries[index];
            }
            segment += part.Segments.Count;
            secondary += part.Secondaries.Count;
        }
        _firstSegments[tracks] = segments;
        _firstSecondaries[tracks] = secondaries;
    }

    /// <summary>Number of tracks.</summary>
    public int Count => _firstSegments.Length - 1;

    /// <summary>Whether a particle of this energy can take a track.</summary>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Covers(double kineticEnergy) => kineticEnergy > _lowest && kineticEnergy < _highest;

    /// <summary>Chooses a track of nearly a given energy, and asks for its first segments, so that they are at hand a little later.</summary>
    /// <param name="kineticEnergy">Kinetic energy that is covered [MeV].</param>
    /// <param name="random">Transport stream; one draw.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public StoredTrack Choose(double kineticEnergy, ref RandomStream random)
    {
        double root = Math.Sqrt(kineticEnergy) * (1 + random.Uniform(-HalfWindow, HalfWindow));
        int track = Math.Clamp((int)((root - _lowestRoot) * _inverseStep), 0, Count - 1);
        int segment = _firstSegments[track];
        Prefetch.Line(in _segments[segment]);
        Prefetch.Line(in _segments[Math.Min(segment + SegmentsPerLine, _segments.Length - 1)]);
        Prefetch.Line(in _firstSecondaries[track]);
        return new StoredTrack(this, track);
    }

    /// <summary>Kinetic energy at which a track starts [MeV].</summary>
    /// <param name="track">From 0.</param>
    /// <param name="tracks">Their number.</param>
    /// <param name="lowest">Lowest energy of a particle that takes one [MeV].</param>
    /// <param name="highest">Highest [MeV].</param>
    internal static double EnergyOf(int track, int tracks, double lowest, double highest) => EnergyFrom(LowestRoot(lowest), Step(tracks, lowest, highest), track);

    /// <summary>Kinetic energy at which a track starts [MeV].</summary>
    /// <param name="track">From 0.</param>
    internal double EnergyOf(int track) => EnergyFrom(_lowestRoot, _step, track);

    /// <summary>Segments of a track.</summary>
    /// <param name="track">From 0.</param>
    internal ReadOnlySpan<StoredSegment> SegmentsOf(int track) => new(_segments, _firstSegments[track], _firstSegments[track + 1] - _firstSegments[track]);

    /// <summary>Secondaries of a track.</summary>
    /// <param name="track">From 0.</param>
    internal ReadOnlySpan<StoredSecondary> SecondariesOf(int track) =>
        new(_secondaries, _firstSecondaries[track], _firstSecondaries[track + 1] - _firstSecondaries[track]);

    private static double EnergyFrom(double lowestRoot, double step, int track)
    {
        double root = lowestRoot + (track + 0.5) * step;
        return root * root;
    }

    private static double Step(int tracks, double lowest, double highest) => ((1 + HalfWindow) * Math.Sqrt(highest) - LowestRoot(lowest)) / tracks;

    private static double LowestRoot(double lowest) => (1 - HalfWindow) * Math.Sqrt(lowest);
}
