using System;
using NA64Mu.Core;

namespace NA64Mu.Geometry.Shapes;

/// <summary>Straight distances to the surfaces of a tube along z.</summary>
/// <remarks>
/// With ρ the transverse vector from the axis, u the transverse direction, a = u², b = ρ·u and c = ρ² − R², the line meets the cylinder at
/// (−b ± √(b² − a c))/a. A line that dips into the cylinder by less than a picometre grazes it and is taken to miss: rounding could not tell.
/// </remarks>
internal static class TubeRay
{
    /// <summary>Below this transverse part (squared) a line counts as parallel to the axis: it moves sideways by 1 nm in a kilometre.</summary>
    private const double ParallelLimit = 1e-24;

    /// <summary>Points this close to a cylinder count as lying on it, and a line must dip deeper to hit it [mm].</summary>
    private const double OnCylinder = 1e-9;

    /// <summary>Whether the x and y of a point lie in the material of the tube.</summary>
    /// <param name="tube">Tube.</param>
    /// <param name="position">Point [mm].</param>
    /// <param name="direction">Direction; decides on the borders.</param>
    public static bool HoldsTransverse(in PlacedShape tube, in Vector3D position, in Vector3D direction) =>
        IsInCircle(tube, tube.Radius, position, direction) && !(tube.HasHole && IsInCircle(tube, tube.InnerRadius, position, direction));

    /// <summary>As <see cref="HoldsTransverse"/>, but not farther than a margin outside.</summary>
    /// <param name="tube">Tube.</param>
    /// <param name="position">Point [mm].</param>
    /// <param name="margin">Margin [mm].</param>
    public static bool HoldsTransverseWithin(in PlacedShape tube, in Vector3D position, double margin)
    {
        double radius = RadiusOf(tube, position);
        return radius <= tube.Radius + margin && !(tube.HasHole && radius < tube.InnerRadius - margin);
    }

    /// <summary>Shortest distance from a point in the material to the cylinders, in any direction [mm].</summary>
    /// <param name="tube">Tube.</param>
    /// <param name="position">Point inside [mm].</param>
    public static double SafetyToSide(in PlacedShape tube, in Vector3D position)
    {
        double radius = RadiusOf(tube, position);
        return tube.HasHole ? Math.Min(tube.Radius - radius, radius - tube.InnerRadius) : tube.Radius - radius;
    }

    /// <summary>A lower bound of the distance from a point outside to the material, z faces left aside; negative where x and y lie in it [mm].</summary>
    /// <param name="tube">Tube.</param>
    /// <param name="position">Point [mm].</param>
    public static double SafetyFromOutside(in PlacedShape tube, in Vector3D position)
    {
        double radius = RadiusOf(tube, position);
        return tube.HasHole ? Math.Max(radius - tube.Radius, tube.InnerRadius - radius) : radius - tube.Radius;
    }

    /// <summary>Distance to a cylinder, if nearer than the z face.</summary>
    /// <param name="tube">Tube.</param>
    /// <param name="position">Point inside [mm].</param>
    /// <param name="direction">Unit direction.</param>
    /// <param name="distance">In: distance to the z face; out: the shorter one [mm].</param>
    /// <param name="surface">Replaced if a cylinder is nearer.</param>
    public static void ShortenToSide(in PlacedShape tube, in Vector3D position, in Vector3D direction, ref double distance, ref Surface surface)
    {
        double toCircle = DistanceOutOfCircle(tube, position, direction);
        if (toCircle < distance)
        {
            distance = toCircle;
            surface = Surface.Circle;
        }
        RaySpan hole = RaySpan.Whole;
        if (!tube.HasHole || !CutToCircle(tube, tube.InnerRadius, Surface.InnerCircle, position, direction, ref hole)) return;
        if (!IsAhead(hole, tube, -1, position, direction) || !(hole.Enter < distance)) return;
        distance = Math.Max(hole.Enter, 0);
        surface = Surface.InnerCircle;
    }

    /// <summary>Where the line through a point comes into the material ahead of it.</summary>
    /// <param name="tube">Tube.</param>
    /// <param name="position">Point outside [mm].</param>
    /// <param name="direction">Unit direction.</param>
    /// <param name="surface">Surface of entry.</param>
    /// <returns>Distance to the entry; infinite if it misses [mm].</returns>
    public static double DistanceToEntry(in PlacedShape tube, in Vector3D position, in Vector3D direction, out Surface surface)
    {
        surface = Surface.None;
        RaySpan outer = RaySpan.Whole;
        if (!outer.CutBetween(tube.ZMin, tube.ZMax, position.Z, direction.Z, Surface.ZMin, Surface.ZMax)
            || !CutToCircle(tube, tube.Radius, Surface.Circle, position, direction, ref outer)
            || outer.Exit <= 0)
        {
            return double.PositiveInfinity;
        }
        RaySpan hole = RaySpan.Whole;
        if (tube.HasHole && CutToCircle(tube, tube.InnerRadius, Surface.InnerCircle, position, direction, ref hole))
        {
            RaySpan front = outer;
            front.Exit = Math.Min(front.Exit, hole.Enter);
            if (IsAhead(front, tube, -1, position, direction)) outer = front;
            else if (hole.Exit > outer.Enter) (outer.Enter, outer.EnterSurface) = (hole.Exit, Surface.InnerCircle);
        }
        else if (tube.HasHole && outer.Enter < 0 && IsOnCircle(tube, tube.InnerRadius, position))
        {
            (outer.Enter, outer.EnterSurface) = (0, Surface.InnerCircle);
        }
        if (!IsAhead(outer, tube, 1, position, direction)) return double.PositiveInfinity;
        surface = outer.EnterSurface;
        return Math.Max(outer.Enter, 0);
    }

    /// <summary>The position moved along the radius onto a cylinder.</summary>
    /// <param name="tube">Tube.</param>
    /// <param name="radius">Radius of the cylinder [mm].</param>
    /// <param name="position">Position near it [mm].</param>
    public static Vector3D PutOnCircle(in PlacedShape tube, double radius, in Vector3D position)
    {
        double x = position.X - tube.CentreX, y = position.Y - tube.CentreY;
        double scale = radius / Math.Sqrt(x * x + y * y);
        return new Vector3D(tube.CentreX + scale * x, tube.CentreY + scale * y, position.Z);
    }

    private static bool IsInCircle(in PlacedShape tube, double radius, in Vector3D position, in Vector3D direction)
    {
        double x = position.X - tube.CentreX, y = position.Y - tube.CentreY;
        double c = x * x + y * y - radius * radius;
        return Math.Abs(c) <= 2 * OnCylinder * radius ? x * direction.X + y * direction.Y < 0 : c < 0;
    }

    private static double DistanceOutOfCircle(in PlacedShape tube, in Vector3D position, in Vector3D direction)
    {
        double x = position.X - tube.CentreX, y = position.Y - tube.CentreY;
        double a = direction.X * direction.X + direction.Y * direction.Y;
        if (a < ParallelLimit) return double.PositiveInfinity;
        double b = x * direction.X + y * direction.Y;
        double c = x * x + y * y - tube.Radius * tube.Radius;
        double discriminant = b * b - a * c;
        if (discriminant <= 0) return 0;
        double root = Math.Sqrt(discriminant);
        return Math.Max(b > 0 ? -c / (b + root) : (root - b) / a, 0);
    }

    private static bool CutToCircle(
        in PlacedShape tube, double radius, Surface circle, in Vector3D position, in Vector3D direction, ref RaySpan span)
    {
        double x = position.X - tube.CentreX, y = position.Y - tube.CentreY;
        double a = direction.X * direction.X + direction.Y * direction.Y;
        double c = x * x + y * y - radius * radius;
        if (a < ParallelLimit) return c < -2 * OnCylinder * radius;
        double b = x * direction.X + y * direction.Y;
        double discriminant = b * b - a * c;
        if (discriminant <= 2 * OnCylinder * radius * a) return false;
        double root = Math.Sqrt(discriminant);
        double enter = b > 0 ? -(b + root) / a : c / (root - b);
        double exit = b > 0 ? -c / (b + root) : (root - b) / a;
        if (enter > span.Enter) (span.Enter, span.EnterSurface) = (enter, circle);
        if (exit < span.Exit) (span.Exit, span.ExitSurface) = (exit, circle);
        return span.Enter < span.Exit;
    }

    /// <summary>Whether a stretch begins ahead, or began behind by no more than rounding.</summary>
    /// <param name="span">Stretch.</param>
    /// <param name="tube">Tube.</param>
    /// <param name="innerSign">Sense in which the inner cylinder is crossed: +1 outwards, −1 inwards.</param>
    /// <param name="position">Point [mm].</param>
    /// <param name="direction">Unit direction.</param>
    private static bool IsAhead(in RaySpan span, in PlacedShape tube, int innerSign, in Vector3D position, in Vector3D direction)
    {
        // A line that clips the rim for less than rounding would come in and go out again without end.
        if (!(span.Exit - Math.Max(span.Enter, 0) > OnCylinder)) return false;
        if (span.Enter >= 0) return true;
        if (span.EnterSurface is Surface.ZMin or Surface.ZMax) return Math.Abs(span.Enter * direction.Z) <= PlacedShape.BorderTolerance;
        double outwards = (position.X - tube.CentreX) * direction.X + (position.Y - tube.CentreY) * direction.Y;
        return span.EnterSurface == Surface.Circle
            ? outwards < 0 && IsOnCircle(tube, tube.Radius, position)
            : innerSign * outwards > 0 && IsOnCircle(tube, tube.InnerRadius, position);
    }

    private static bool IsOnCircle(in PlacedShape tube, double radius, in Vector3D position)
    {
        double x = position.X - tube.CentreX, y = position.Y - tube.CentreY;
        return Math.Abs(Math.Sqrt(x * x + y * y) - radius) <= PlacedShape.BorderTolerance;
    }

    private static double RadiusOf(in PlacedShape tube, in Vector3D position)
    {
        double x = position.X - tube.CentreX, y = position.Y - tube.CentreY;
        return Math.Sqrt(x * x + y * y);
    }
}
