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

    /// <summary>Distance from a point inside to the border, along a direction [mm].</summary>
    /// <param name="point">Point [mm].</param>
    /// <param name="direction">Unit direction.</param>
    public double Exit(in Vector3D point, in Vector3D direction) => Math.Max(
        0, Math.Min(Exit(point.Z, direction.Z, Low.Z, High.Z), Math.Min(Exit(point.X, direction.X, Low.X, High.X), Exit(point.Y, direction.Y, Low.Y, High.Y))));

    private static double Exit(double point, double direction, double low, double high) =>
        direction == 0 ? double.PositiveInfinity : ((direction > 0 ? high : low) - point) / direction;
}
