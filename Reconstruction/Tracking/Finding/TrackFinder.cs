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
    private readonly KalmanFilter _filter;
    private readonly SeedSearch _search;
    private readonly HitLists _lists;
    private readonly CandidateList _candidates = new();
    private readonly ViewHit[] _chosen;
    private readonly ViewResidual[] _residuals;
    private ViewHit[] _hits = new ViewHit[64];
    private int _hitCount;
    private int _residualCount;
    private int _pass, _seed, _changes;
    private HitSet _current;

    /// <summary>A finder in the spectrometer of a layout, with a filter of its own.</summary>
    /// <param name="layout">The set-up.</param>
    /// <param name="spectrometer">Its spectrometer.</param>
    public TrackFinder(DetectorLayout layout, Spectrometer spectrometer)
        : this(spectrometer, new KalmanFilter(layout, spectrometer))
    {
    }

    /// <summary>A finder with a filter that others use as well.</summary>
    /// <param name="spectrometer">A spectrometer.</param>
    /// <param name="filter">Its filter.</param>
    internal TrackFinder(Spectrometer spectrometer, KalmanFilter filter)
    {
        _spectrometer = spectrometer;
        _filter = filter;
        Fit = new KalmanTrackFit(filter);
        _views = filter.Views;
        _search = new SeedSearch(spectrometer, _views, ProcessNoise.AngleTimesMomentum(filter.RadiationLengths));
        _lists = new HitLists(spectrometer.Planes.Length);
        _chosen = new ViewHit[SpectrometerPlane.MaximumViews * spectrometer.Planes.Length];
        _residuals = new ViewResidual[_chosen.Length];
    }

    /// <summary>All fitted tracks of the last event, best first.</summary>
    public ReadOnlySpan<TrackCandidate> Candidates => _candidates.Candidates;

    /// <summary>Distances of the hits of the best track of the last event from it.</summary>
    public ReadOnlySpan<ViewResidual> Residuals => _residuals.AsSpan(0, _residualCount);

    /// <summary>The fit that the finder waits for, if it is open; the filter makes it, together with those of other events or alone.</summary>
    internal KalmanTrackFit Fit { get; }

    private ReadOnlySpan<ViewHit> Hits => _hits.AsSpan(0, _hitCount);

    /// <summary>Finds and fits the tracks of one event.</summary>
    /// <param name="hits">Hits in any order, on planes and views of the spectrometer.</param>
    public FoundTracks Find(ReadOnlySpan<ViewHit> hits)
    {
        Begin(hits);
        while (Fit.IsOpen)
        {
            _filter.Run([Fit]);
            if (!Fit.IsOpen) GoOn();
        }
        return Result();
    }

    /// <summary>Searches the hits of an event, and opens the first fit.</summary>
    /// <param name="hits">Hits in any order, on planes and views of the spectrometer.</param>
    internal void Begin(ReadOnlySpan<ViewHit> hits)
    {
        _candidates.Clear();
        _residualCount = 0;
        if (hits.Length > _hits.Length) Array.Resize(ref _hits, 2 * hits.Length);
        hits.CopyTo(_hits);
        _hitCount = hits.Length;
        _lists.Take(Hits);
        if (!_views.Determine(_lists.Views)) return;
        _search.Take(Hits, _lists);
        Search(0);
        OpenNext();
    }

    /// <summary>Takes the fit that was made, and opens the next one that the event needs, if it needs any.</summary>
    internal void GoOn()
    {
        if (Fit.Track.IsFitted && _changes < MaximumChanges && TryChangeHits(ref _current))
        {
            _changes++;
            Open(_search.Seeds[_seed].Seed with { Start = Fit.Track.State });
            return;
        }
        if (Fit.Track.IsFitted) Keep();
        _seed++;
        OpenNext();
    }

    /// <summary>What was found in the event, when no fit is open.</summary>
    internal FoundTracks Result()
    {
        if (_hitCount == 0) return default;
        int choices = _lists.Choices(Hits);
        if (!_views.Determine(_lists.Views)) return new FoundTracks { Status = MomentumFitStatus.TooFewPlanes, Choices = choices };
        MomentumFitStatus status = StatusOfBest();
        var found = new FoundTracks
        {
            Status = status,
            Choices = choices,
            Tracks = _candidates.Independent,
            IsSingle = status == MomentumFitStatus.Ok && _candidates.Independent == 1
                && BitOperations.PopCount(Candidates[0].Fit.PlanesUsed) >= _spectrometer.Planes.Length - 1,
        };
        if (!Candidates.IsEmpty) found.Best = Candidates[0].Fit;
        return found;
    }

    /// <summary>Opens the fit of the next combination that is none of the tracks; after the last of them decides whether slower tracks are looked for.</summary>
    private void OpenNext()
    {
        while (true)
        {
            for (; _seed < _search.Seeds.Length; _seed++)
            {
                ref readonly SeedCandidate seed = ref _search.Seeds[_seed];
                if (_candidates.Covers(in seed.Hits)) continue;
                _changes = 0;
                _current = seed.Hits;
                Open(in seed.Seed);
                if (Fit.IsOpen) return;
            }
            _candidates.Resolve();
            if (_candidates.Independent > 0 || _pass == SmallestMomenta.Length - 1) return;
            Search(_pass + 1);
        }
    }

    private void Search(int pass)
    {
        (_pass, _seed) = (pass, 0);
        _candidates.Clear();
        _search.Search(Hits, SmallestMomenta[pass]);
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

    private void Keep()
    {
        TrackCandidate candidate = default;
        candidate.Fit = Fit.Track;
        candidate.Hits = _current;
        candidate.Hits.Views = candidate.Fit.ViewsUsed;
        if (_candidates.Covers(in candidate.Hits)) return;
        candidate.HasCloseHit = HasCloseHit(in candidate.Hits);
        candidate.Score = candidate.Fit.ChiSquare + PairChiSquare(in candidate.Hits)
            + SeedSearch.MissingView * BitOperations.PopCount(_views.All & ~candidate.Hits.Views);
        if (!_candidates.Add(in candidate)) return;
        _residualCount = Fit.Residuals.Length;
        Fit.Residuals.CopyTo(_residuals);
    }

    private void Open(in TrackSeed seed)
    {
        int count = 0;
        for (ulong views = _current.Views; views != 0; views &= views - 1) _chosen[count++] = _hits[_current[BitOperations.TrailingZeroCount(views)]];
        Fit.Open(in seed, _chosen.AsSpan(0, count));
    }

    /// <summary>Takes hits that are nearer to the track than those it has, and hits where it has none.</summary>
    private bool TryChangeHits(ref HitSet chosen)
    {
        bool isChanged = false;
        foreach (ref readonly ViewResidual residual in Fit.Residuals)
        {
            int view = SpectrometerPlane.MaximumViews * residual.Plane + residual.View;
            if (_lists.Of(view).Length == 1) continue;
            isChanged |= TryTakeNearest(view, in residual, residual.ChiSquare, ref chosen);
        }
        for (ulong views = _lists.Views & ~Fit.Track.ViewsUsed; views != 0; views &= views - 1)
        {
            int view = BitOperations.TrailingZeroCount(views);
            ViewResidual prediction = Fit.Predict(view / SpectrometerPlane.MaximumViews, view % SpectrometerPlane.MaximumViews);
            isChanged |= TryTakeNearest(view, in prediction, MaximumTakenChiSquare, ref chosen);
        }
        return isChanged;
    }

    private bool TryTakeNearest(int view, in ViewResidual track, double largestChiSquare, ref HitSet chosen)
    {
        int nearest = -1;
        foreach (short other in _lists.Of(view))
        {
            double chiSquare = track.ChiSquareOf(_hits[other].Position, _hits[other].Sigma);
            if (chiSquare >= largestChiSquare || chosen.Has(view, other)) continue;
            largestChiSquare = chiSquare;
            nearest = other;
        }
        if (nearest < 0) return false;
        chosen.Set(view, nearest);
        return true;
    }

    /// <summary>Whether another hit fits about as well as one that was fitted.</summary>
    private bool HasCloseHit(in HitSet chosen)
    {
        foreach (ref readonly ViewResidual residual in Fit.Residuals)
        {
            int view = SpectrometerPlane.MaximumViews * residual.Plane + residual.View;
            foreach (short other in _lists.Of(view))
            {
                if (chosen.Has(view, other)) continue;
                double chiSquare = residual.ChiSquareOf(_hits[other].Position, _hits[other].Sigma);
                if (chiSquare - residual.ChiSquare < AmbiguousChiSquareDifference) return true;
            }
        }
        return false;
    }

    private double PairChiSquare(in HitSet chosen)
    {
        double sum = 0;
        for (int view = 0; view < _chosen.Length; view += SpectrometerPlane.MaximumViews)
        {
            if ((chosen.Views >> view & 0b11) == 0b11) sum += ViewPairing.ChiSquare(in _hits[chosen[view]], in _hits[chosen[view + 1]]);
        }
        return sum;
    }
}
