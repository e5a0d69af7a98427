using System;
using System.Runtime.CompilerServices;

namespace NA64Mu.Core;

/// <summary>Three doubles: a position [mm], a direction or a momentum [MeV/c]. The default is the zero vector.</summary>
/// <param name="X">Component along the bending plane, positive towards the side to which beam muons bend.</param>
/// <param name="Y">Vertical component, up.</param>
/// <param name="Z">Component along the beam.</param>
public readonly record struct Vector3D(double X, double Y, double Z)
{
    /// <summary>Unit vector along the beam.</summary>
    public static Vector3D AlongBeam => new(0, 0, 1);

    /// <summary>Squared length.</summary>
    public double LengthSquared => X * X + Y * Y + Z * Z;

    /// <summary>Length.</summary>
    public double Length => Math.Sqrt(LengthSquared);

    /// <summary>Sum.</summary>
    public static Vector3D operator +(in Vector3D a, in Vector3D b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    /// <summary>Difference.</summary>
    public static Vector3D operator -(in Vector3D a, in Vector3D b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    /// <summary>Opposite.</summary>
    public static Vector3D operator -(in Vector3D a) => new(-a.X, -a.Y, -a.Z);

    /// <summary>Product with a number.</summary>
    public static Vector3D operator *(double factor, in Vector3D a) => new(factor * a.X, factor * a.Y, factor * a.Z);

    /// <summary>Product with a number.</summary>
    public static Vector3D operator *(in Vector3D a, double factor) => factor * a;

    /// <summary>Quotient by a number.</summary>
    public static Vector3D operator /(in Vector3D a, double divisor) => (1 / divisor) * a;

    /// <summary>Scalar product.</summary>
    public static double Dot(in Vector3D a, in Vector3D b) => a.X * b.X + a.Y * b.Y + a.Z * b.Z;

    /// <summary>Vector product.</summary>
    public static Vector3D Cross(in Vector3D a, in Vector3D b) =>
        new(a.Y * b.Z - a.Z * b.Y, a.Z * b.X - a.X * b.Z, a.X * b.Y - a.Y * b.X);

    /// <summary>The unit vector of the same direction; not defined for the zero vector.</summary>
    public Vector3D Normalised() => this / Length;

    /// <summary>Unit length up to rounding for a vector that is a unit vector up to 1e-8: one step of Newton's method, without root and division.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector3D Renormalised() => (1.5 - 0.5 * LengthSquared) * this;

    /// <summary>Turns this unit vector by a small or large deflection given in its own frame.</summary>
    /// <remarks>The frame (e1, e2, d) is any right-handed one around this direction d, after T. Duff et al., J. Comput. Graph. Tech. 6 (2017) 1.</remarks>
    /// <param name="sinCosPhi">sin θ cos φ, the component along e1.</param>
    /// <param name="sinSinPhi">sin θ sin φ, the component along e2.</param>
    /// <param name="oneMinusCos">1 − cos θ, exact also for micro-radians.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector3D Deflected(double sinCosPhi, double sinSinPhi, double oneMinusCos)
    {
        double sign = Math.CopySign(1.0, Z);
        double a = -1.0 / (sign + Z);
        double b = X * Y * a;
        double along = 1.0 - oneMinusCos;
        return new Vector3D(
            (1.0 + sign * X * X * a) * sinCosPhi + b * sinSinPhi + X * along,
            sign * b * sinCosPhi + (sign + Y * Y * a) * sinSinPhi + Y * along,
            -sign * X * sinCosPhi - Y * sinSinPhi + Z * along);
    }
}
