using System;
using System.Numerics;
using NA64Mu.Reconstruction.Tracking.Kalman;

namespace NA64Mu.Reconstruction.Tracking.Finding;

/// <summary>Combinations of a line along the field with two lines across it that the magnet joins, best first.</summary>
/// <remarks>
/// Along the field a track is one straight line through the magnet, whatever its momentum. Across it there is one line before the magnet and
/// one behind, which meet in the middle of the field; their angle is the momentum. The two projections are put together by charge and time
/// of the views, and by the pairs of hits on planes that are turned. Where coordinates along the field are not needed, the lines there are those of the
/// planes behind the magnet, and none at all is one of them.
/// </remarks>
internal sealed class SeedSearch
{
    /// <summary>Most combinations that are kept to be fitted: those of the smallest score.</summary>
    public const int MaximumSeeds = 32;

    /// <summary>Largest χ² of the match of two lines in the magnet.</summary>
    public const double MaximumMatchChiSquare = 30;

    /// <summary>What a view without hit adds to the score: as much as a hit three standard deviations off.</summary>
    public const double MissingView = 9;

    private readonly Spectrometer _spectrometer;
    private readonly ViewGeometry _views;
    private readonly DipoleKick _kick;
    private readonly double _scatteringEnergy;
    private readonly LineSearch _along;
    private readonly LineSearch _before;
    private readonly LineSearch _behind;
    private readonly Projection _alongField;
    private readonly Projection _acrossField;
    private readonly SeedCandidate[] _seeds = new SeedCandidate[MaximumSeeds];
    private int _count;

    /// <summary>A search in a spectrometer.</summary>
    /// <param name="spectrometer">Planes and field.</param>
    /// <param name="views">Its views.</param>
    /// <param name="scatteringEnergy">Scattering angle on the whole way times momentum [MeV/c].</param>
    public SeedSearch(Spectrometer spectrometer, ViewGeometry views, double scatteringEnergy)
    {
        _spectrometer = spectrometer;
        _views = views;
        _scatteringEnergy = scatteringEnergy;
        _kick = new DipoleKick(spectrometer, scatteringEnergy);
        _alongField = new Projection(spectrometer, new ViewAxis(spectrometer.FieldX, spectrometer.FieldY));
        _acrossField = new Projection(spectrometer, new ViewAxis(-spectrometer.FieldY, spectrometer.FieldX));
        PlaneRange first = new(0, spectrometer.PlanesBefore), last = new(spectrometer.PlanesBefore, spectrometer.Planes.Length);
        _along = new LineSearch(
            spectrometer, _alongField, spectrometer.FieldZMin, spectrometer.AlongField == AlongField.Needed ? first : last, last, Math.Max(2, Math.Min(4, _alongField.MeasuredPlanes - 2)));
        _before = new LineSearch(spectrometer, _acrossField, spectrometer.FieldZMin, first, first, 2);
        _behind = new LineSearch(spectrometer, _acrossField, spectrometer.FieldZMax, last, last, 2);
    }

    /// <summary>Combinations of the last search, best first.</summary>
    public ReadOnlySpan<SeedCandidate> Seeds => _seeds.AsSpan(0, _count);

    /// <summary>Whether there were more points, lines or combinations than there is room for.</summary>
    public bool IsCutShort { get; private set; }

    /// <summary>Takes the hits of an event.</summary>
    /// <param name="hits">All hits.</param>
    /// <param name="lists">The same by view.</param>
    public void Take(ReadOnlySpan<ViewHit> hits, HitLists lists)
    {
        _alongField.Take(hits, lists);
        _acrossField.Take(hits, lists);
    }

    /// <summary>Searches tracks above a momentum.</summary>
    /// <param name="hits">The hits that were taken.</param>
    /// <param name="smallestMomentum">Smallest momentum looked for [MeV/c].</param>
    public void Search(ReadOnlySpan<ViewHit> hits, double smallestMomentum)
    {
        _count = 0;
        double scattering = _scatteringEnergy / smallestMomentum;
        _along.Search(scattering);
        _before.Search(scattering);
        _behind.Search(scattering);
        IsCutShort = _alongField.IsCutShort || _acrossField.IsCutShort || _along.IsCutShort || _before.IsCutShort || _behind.IsCutShort;
        foreach (ref readonly LineCandidate before in _before.Lines)
        {
            foreach (ref readonly LineCandidate behind in _behind.Lines)
            {
                foreach (ref readonly LineCandidate along in _along.Lines) Join(hits, in along, in before, in behind, smallestMomentum);
                if (_spectrometer.AlongField == AlongField.Optional) Join(hits, default, in before, in behind, smallestMomentum);
            }
        }
    }

    private void Join(
        ReadOnlySpan<ViewHit> hits, in LineCandidate along, in LineCandidate before, in LineCandidate behind, double smallestMomentum)
    {
        BentLines bent = _kick.Join(in before.Line, in behind.Line, along.Line.Slope);
        if (Math.Abs(bent.ChargeOverMomentum) * smallestMomentum > 1 || bent.MatchChiSquare > MaximumMatchChiSquare) return;
        Combine(hits, in along, in before, in behind, in bent);
    }

    private void Combine(
        ReadOnlySpan<ViewHit> hits, in LineCandidate along, in LineCandidate before, in LineCandidate behind, in BentLines bent)
    {
        SeedCandidate seed = default;
        double pairs = 0;
        for (int plane = 0; plane < _spectrometer.Planes.Length; plane++)
        {
            ref readonly LineCandidate across = ref plane < _spectrometer.PlanesBefore ? ref before : ref behind;
            if (!TryTakePlane(plane, in along, in across, ref seed.Hits)) continue;
            int view = SpectrometerPlane.MaximumViews * plane;
            if ((seed.Hits.Views >> view & 0b11) == 0b11) pairs += ViewPairing.ChiSquare(in hits[seed.Hits[view]], in hits[seed.Hits[view + 1]]);
        }
        if (!_views.Determine(seed.Hits.Views)) return;
        double lines = (along.Line.ChiSquare + before.Line.ChiSquare + behind.Line.ChiSquare) / ScatteringInflation(bent.ChargeOverMomentum);
        seed.Score = lines + bent.MatchChiSquare + pairs + MissingView * BitOperations.PopCount(_views.All & ~seed.Hits.Views);
        seed.Seed = SeedOf(in along.Line, in before.Line, in bent);
        Keep(in seed);
    }

    /// <summary>Hits of a plane; none where the two projections stand for different hits of a plane that is turned.</summary>
    private bool TryTakePlane(int plane, in LineCandidate along, in LineCandidate across, ref HitSet hits)
    {
        ProjectedPoint one = (along.Planes >> plane & 1) != 0 ? _alongField.Of(plane)[along[plane]] : new ProjectedPoint(plane, 0, 0, -1, -1);
        ProjectedPoint other = (across.Planes >> plane & 1) != 0 ? _acrossField.Of(plane)[across[plane]] : new ProjectedPoint(plane, 0, 0, -1, -1);
        if (one.First >= 0 && other.First >= 0 && one.First != other.First) return false;
        if (one.Second >= 0 && other.Second >= 0 && one.Second != other.Second) return false;
        int first = Math.Max(one.First, other.First), second = Math.Max(one.Second, other.Second), view = SpectrometerPlane.MaximumViews * plane;
        if (first >= 0) hits.Set(view, first);
        if (second >= 0) hits.Set(view + 1, second);
        return first >= 0 || second >= 0;
    }

    private TrackSeed SeedOf(in StraightLine along, in StraightLine before, in BentLines bent)
    {
        double x = -_spectrometer.FieldY * before.Position + _spectrometer.FieldX * along.Position;
        double y = _spectrometer.FieldX * before.Position + _spectrometer.FieldY * along.Position;
        double slopeX = -_spectrometer.FieldY * before.Slope + _spectrometer.FieldX * along.Slope;
        double slopeY = _spectrometer.FieldX * before.Slope + _spectrometer.FieldY * along.Slope;
        TrackState atField = new(_spectrometer.FieldZMin, x, y, slopeX, slopeY, bent.ChargeOverMomentum);
        ReadOnlySpan<SpectrometerPlane> planes = _spectrometer.Planes;
        double length = planes[^1].Z - planes[0].Z, angle = _scatteringEnergy * bent.ChargeOverMomentum;
        double slopeVariance = Math.Max(before.SlopeVariance, along.SlopeVariance) + angle * angle;
        double firstPlane = planes[0].Z - _spectrometer.FieldZMin;
        double positionVariance = Math.Max(before.VarianceAt(firstPlane), along.VarianceAt(firstPlane)) + angle * angle * length * length;
        return new TrackSeed(atField.Drifted(planes[0].Z), positionVariance, slopeVariance, bent.Variance);
    }

    /// <summary>How much multiple scattering widens the residuals, as a factor on χ².</summary>
    private double ScatteringInflation(double chargeOverMomentum)
    {
        ReadOnlySpan<SpectrometerPlane> planes = _spectrometer.Planes;
        double offset = _scatteringEnergy * chargeOverMomentum * 0.5 * (planes[^1].Z - planes[0].Z) / planes[0].Resolution;
        return 1 + offset * offset;
    }

    private void Keep(in SeedCandidate seed)
    {
        int place = _count;
        while (place > 0 && _seeds[place - 1].Score > seed.Score) place--;
        if (_count == MaximumSeeds) IsCutShort = true;
        if (place == MaximumSeeds) return;
        if (_count < MaximumSeeds) _count++;
        for (int later = _count - 1; later > place; later--) _seeds[later] = _seeds[later - 1];
        _seeds[place] = seed;
    }
}
