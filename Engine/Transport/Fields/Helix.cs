using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Fields;

namespace NA64Mu.Transport.Fields;

/// <summary>Path of a charged particle in a uniform field, exact up to rounding.</summary>
/// <remarks>
/// dr/ds = d, dd/ds = κ d × B with κ = 0.299792458 q/p: with b the unit vector of B, ω = κ|B| and d∥, d⊥ the parts of d along b and across it, d(s) = d∥ + cos(ωs) d⊥ + sin(ωs) d × b and
/// r(s) = r + s d∥ + sin(ωs)/ω d⊥ + (1 − cos ωs)/ω d × b.
/// </remarks>
public readonly struct Helix
{
    /// <summary>Angle up to which the series of sine and cosine hold to rounding; larger ones are halved.</summary>
    private const double LargestAngleOfSeries = 0.25;

    private const int MostIterations = 20;

    /// <summary>Last correction of a path to a plane: what is left after it is its square over the radius [mm].</summary>
    private const double PlaneAccuracy = 1 * Units.Nanometre;

    private readonly Ray _start;
    private readonly Vector3D _along;
    private readonly Vector3D _across;
    private readonly Vector3D _aside;

    /// <summary>The path from a point on.</summary>
    /// <param name="start">Where it starts.</param>
    /// <param name="curvaturePerTesla">κ = 0.299792458 q/p [1/(T mm)].</param>
    /// <param name="field">Field, not zero.</param>
    public Helix(in Ray start, double curvaturePerTesla, UniformField field)
    {
        double strength = field.Field.Length;
        Vector3D axis = field.Field / strength;
        _start = start;
        _along = Vector3D.Dot(start.Direction, axis) * axis;
        _across = start.Direction - _along;
        _aside = Vector3D.Cross(start.Direction, axis);
        Bending = curvaturePerTesla * strength;
    }

    /// <summary>Turn about the field per path, ω [1/mm].</summary>
    public double Bending { get; }

    /// <summary>Point and direction after a path.</summary>
    /// <param name="length">Path [mm].</param>
    public Ray At(double length)
    {
        SinCos(Bending * length, out double sine, out double oneMinusCosine);
        Vector3D position = _start.Position + length * _along + sine / Bending * _across + oneMinusCosine / Bending * _aside;
        Vector3D direction = _along + (1 - oneMinusCosine) * _across + sine * _aside;
        return new Ray(position, direction.Renormalised());
    }

    /// <summary>Path to a plane of constant z, by Newton's method from the straight one.</summary>
    /// <param name="z">The plane [mm].</param>
    /// <returns>Path; no number where it is not found, as for paths that turn away before [mm].</returns>
    public double LengthTo(double z)
    {
        double length = (z - _start.Position.Z) / _start.Direction.Z;
        for (int iteration = 0; iteration < MostIterations && double.IsFinite(length); iteration++)
        {
            Ray ray = At(length);
            double change = (z - ray.Position.Z) / ray.Direction.Z;
            length += change;
            if (Math.Abs(change) <= PlaneAccuracy) return length;
        }
        return double.NaN;
    }

    /// <summary>Sine, and one less the cosine without the loss of digits; from additions and multiplications, so that they are the same on every processor.</summary>
    private static void SinCos(double angle, out double sine, out double oneMinusCosine)
    {
        int halvings = 0;
        for (; Math.Abs(angle) > LargestAngleOfSeries; angle *= 0.5) halvings++;
        double square = angle * angle;
        sine = angle * (1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72 * (1 - square / 110)))));
        oneMinusCosine = square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56 * (1 - square / 90 * (1 - square / 132)))));
        for (; halvings > 0; halvings--) (sine, oneMinusCosine) = (2 * sine * (1 - oneMinusCosine), 2 * sine * sine);
    }
}
