using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Geometry.Shapes;

/// <summary>Straight distances to the surfaces of a cuboid with or without a rectangular hole along z.</summary>
internal static class BoxRay
{
    /// <summary>Whether the x and y of a point lie in the material of the box.</summary>
    /// <param name="box">Box.</param>
    /// <param name="position">Point [mm].</param>
    /// <param name="direction">Direction; decides on the borders.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HoldsTransverse(in PlacedShape box, in Vector3D position, in Vector3D direction) =>
        PlacedShape.IsBetween(box.XMin, box.XMax, position.X, direction.X)
        && PlacedShape.IsBetween(box.YMin, box.YMax, position.Y, direction.Y)
        && !(box.HasHole
            && PlacedShape.IsBetween(box.HoleXMin, box.HoleXMax, position.X, direction.X)
            && PlacedShape.IsBetween(box.HoleYMin, box.HoleYMax, position.Y, direction.Y));

    /// <summary>As <see cref="HoldsTransverse"/>, but not farther than a margin outside.</summary>
    /// <param name="box">Box.</param>
    /// <param name="position">Point [mm].</param>
    /// <param name="margin">Margin [mm].</param>
    public static bool HoldsTransverseWithin(in PlacedShape box, in Vector3D position, double margin) =>
        position.X >= box.XMin - margin && position.X <= box.XMax + margin
        && position.Y >= box.YMin - margin && position.Y <= box.YMax + margin
        && !(box.HasHole
            && position.X > box.HoleXMin + margin && position.X < box.HoleXMax - margin
            && position.Y > box.HoleYMin + margin && position.Y < box.HoleYMax - margin);

    /// <summary>Shortest distance from a point in the material to the sides and the hole, in any direction [mm].</summary>
    /// <param name="box">Box.</param>
    /// <param name="position">Point inside [mm].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SafetyToSide(in PlacedShape box, in Vector3D position)
    {
        double outer = Math.Min(
            Math.Min(position.X - box.XMin, box.XMax - position.X), Math.Min(position.Y - box.YMin, box.YMax - position.Y));
        return box.HasHole ? Math.Min(outer, -DepthInHole(box, position)) : outer;
    }

    /// <summary>A lower bound of the distance from a point outside to the material, z faces left aside; negative where x and y lie in it [mm].</summary>
    /// <param name="box">Box.</param>
    /// <param name="position">Point [mm].</param>
    public static double SafetyFromOutside(in PlacedShape box, in Vector3D position)
    {
        double outer = Math.Max(
            Math.Max(box.XMin - position.X, position.X - box.XMax), Math.Max(box.YMin - position.Y, position.Y - box.YMax));
        return box.HasHole ? Math.Max(outer, DepthInHole(box, position)) : outer;
    }

    /// <summary>How deep the x and y of a point lie in the hole; negative outside it [mm].</summary>
    private static double DepthInHole(in PlacedShape box, in Vector3D position) => Math.Min(
        Math.Min(position.X - box.HoleXMin, box.HoleXMax - position.X), Math.Min(position.Y - box.HoleYMin, box.HoleYMax - position.Y));

    /// <summary>Distance to a side face or the hole, if nearer than the z face.</summary>
    /// <param name="box">Box.</param>
    /// <param name="position">Point inside [mm].</param>
    /// <param name="direction">Unit direction.</param>
    /// <param name="distance">In: distance to the z face; out: the shorter one [mm].</param>
    /// <param name="surface">Replaced if a side is nearer.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ShortenToSide(in PlacedShape box, in Vector3D position, in Vector3D direction, ref double distance, ref Surface surface)
    {
        double endX = position.X + distance * direction.X;
        double endY = position.Y + distance * direction.Y;
        // A box is convex: if the end lies inside, no side is crossed. False as well for the NaN of 0 times infinity.
        if (!(endX > box.XMin && endX < box.XMax && endY > box.YMin && endY < box.YMax))
        {
            ShortenToPlane(box.XMin, box.XMax, position.X, direction.X, Surface.XMin, Surface.XMax, ref distance, ref surface);
            ShortenToPlane(box.YMin, box.YMax, position.Y, direction.Y, Surface.YMin, Surface.YMax, ref distance, ref surface);
        }
        if (box.HasHole) ShortenToHole(box, position, direction, ref distance, ref surface);
    }

    /// <summary>Where the line through a point runs in the material ahead of it.</summary>
    /// <param name="box">Box.</param>
    /// <param name="position">Point outside [mm].</param>
    /// <param name="direction">Unit direction.</param>
    /// <param name="surface">Surface of entry.</param>
    /// <returns>Distance to the entry; infinite if it misses [mm].</returns>
    public static double DistanceToEntry(in PlacedShape box, in Vector3D position, in Vector3D direction, out Surface surface)
    {
        if (IsDecidedByFront(box, position, direction, out double distance, out surface)) return distance;
        RaySpan outer = RaySpan.Whole;
        if (!outer.CutBetween(box.ZMin, box.ZMax, position.Z, direction.Z, Surface.ZMin, Surface.ZMax)
            || !outer.CutBetween(box.XMin, box.XMax, position.X, direction.X, Surface.XMin, Surface.XMax)
            || !outer.CutBetween(box.YMin, box.YMax, position.Y, direction.Y, Surface.YMin, Surface.YMax)
            || outer.Exit <= 0)
        {
            return double.PositiveInfinity;
        }
        RaySpan hole = RaySpan.Whole;
        if (box.HasHole && CutToHole(box, position, direction, ref hole))
        {
            double frontEnd = Math.Min(outer.Exit, hole.Enter);
            if (IsEntry(outer.Enter, frontEnd, outer.EnterSurface, direction))
            {
                surface = outer.EnterSurface;
                return Math.Max(outer.Enter, 0);
            }
            if (hole.Exit > outer.Enter) (outer.Enter, outer.EnterSurface) = (hole.Exit, hole.ExitSurface);
        }
        if (!IsEntry(outer.Enter, outer.Exit, outer.EnterSurface, direction)) return double.PositiveInfinity;
        surface = outer.EnterSurface;
        return Math.Max(outer.Enter, 0);
    }

    /// <summary>Quick answer for the two common cases: the line meets the front face well inside its edges, or passes the box on one side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsDecidedByFront(in PlacedShape box, in Vector3D position, in Vector3D direction, out double distance, out Surface surface)
    {
        bool forward = direction.Z > 0;
        double inverse = 1 / direction.Z;
        double toFront = ((forward ? box.ZMin : box.ZMax) - position.Z) * inverse;
        double toBack = ((forward ? box.ZMax : box.ZMin) - position.Z) * inverse;
        distance = double.PositiveInfinity;
        surface = Surface.None;
        // Written so that the infinities and NaN of a direction without z component lead on to the full calculation.
        if (!(toFront > 0 && toBack < double.PositiveInfinity)) return false;
        double frontX = position.X + toFront * direction.X, frontY = position.Y + toFront * direction.Y;
        if (!box.HasHole && frontX > box.XMin && frontX < box.XMax && frontY > box.YMin && frontY < box.YMax)
        {
            distance = toFront;
            surface = forward ? Surface.ZMin : Surface.ZMax;
            return true;
        }
        double backX = position.X + toBack * direction.X, backY = position.Y + toBack * direction.Y;
        const double margin = PlacedShape.BorderTolerance;
        return (frontX > box.XMax + margin && backX > box.XMax + margin) || (frontX < box.XMin - margin && backX < box.XMin - margin)
            || (frontY > box.YMax + margin && backY > box.YMax + margin) || (frontY < box.YMin - margin && backY < box.YMin - margin);
    }

    /// <summary>Whether a stretch of material lies ahead, or began behind by no more than rounding.</summary>
    private static bool IsEntry(double enter, double exit, Surface surface, in Vector3D direction)
    {
        if (!(enter < exit) || exit <= 0) return false;
        if (enter >= 0) return true;
        double towardsPlane = surface switch
        {
            Surface.ZMin or Surface.ZMax => direction.Z,
            Surface.XMin or Surface.XMax or Surface.HoleXMin or Surface.HoleXMax => direction.X,
            _ => direction.Y,
        };
        return Math.Abs(enter * towardsPlane) <= PlacedShape.BorderTolerance;
    }

    private static void ShortenToPlane(
        double low, double high, double coordinate, double direction, Surface lowSurface, Surface highSurface, ref double distance, ref Surface surface)
    {
        if (direction == 0) return;
        bool forward = direction > 0;
        double toPlane = Math.Max(((forward ? high : low) - coordinate) / direction, 0);
        if (!(toPlane < distance)) return;
        distance = toPlane;
        surface = forward ? highSurface : lowSurface;
    }

    private static void ShortenToHole(in PlacedShape box, in Vector3D position, in Vector3D direction, ref double distance, ref Surface surface)
    {
        double endX = position.X + distance * direction.X, endY = position.Y + distance * direction.Y;
        bool passesBy = (position.X > box.HoleXMax && endX > box.HoleXMax) || (position.X < box.HoleXMin && endX < box.HoleXMin)
            || (position.Y > box.HoleYMax && endY > box.HoleYMax) || (position.Y < box.HoleYMin && endY < box.HoleYMin);
        if (passesBy) return;
        RaySpan hole = RaySpan.Whole;
        if (!CutToHole(box, position, direction, ref hole)) return;
        if (!IsEntry(hole.Enter, hole.Exit, hole.EnterSurface, direction) || !(hole.Enter < distance)) return;
        distance = Math.Max(hole.Enter, 0);
        surface = hole.EnterSurface;
    }

    private static bool CutToHole(in PlacedShape box, in Vector3D position, in Vector3D direction, ref RaySpan hole) =>
        hole.CutBetween(box.HoleXMin, box.HoleXMax, position.X, direction.X, Surface.HoleXMin, Surface.HoleXMax)
        && hole.CutBetween(box.HoleYMin, box.HoleYMax, position.Y, direction.Y, Surface.HoleYMin, Surface.HoleYMax);
}
