using System;
using NA64Mu.Core;

namespace NA64Mu.Geometry;

/// <summary>Distances to the planes between slabs.</summary>
public static class SlabEnds
{
    /// <summary>Straight distance to the plane at which the present slab ends; infinite along the slab [mm].</summary>
    /// <param name="navigator">Geometry.</param>
    /// <param name="position">Point inside <paramref name="location"/> [mm].</param>
    /// <param name="direction">Unit direction.</param>
    /// <param name="location">Where the point is.</param>
    public static double DistanceToSlabEnd(this Navigator navigator, in Vector3D position, in Vector3D direction, Location location) =>
        direction.Z == 0 ? double.PositiveInfinity : Math.Max((navigator.SlabEnd(direction.Z, location, out _) - position.Z) / direction.Z, 0);
}
