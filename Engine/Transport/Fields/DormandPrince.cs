using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Fields;

namespace NA64Mu.Transport.Fields;

/// <summary>Adaptive integrator of a charged particle's path in a magnetic field, of order 5 with an embedded error of order 4.</summary>
/// <remarks>
/// dr/ds = d, dd/ds = κ d × B with κ = 0.299792458 q/p. J. R. Dormand and P. J. Prince, J. Comput. Appl. Math. 6 (1980) 19, Table 2 (RK5(4)7M). The error per
/// accepted sub-step stays below the accuracy given at construction; the direction is normalised after each, for a magnetic field does no work.
/// </remarks>
public sealed class DormandPrince
{
    private const double Safety = 0.9;
    private const double SmallestShrink = 0.1;
    private const double LargestGrowth = 5.0;
    private const int MaximumSubSteps = 1000;

    private readonly double _accuracy;

    /// <summary>An integrator of stated accuracy.</summary>
    /// <param name="accuracy">Largest position error of one sub-step, and of its direction times its length [mm].</param>
    public DormandPrince(double accuracy)
    {
        Requires.That(accuracy > 0, "positive accuracy");
        _accuracy = accuracy;
    }

    /// <summary>Follows the path over an arc.</summary>
    /// <typeparam name="TField">Kind of field.</typeparam>
    /// <param name="start">Where the arc starts.</param>
    /// <param name="length">Length of the arc, not negative [mm].</param>
    /// <param name="curvaturePerTesla">κ = 0.299792458 q/p [1/(T mm)].</param>
    /// <param name="field">Field.</param>
    /// <returns>The end of the arc.</returns>
    public Ray Follow<TField>(in Ray start, double length, double curvaturePerTesla, TField field)
        where TField : struct, IMagneticField
    {
        Ray ray = start;
        double done = 0;
        double subStep = length;
        for (int attempt = 0; done < length; attempt++)
        {
            subStep = Math.Min(subStep, length - done);
            Ray end = SubStep(in ray, subStep, curvaturePerTesla, field, out double error);
            double ratio = error / _accuracy;
            if (ratio <= 1 || attempt > MaximumSubSteps)
            {
                Requires.That(attempt <= MaximumSubSteps, "field integration within its cap");
                ray = end with { Direction = end.Direction.Normalised() };
                done += subStep;
                if (length - done < 1e-12 * length) break;
            }
            double factor = ratio > 0 ? Safety * Math.Pow(ratio, ratio <= 1 ? -0.2 : -0.25) : LargestGrowth;
            subStep *= Math.Clamp(factor, SmallestShrink, LargestGrowth);
        }
        return ray;
    }

    /// <summary>One attempt of seven stages; <paramref name="error"/> is the larger of the position error and the direction error times the step [mm].</summary>
    private static Ray SubStep<TField>(in Ray start, double h, double curvaturePerTesla, TField field, out double error)
        where TField : struct, IMagneticField
    {
        Vector3D r = start.Position, d1 = start.Direction;
        Vector3D k1 = Bend(r, d1, curvaturePerTesla, field);
        Vector3D d2 = d1 + h / 5 * k1;
        Vector3D k2 = Bend(r + h / 5 * d1, d2, curvaturePerTesla, field);
        Vector3D d3 = d1 + h * (3.0 / 40 * k1 + 9.0 / 40 * k2);
        Vector3D k3 = Bend(r + h * (3.0 / 40 * d1 + 9.0 / 40 * d2), d3, curvaturePerTesla, field);
        Vector3D d4 = d1 + h * (44.0 / 45 * k1 - 56.0 / 15 * k2 + 32.0 / 9 * k3);
        Vector3D k4 = Bend(r + h * (44.0 / 45 * d1 - 56.0 / 15 * d2 + 32.0 / 9 * d3), d4, curvaturePerTesla, field);
        Vector3D d5 = d1 + h * (19372.0 / 6561 * k1 - 25360.0 / 2187 * k2 + 64448.0 / 6561 * k3 - 212.0 / 729 * k4);
        Vector3D k5 = Bend(
            r + h * (19372.0 / 6561 * d1 - 25360.0 / 2187 * d2 + 64448.0 / 6561 * d3 - 212.0 / 729 * d4), d5, curvaturePerTesla, field);
        Vector3D d6 = d1 + h * (9017.0 / 3168 * k1 - 355.0 / 33 * k2 + 46732.0 / 5247 * k3 + 49.0 / 176 * k4 - 5103.0 / 18656 * k5);
        Vector3D k6 = Bend(
            r + h * (9017.0 / 3168 * d1 - 355.0 / 33 * d2 + 46732.0 / 5247 * d3 + 49.0 / 176 * d4 - 5103.0 / 18656 * d5),
            d6, curvaturePerTesla, field);
        Vector3D position = r + h * (35.0 / 384 * d1 + 500.0 / 1113 * d3 + 125.0 / 192 * d4 - 2187.0 / 6784 * d5 + 11.0 / 84 * d6);
        Vector3D direction = d1 + h * (35.0 / 384 * k1 + 500.0 / 1113 * k3 + 125.0 / 192 * k4 - 2187.0 / 6784 * k5 + 11.0 / 84 * k6);
        Vector3D k7 = Bend(position, direction, curvaturePerTesla, field);
        Vector3D positionError = h * ErrorOf(d1, d3, d4, d5, d6, direction);
        Vector3D directionError = h * ErrorOf(k1, k3, k4, k5, k6, k7);
        error = Math.Sqrt(Math.Max(positionError.LengthSquared, h * h * directionError.LengthSquared));
        return new Ray(position, direction);
    }

    /// <summary>Difference of the fifth- and fourth-order weights.</summary>
    private static Vector3D ErrorOf(
        in Vector3D s1, in Vector3D s3, in Vector3D s4, in Vector3D s5, in Vector3D s6, in Vector3D s7) =>
        (35.0 / 384 - 5179.0 / 57600) * s1 + (500.0 / 1113 - 7571.0 / 16695) * s3 + (125.0 / 192 - 393.0 / 640) * s4
        + (-2187.0 / 6784 + 92097.0 / 339200) * s5 + (11.0 / 84 - 187.0 / 2100) * s6 - 1.0 / 40 * s7;

    private static Vector3D Bend<TField>(in Vector3D position, in Vector3D direction, double curvaturePerTesla, TField field)
        where TField : struct, IMagneticField =>
        curvaturePerTesla * Vector3D.Cross(direction, field.At(position));
}
