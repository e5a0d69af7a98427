using System.Runtime.CompilerServices;

namespace NA64Mu.Reconstruction.Tracking.Finding;

/// <summary>A line and the points it goes through.</summary>
internal struct LineCandidate
{
    private Places _points;

    /// <summary>The line, at the reference plane of its search.</summary>
    public StraightLine Line;

    /// <summary>Planes with a point: bit i is plane i.</summary>
    public uint Planes;

    /// <summary>Number of points.</summary>
    public int Count;

    /// <summary>Index of the point of a plane that has one, among those of the plane.</summary>
    /// <param name="plane">Index in <see cref="Spectrometer.Planes"/>.</param>
    public readonly int this[int plane] => _points[plane];

    /// <summary>Puts a point in its place.</summary>
    /// <param name="plane">Index in <see cref="Spectrometer.Planes"/>.</param>
    /// <param name="point">Index of the point among those of the plane.</param>
    public void Set(int plane, int point)
    {
        _points[plane] = (byte)point;
        Planes |= 1u << plane;
        Count++;
    }

    /// <summary>Whether the line goes through a point.</summary>
    /// <param name="plane">Index in <see cref="Spectrometer.Planes"/>.</param>
    /// <param name="point">Index of the point among those of the plane.</param>
    public readonly bool Has(int plane, int point) => (Planes >> plane & 1) != 0 && _points[plane] == point;

    [InlineArray(Spectrometer.MaximumPlanes)]
    private struct Places
    {
        private byte _first;
    }
}
