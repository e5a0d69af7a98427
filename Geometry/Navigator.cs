using System;
using NA64Mu.Core;

namespace NA64Mu.Geometry;

/// <summary>Answers where a point is and how far it is to the next border; immutable and shared by all threads.</summary>
public sealed class Navigator
{
    /// <summary>Prepares the look-up tables of a layout.</summary>
    /// <param name="layout">The set-up.</param>
    public Navigator(DetectorLayout layout)
    {
        Layout = layout;
    }

    /// <summary>The set-up.</summary>
    public DetectorLayout Layout { get; }

    /// <summary>The volume and slab that hold a point; a point on a border belongs to the side into which the direction leads.</summary>
    /// <param name="position">Point [mm].</param>
    /// <param name="direction">Direction of flight.</param>
    public Location Locate(in Vector3D position, in Vector3D direction) => throw new NotSupportedException($"{position} {direction} {Layout.Name}");

    /// <summary>Straight distance to the border of the present volume or slab, or to the next volume inside it.</summary>
    /// <param name="position">Point inside <paramref name="location"/> [mm].</param>
    /// <param name="direction">Unit direction.</param>
    /// <param name="location">Where the point is.</param>
    /// <param name="crossing">Which border it is; hand it to <see cref="Cross"/> after the move.</param>
    /// <returns>Distance, not negative; infinite never [mm].</returns>
    public double DistanceToBoundary(in Vector3D position, in Vector3D direction, Location location, out Crossing crossing) =>
        throw new NotSupportedException($"{position} {direction} {location} {Layout.Name}");

    /// <summary>Steps over a border: puts the position exactly on it and names the location beyond.</summary>
    /// <param name="position">Position after the move, within rounding of the border [mm].</param>
    /// <param name="direction">Unit direction.</param>
    /// <param name="location">Location before the border.</param>
    /// <param name="crossing">The border, as found by <see cref="DistanceToBoundary"/>.</param>
    public Location Cross(ref Vector3D position, in Vector3D direction, Location location, Crossing crossing) =>
        throw new NotSupportedException($"{position} {direction} {location} {crossing} {Layout.Name}");

    /// <summary>Whether a point lies inside a location (not in a volume within it), borders counted in.</summary>
    /// <param name="position">Point [mm].</param>
    /// <param name="location">Location.</param>
    public bool Contains(in Vector3D position, Location location) => throw new NotSupportedException($"{position} {location} {Layout.Name}");

    /// <summary>Material at a location.</summary>
    /// <param name="location">Location inside the world.</param>
    public MaterialId MaterialAt(Location location) => throw new NotSupportedException($"{location} {Layout.Name}");

    /// <summary>Whether a magnetic field acts at a location, and which.</summary>
    /// <param name="location">Location inside the world.</param>
    /// <param name="field">Uniform field [T].</param>
    public bool HasField(Location location, out Vector3D field) => throw new NotSupportedException($"{location} {Layout.Name}");
}
