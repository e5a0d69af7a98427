using System;

namespace NA64Mu.Reconstruction.Tracking.Finding;

/// <summary>Straight lines in one projection: each pair of points on two planes, with the nearest points of the planes between and around.</summary>
/// <remarks>
/// A point is taken when it is within <see cref="Gate"/> standard deviations of the line through the pair, of its own, of the pair's and of
/// scattering: the angle of the whole way at the smallest momentum looked for, times the distance to the nearer point of the pair. Pairs
/// whose points are both on a line that was found are not tried again.
/// </remarks>
internal sealed class LineSearch
{
    /// <summary>Largest distance of a point from a line, in standard deviations.</summary>
    public const double Gate = 4.5;

    /// <summary>Most lines that are kept: those with most points, and of these with the smallest χ².</summary>
    public const int MaximumLines = 64;

    private readonly Projection _projection;
    private readonly double[] _z;
    private readonly double _referenceZ;
    private readonly PlaneRange _lower;
    private readonly PlaneRange _upper;
    private readonly int _minimumPoints;
    private readonly LineCandidate[] _lines = new LineCandidate[MaximumLines];
    private int _count;

    /// <summary>A search.</summary>
    /// <param name="spectrometer">Planes.</param>
    /// <param name="projection">Points.</param>
    /// <param name="referenceZ">Where lines are given [mm].</param>
    /// <param name="lower">Planes of the first point of a pair.</param>
    /// <param name="upper">Planes of its second point.</param>
    /// <param name="minimumPoints">Fewest points of a line.</param>
    public LineSearch(
        Spectrometer spectrometer, Projection projection, double referenceZ, PlaneRange lower, PlaneRange upper, int minimumPoints)
    {
        _projection = projection;
        _referenceZ = referenceZ;
        _lower = lower;
        _upper = upper;
        _minimumPoints = minimumPoints;
        _z = new double[spectrometer.Planes.Length];
        for (int plane = 0; plane < _z.Length; plane++) _z[plane] = spectrometer.Planes[plane].Z;
    }

    /// <summary>Lines of the last search.</summary>
    public ReadOnlySpan<LineCandidate> Lines => _lines.AsSpan(0, _count);

    /// <summary>Whether there were more lines than there is room for.</summary>
    public bool IsCutShort { get; private set; }

    /// <summary>Searches the points of the projection.</summary>
    /// <param name="scattering">Scattering angle that is allowed for [rad].</param>
    public void Search(double scattering)
    {
        _count = 0;
        IsCutShort = false;
        for (int first = _lower.Begin; first < _lower.End; first++)
        {
            for (int last = _upper.End - 1; last >= _upper.Begin && last > first; last--)
            {
                for (int one = 0; one < _projection.Of(first).Length; one++)
                {
                    for (int other = 0; other < _projection.Of(last).Length; other++)
                    {
                        if (!IsKnown(first, one, last, other)) Collect(first, one, last, other, scattering);
                    }
                }
            }
        }
    }

    private bool IsKnown(int first, int one, int last, int other)
    {
        for (int index = 0; index < _count; index++)
        {
            if (_lines[index].Has(first, one) && _lines[index].Has(last, other)) return true;
        }
        return false;
    }

    private void Collect(int first, int one, int last, int other, double scattering)
    {
        ProjectedPoint a = _projection.Of(first)[one], b = _projection.Of(last)[other];
        LineCandidate line = default;
        LineSums sums = default;
        double length = _z[last] - _z[first], slope = (b.Position - a.Position) / length;
        for (int plane = _lower.Begin; plane < _upper.End; plane++)
        {
            int chosen = plane == first ? one : plane == last ? other : Nearest(plane, in a, in b, slope, length, scattering);
            if (chosen < 0) continue;
            ref readonly ProjectedPoint point = ref _projection.Of(plane)[chosen];
            line.Set(plane, chosen);
            sums.Add(_z[plane] - _referenceZ, point.Position, point.Sigma);
        }
        if (line.Count < _minimumPoints) return;
        line.Line = sums.Solve();
        Keep(in line);
    }

    private int Nearest(int plane, in ProjectedPoint a, in ProjectedPoint b, double slope, double length, double scattering)
    {
        double fromFirst = _z[plane] - _z[a.Plane], part = fromFirst / length;
        double predicted = a.Position + slope * fromFirst, kink = scattering * Math.Min(Math.Abs(fromFirst), Math.Abs(_z[b.Plane] - _z[plane]));
        double allowed = (1 - part) * (1 - part) * a.Sigma * a.Sigma + part * part * b.Sigma * b.Sigma + kink * kink;
        double smallest = Gate * Gate;
        int nearest = -1;
        ReadOnlySpan<ProjectedPoint> points = _projection.Of(plane);
        for (int index = 0; index < points.Length; index++)
        {
            double distance = points[index].Position - predicted, chiSquare = distance * distance / (allowed + points[index].Sigma * points[index].Sigma);
            if (chiSquare >= smallest) continue;
            smallest = chiSquare;
            nearest = index;
        }
        return nearest;
    }

    private void Keep(in LineCandidate line)
    {
        if (_count < MaximumLines)
        {
            _lines[_count++] = line;
            return;
        }
        IsCutShort = true;
        int worst = 0;
        for (int index = 1; index < _count; index++)
        {
            if (IsBetter(in _lines[worst], in _lines[index])) worst = index;
        }
        if (IsBetter(in line, in _lines[worst])) _lines[worst] = line;
    }

    private static bool IsBetter(in LineCandidate line, in LineCandidate other) =>
        line.Count > other.Count || (line.Count == other.Count && line.Line.ChiSquare < other.Line.ChiSquare);
}
