using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Geometry;

/// <summary>Borders of a slab of a box.</summary>
/// <param name="Low">Lowest coordinates [mm].</param>
/// <param name="High">Highest coordinates [mm].</param>
public readonly record struct SlabBox(Vector3D Low, Vector3D High)
{
    /// <summary>Distance from a point to the nearest border; not positive outside [mm].</summary>
    /// <param name="point">Point [mm].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Room(in Vector3D point)
    {
        double x = Math.Min(point.X - Low.X, High.X - point.X);
        double y = Math.Min(point.Y - Low.Y, High.Y - point.Y);
        double z = Math.Min(point.Z - Low.Z, High.Z - point.Z);
        return Math.Min(z, Math.Min(x, y));
    }
}
