using System;
using System.Numerics;

namespace NA64Mu.Reconstruction.Tracking.Finding;

/// <summary>Tracks of one event, best first, and which of them are independent.</summary>
internal sealed class CandidateList
{
    /// <summary>Most hits that a track may have in common with a better one and still be another track.</summary>
    public const int MaximumSharedHits = 2;

    /// <summary>Fewest planes in which two ways out of the magnet differ.</summary>
    public const int MinimumDifferingPlanes = 2;

    private readonly TrackCandidate[] _candidates = new TrackCandidate[SeedSearch.MaximumSeeds];
    private int _count;

    /// <summary>The tracks, best first.</summary>
    public ReadOnlySpan<TrackCandidate> Candidates => _candidates.AsSpan(0, _count);

    /// <summary>Tracks that are independent of each other.</summary>
    public int Independent { get; private set; }

    /// <summary>Forgets all.</summary>
    public void Clear() => (_count, Independent) = (0, 0);

    /// <summary>Whether all hits of a set are those of one track.</summary>
    /// <param name="hits">The set.</param>
    public bool Covers(in HitSet hits)
    {
        for (int index = 0; index < _count; index++)
        {
            if (hits.Shared(in _candidates[index].Hits) == BitOperations.PopCount(hits.Views)) return true;
        }
        return false;
    }

    /// <summary>Adds a track.</summary>
    /// <param name="candidate">The track.</param>
    /// <returns>Whether it is now the best.</returns>
    public bool Add(in TrackCandidate candidate)
    {
        int place = _count++;
        for (; place > 0 && _candidates[place - 1].Score > candidate.Score; place--) _candidates[place] = _candidates[place - 1];
        _candidates[place] = candidate;
        return place == 0;
    }

    /// <summary>Goes through the tracks, best first: one that has too many hits in common with an independent one is another choice of its
    /// hits.</summary>
    public void Resolve()
    {
        Independent = 0;
        for (int index = 0; index < _count; index++)
        {
            ref TrackCandidate candidate = ref _candidates[index];
            candidate.SharedHits = 0;
            for (int better = 0; better < index; better++)
            {
                if (!_candidates[better].IsIndependent) continue;
                candidate.SharedHits = Math.Max(candidate.SharedHits, candidate.Hits.Shared(in _candidates[better].Hits));
            }
            candidate.IsIndependent = candidate.IsTrack && candidate.SharedHits <= MaximumSharedHits;
            if (candidate.IsIndependent) Independent++;
        }
    }

    /// <summary>Whether a choice of hits for the only independent track leaves the magnet on another way: has other hits in most planes behind it.
    /// With more than one track mixtures of them do so, and tell nothing.</summary>
    /// <param name="acrossBehind">Views behind the magnet that measure across the field; those along it see tracks of any momentum at one place.</param>
    public bool HasOtherWay(ulong acrossBehind)
    {
        if (Independent != 1) return false;
        for (int index = 1; index < _count; index++)
        {
            if (!_candidates[index].IsTrack) continue;
            ulong views = _candidates[index].Hits.Views & _candidates[0].Hits.Views & acrossBehind;
            int differing = ViewGeometry.Planes(views & ~_candidates[index].Hits.Common(in _candidates[0].Hits));
            if (differing >= MinimumDifferingPlanes && 2 * differing > ViewGeometry.Planes(views)) return true;
        }
        return false;
    }
}
