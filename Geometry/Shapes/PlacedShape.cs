using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Geometry.Shapes;

/// <summary>A shape in the frame of the world, with all planes as absolute coordinates.</summary>
/// <remarks>
/// A point on a plane belongs to the side into which the direction leads, and to the upper side where the direction lies in the plane; so each point
/// with a direction lies in exactly one of two shapes that touch.
/// </remarks>
internal readonly struct PlacedShape
{
    /// <summary>Positions may lie this far beyond a border by rounding, and shorter chords of a cylinder are not followed [mm].</summary>
    public const double BorderTolerance = Units.Nanometre;

    /// <summary>Lowest x [mm].</summary>
    public readonly double XMin;

    /// <summary>Highest x [mm].</summary>
    public readonly double XMax;

    /// <summary>Lowest y [mm].</summary>
    public readonly double YMin;

    /// <summary>Highest y [mm].</summary>
    public readonly double YMax;

    /// <summary>Lowest z [mm].</summary>
    public readonly double ZMin;

    /// <summary>Highest z [mm].</summary>
    public readonly double ZMax;

    /// <summary>Lowest x of the hole [mm].</summary>
    public readonly double HoleXMin;

    /// <summary>Highest x of the hole [mm].</summary>
    public readonly double HoleXMax;

    /// <summary>Lowest y of the hole [mm].</summary>
    public readonly double HoleYMin;

    /// <summary>Highest y of the hole [mm].</summary>
    public readonly double HoleYMax;

    /// <summary>x of the axis [mm].</summary>
    public readonly double CentreX;

    /// <summary>y of the axis [mm].</summary>
    public readonly double CentreY;

    /// <summary>Outer radius of a tube [mm].</summary>
    public readonly double Radius;

    /// <summary>Inner radius of a tube, 0 without hole [mm].</summary>
    public readonly double InnerRadius;

    /// <summary>Outline.</summary>
    public readonly ShapeKind Kind;

    /// <summary>Whether a hole goes through along z.</summary>
    public readonly bool HasHole;

    /// <summary>Places a shape.</summary>
    /// <param name="shape">Shape around its own centre.</param>
    /// <param name="centre">Centre in the world [mm].</param>
    public PlacedShape(in Shape shape, in Vector3D centre)
    {
        (XMin, XMax) = (centre.X - shape.HalfX, centre.X + shape.HalfX);
        (YMin, YMax) = (centre.Y - shape.HalfY, centre.Y + shape.HalfY);
        (ZMin, ZMax) = (centre.Z - shape.HalfZ, centre.Z + shape.HalfZ);
        (HoleXMin, HoleXMax) = (centre.X - shape.HoleHalfX, centre.X + shape.HoleHalfX);
        (HoleYMin, HoleYMax) = (centre.Y - shape.HoleHalfY, centre.Y + shape.HoleHalfY);
        (CentreX, CentreY) = (centre.X, centre.Y);
        (Radius, InnerRadius) = (shape.HalfX, shape.HoleHalfX);
        Kind = shape.Kind;
        HasHole = shape.HasHole;
    }

    /// <summary>Whether a point, seen along a direction, lies inside.</summary>
    /// <param name="position">Point [mm].</param>
    /// <param name="direction">Direction; decides for points on a border.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Holds(in Vector3D position, in Vector3D direction) =>
        IsBetween(ZMin, ZMax, position.Z, direction.Z)
        && (Kind == ShapeKind.Box ? BoxRay.HoldsTransverse(this, position, direction) : TubeRay.HoldsTransverse(this, position, direction));

    /// <summary>Whether a point lies inside or not farther than a margin outside; with a negative margin, that deep inside.</summary>
    /// <param name="position">Point [mm].</param>
    /// <param name="margin">Margin [mm].</param>
    public bool HoldsWithin(in Vector3D position, double margin) =>
        position.Z >= ZMin - margin && position.Z <= ZMax + margin
        && (Kind == ShapeKind.Box ? BoxRay.HoldsTransverseWithin(this, position, margin) : TubeRay.HoldsTransverseWithin(this, position, margin));

    /// <summary>A lower bound of the distance from a point outside to the shape [mm].</summary>
    /// <param name="position">Point outside [mm].</param>
    public double SafetyFromOutside(in Vector3D position)
    {
        double along = System.Math.Max(ZMin - position.Z, position.Z - ZMax);
        double across = Kind == ShapeKind.Box ? BoxRay.SafetyFromOutside(this, position) : TubeRay.SafetyFromOutside(this, position);
        return System.Math.Max(along, across);
    }

    /// <summary>Whether a coordinate lies between two planes, with the direction to decide on the planes.</summary>
    /// <param name="low">Lower plane [mm].</param>
    /// <param name="high">Upper plane [mm].</param>
    /// <param name="coordinate">Coordinate [mm].</param>
    /// <param name="direction">Component of the direction.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBetween(double low, double high, double coordinate, double direction) =>
        direction >= 0 ? coordinate >= low && coordinate < high : coordinate > low && coordinate <= high;

    /// <summary>The position with the coordinate of one surface set exactly.</summary>
    /// <param name="surface">Surface.</param>
    /// <param name="position">Position within rounding of it [mm].</param>
    public Vector3D PutOn(Surface surface, in Vector3D position) => surface switch
    {
        Surface.XMin => position with { X = XMin },
        Surface.XMax => position with { X = XMax },
        Surface.YMin => position with { Y = YMin },
        Surface.YMax => position with { Y = YMax },
        Surface.ZMin => position with { Z = ZMin },
        Surface.ZMax => position with { Z = ZMax },
        Surface.HoleXMin => position with { X = HoleXMin },
        Surface.HoleXMax => position with { X = HoleXMax },
        Surface.HoleYMin => position with { Y = HoleYMin },
        Surface.HoleYMax => position with { Y = HoleYMax },
        Surface.Circle => TubeRay.PutOnCircle(this, Radius, position),
        Surface.InnerCircle => TubeRay.PutOnCircle(this, InnerRadius, position),
        _ => position,
    };
}
