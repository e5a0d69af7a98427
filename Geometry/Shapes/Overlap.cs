using System;
using NA64Mu.Core;

namespace NA64Mu.Geometry.Shapes;

/// <summary>Exact answers to whether shapes share space or hold one another; shapes that touch do not overlap.</summary>
/// <remarks>
/// All outlines are convex and each hole is convex and inside its outline. Two such cross-sections share no area exactly if the outlines do not meet or one
/// outline lies within the hole of the other: any other border of the common area would have to change from one outline to the other at a point that lies
/// in neither hole.
/// </remarks>
public static class Overlap
{
    /// <summary>Shapes that overlap by less than this touch [mm].</summary>
    public const double Tolerance = 1e-9;

    /// <summary>Whether two shapes share space.</summary>
    /// <param name="a">First shape.</param>
    /// <param name="centreA">Its centre [mm].</param>
    /// <param name="b">Second shape.</param>
    /// <param name="centreB">Its centre [mm].</param>
    public static bool Exists(in Shape a, in Vector3D centreA, in Shape b, in Vector3D centreB)
    {
        if (Math.Abs(centreA.Z - centreB.Z) >= a.HalfZ + b.HalfZ - Tolerance) return false;
        Outline outerA = Outer(a, centreA), outerB = Outer(b, centreB);
        if (!Meet(outerA, outerB)) return false;
        return !(b.HasHole && Holds(Hole(b, centreB), outerA)) && !(a.HasHole && Holds(Hole(a, centreA), outerB));
    }

    /// <summary>Whether a mother holds a whole daughter.</summary>
    /// <param name="mother">Mother.</param>
    /// <param name="motherCentre">Its centre [mm].</param>
    /// <param name="daughter">Daughter.</param>
    /// <param name="daughterCentre">Its centre [mm].</param>
    public static bool Holds(in Shape mother, in Vector3D motherCentre, in Shape daughter, in Vector3D daughterCentre)
    {
        if (Math.Abs(daughterCentre.Z - motherCentre.Z) + daughter.HalfZ > mother.HalfZ + Tolerance) return false;
        Outline outer = Outer(daughter, daughterCentre);
        if (!Holds(Outer(mother, motherCentre), outer)) return false;
        if (!mother.HasHole) return true;
        Outline hole = Hole(mother, motherCentre);
        return !Meet(hole, outer) || (daughter.HasHole && Holds(Hole(daughter, daughterCentre), hole));
    }

    private static Outline Outer(in Shape shape, in Vector3D centre) => new(shape.Kind, centre.X, centre.Y, shape.HalfX, shape.HalfY);

    private static Outline Hole(in Shape shape, in Vector3D centre) => new(shape.Kind, centre.X, centre.Y, shape.HoleHalfX, shape.HoleHalfY);

    /// <summary>Whether the insides of two outlines share area.</summary>
    private static bool Meet(in Outline a, in Outline b)
    {
        double x = Math.Abs(a.X - b.X), y = Math.Abs(a.Y - b.Y);
        if (a.Kind == ShapeKind.Box && b.Kind == ShapeKind.Box) return x < a.HalfX + b.HalfX - Tolerance && y < a.HalfY + b.HalfY - Tolerance;
        if (a.Kind == ShapeKind.Tube && b.Kind == ShapeKind.Tube) return Distance(x, y) < a.HalfX + b.HalfX - Tolerance;
        (Outline box, Outline tube) = a.Kind == ShapeKind.Box ? (a, b) : (b, a);
        return Distance(Math.Max(x - box.HalfX, 0), Math.Max(y - box.HalfY, 0)) < tube.HalfX - Tolerance;
    }

    /// <summary>Whether one outline holds another whole.</summary>
    private static bool Holds(in Outline outer, in Outline inner)
    {
        double x = Math.Abs(outer.X - inner.X), y = Math.Abs(outer.Y - inner.Y);
        if (outer.Kind == ShapeKind.Box) return x + inner.HalfX <= outer.HalfX + Tolerance && y + inner.HalfY <= outer.HalfY + Tolerance;
        double farthest = inner.Kind == ShapeKind.Box ? Distance(x + inner.HalfX, y + inner.HalfY) : Distance(x, y) + inner.HalfX;
        return farthest <= outer.HalfX + Tolerance;
    }

    private static double Distance(double x, double y) => Math.Sqrt(x * x + y * y);

    /// <summary>A rectangle or a circle in the x-y plane.</summary>
    private readonly record struct Outline(ShapeKind Kind, double X, double Y, double HalfX, double HalfY);
}
