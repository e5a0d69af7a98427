using System;
using System.Numerics;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Tracking.Kalman;

namespace NA64Mu.Reconstruction.Tracking.Finding;

/// <summary>Tracks through a spectrometer: combinations of lines before and behind the magnet, each fitted by a Kalman filter.</summary>
/// <remarks>
/// Fast tracks are looked for first, slow ones, whose scattering opens all gates, only where there is none. After its fit a track may change
/// a hit for one that is nearer to what the other hits say, or take one in a view where it has none. For one thread at a time; nothing is
/// allocated.
/// </remarks>
public sealed class TrackFinder
{
    /// <summary>A choice of hits whose χ² is within this of that of the track cannot be told from it (3σ).</summary>
    public const double AmbiguousChiSquareDifference = 9;

    /// <summary>χ² up to which a hit is taken in a view where the track has none (4σ).</summary>
    public const double MaximumTakenChiSquare = 16;

    private const int MaximumChanges = 2;

    /// <summary>Smallest momentum of the first search, and of the second [MeV/c].</summary>
    private static readonly double[] SmallestMomenta = [10 * Units.GeV, 1 * Units.GeV];

    private readonly Spectrometer _spectrometer;
    private readonly ViewGeometry _views;
    private readonly KalmanTrackFit _fit;
    private readonly SeedSearch _search;
    private readonly HitLists _lists;
    private readonly CandidateList _candidates = new();
    private readonly ViewHit[] _chosen;
    private readonly ViewResidual[] _residuals;
    private int _residualCount;

    /// <summary>A finder in the spectrometer of a layout.</summary>
    /// <param name="layout">The set-up.</param>
    /// <param name="spectrometer">Its spectrometer.</param>
    public TrackFinder(DetectorLayout layout, Spectrometer spectrometer)
    {
        _spectrometer = spectrometer;
        _views = new ViewGeometry(spectrometer);
        _fit = new KalmanTrackFit(layout, spectrometer);
        _search = new SeedSearch(spectrometer, _views, ProcessNoise.AngleTimesMomentum(_fit.RadiationLengths));
        _lists = new HitLists(spectrometer.Planes.Length);
        _chosen = new ViewHit[SpectrometerPlane.MaximumViews * spectrometer.Planes.Length];
        _residuals = new ViewResidual[_chosen.Length];
    }

    /// <summary>All fitted tracks of the last event, best first.</summary>
    public ReadOnlySpan<TrackCandidate> Candidates => _candidates.Candidates;

    /// <summary>Distances of the hits of the best track of the last event from it.</summary>
    public ReadOnlySpan<ViewResidual> Residuals => _residuals.AsSpan(0, _residualCount);

    /// <summary>Finds and fits the tracks of one event.</summary>
    /// <param name="hits">Hits in any order, on planes and views of the spectrometer.</param>
    public FoundTracks Find(ReadOnlySpan<ViewHit> hits)
    {
        _candidates.Clear();
        _residualCount = 0;
        if (hits.IsEmpty) return default;
        _lists.Take(hits);
        int choices = _lists.Choices(hits);
        if (!_views.Determine(_lists.Views)) return new FoundTracks { Status = MomentumFitStatus.TooFewPlanes, Choices = choices };
        _search.Take(hits, _lists);
        for (int pass = 0; pass < SmallestMomenta.Length && _candidates.Independent == 0; pass++)
        {
            _candidates.Clear();
            _search.Search(hits, SmallestMomenta[pass]);
            foreach (ref readonly SeedCandidate seed in _search.Seeds) Fit(hits, in seed);
            _candidates.Resolve();
        }
        MomentumFitStatus status = StatusOfBest();
        KalmanTrack best = Candidates.IsEmpty ? default : Candidates[0].Fit;
        return new FoundTracks
        {
            Status = status,
            Best = best,
            Choices = choices,
            Tracks = _candidates.Independent,
            IsSingle = status == MomentumFitStatus.Ok && _candidates.Independent == 1
                && BitOperations.PopCount(best.PlanesUsed) >= _spectrometer.Planes.Length - 1,
        };
    }

    private MomentumFitStatus StatusOfBest()
    {
        if (Candidates.IsEmpty || !Candidates[0].IsTrack) return MomentumFitStatus.BadFit;
        ref readonly TrackCandidate best = ref Candidates[0];
        if (best.HasCloseHit || _candidates.HasOtherWay(_views.AcrossBehind)) return MomentumFitStatus.Ambiguous;
        foreach (ref readonly TrackCandidate rival in Candidates[1..])
        {
            if (!rival.IsIndependent && rival.IsTrack && rival.Score - best.Score < AmbiguousChiSquareDifference) return MomentumFitStatus.Ambiguous;
        }
        if (_search.IsCutShort || _lists.IsCutShort) return MomentumFitStatus.TooManyCombinations;
        return best.Fit.Status == KalmanStatus.OutlierRemoved ? MomentumFitStatus.OutlierRemoved : MomentumFitStatus.Ok;
    }

    private void Fit(ReadOnlySpan<ViewHit> hits, in SeedCandidate seed)
    {
        if (_candidates.Covers(in seed.Hits)) return;
        TrackCandidate candidate = default;
        candidate.Hits = seed.Hits;
        candidate.Fit = FitHits(hits, in seed.Seed, in candidate.Hits);
        for (int change = 0; change < MaximumChanges && candidate.Fit.IsFitted && TryChangeHits(hits, ref candidate); change++)
        {
            candidate.Fit = FitHits(hits, seed.Seed with { Start = candidate.Fit.State }, in candidate.Hits);
        }
        if (!candidate.Fit.IsFitted) return;
        candidate.Hits.Views = candidate.Fit.ViewsUsed;
        if (_candidates.Covers(in candidate.Hits)) return;
        candidate.HasCloseHit = HasCloseHit(hits, in candidate.Hits);
        candidate.Score = candidate.Fit.ChiSquare + PairChiSquare(hits, in candidate.Hits)
            + SeedSearch.MissingView * BitOperations.PopCount(_views.All & ~candidate.Hits.Views);
        if (!_candidates.Add(in candidate)) return;
        _residualCount = _fit.Residuals.Length;
        _fit.Residuals.CopyTo(_residuals);
    }

    private KalmanTrack FitHits(ReadOnlySpan<ViewHit> hits, in TrackSeed seed, in HitSet chosen)
    {
        int count = 0;
        for (ulong views = chosen.Views; views != 0; views &= views - 1) _chosen[count++] = hits[chosen[BitOperations.TrailingZeroCount(views)]];
        return _fit.Fit(in seed, _chosen.AsSpan(0, count));
    }

    /// <summary>Takes hits that are nearer to the track than those it has, and hits where it has none.</summary>
    private bool TryChangeHits(ReadOnlySpan<ViewHit> hits, ref TrackCandidate candidate)
    {
        bool isChanged = false;
        foreach (ref readonly ViewResidual residual in _fit.Residuals)
        {
            int view = SpectrometerPlane.MaximumViews * residual.Plane + residual.View;
            isChanged |= TryTakeNearest(hits, view, in residual, residual.ChiSquare, ref candidate.Hits);
        }
        for (ulong views = _lists.Views & ~candidate.Fit.ViewsUsed; views != 0; views &= views - 1)
        {
            int view = BitOperations.TrailingZeroCount(views);
            ViewResidual prediction = _fit.Predict(view / SpectrometerPlane.MaximumViews, view % SpectrometerPlane.MaximumViews);
            isChanged |= TryTakeNearest(hits, view, in prediction, MaximumTakenChiSquare, ref candidate.Hits);
        }
        return isChanged;
    }

    private bool TryTakeNearest(ReadOnlySpan<ViewHit> hits, int view, in ViewResidual track, double largestChiSquare, ref HitSet chosen)
    {
        int nearest = -1;
        foreach (short other in _lists.Of(view))
        {
            double chiSquare = track.ChiSquareOf(hits[other].Position, hits[other].Sigma);
            if (chiSquare >= largestChiSquare || chosen.Has(view, other)) continue;
            largestChiSquare = chiSquare;
            nearest = other;
        }
        if (nearest < 0) return false;
        chosen.Set(view, nearest);
        return true;
    }

    /// <summary>Whether another hit fits about as well as one that was fitted.</summary>
    private bool HasCloseHit(ReadOnlySpan<ViewHit> hits, in HitSet chosen)
    {
        foreach (ref readonly ViewResidual residual in _fit.Residuals)
        {
            int view = SpectrometerPlane.MaximumViews * residual.Plane + residual.View;
            foreach (short other in _lists.Of(view))
            {
                if (chosen.Has(view, other)) continue;
                double chiSquare = residual.ChiSquareOf(hits[other].Position, hits[other].Sigma);
                if (chiSquare - residual.ChiSquare < AmbiguousChiSquareDifference) return true;
            }
        }
        return false;
    }

    private double PairChiSquare(ReadOnlySpan<ViewHit> hits, in HitSet chosen)
    {
        double sum = 0;
        for (int view = 0; view < _chosen.Length; view += SpectrometerPlane.MaximumViews)
        {
            if ((chosen.Views >> view & 0b11) == 0b11) sum += ViewPairing.ChiSquare(in hits[chosen[view]], in hits[chosen[view + 1]]);
        }
        return sum;
    }
}
