using System;
using NA64Mu.Core;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>Track parameters and their derivatives carried through a uniform field across z, in closed form.</summary>
/// <remarks>
/// With u = z × B/|B| and v along B, θ the angle to z in the plane (z, u), tan λ the slope along v over the path across the field, a = k |B| L with k = 0.299792458 MeV/c
/// per T mm, L the way along z and κ = q/p, the track is a circle in (z, u): sin θ₁ = sin θ₀ + a κ √(1 + tan²λ) (PDG 2022, Eq. (35.46)). With t = tan((θ₁ − θ₀)/2) =
/// (sin θ₁ − sin θ₀)/(cos θ₀ + cos θ₁) and T = tan((θ₀ + θ₁)/2) = (sin θ₀ + sin θ₁)/(cos θ₀ + cos θ₁) the chord ends L T beside its start, and the arc over it is
/// s = L √(1 + T²) √(1 + t²) arctan(t)/t, on which v grows by s tan λ. The derivatives are those of these formulas. Valid for tracks that go forward in z.
/// </remarks>
public static class DipoleTransport
{
    /// <summary>Below this half-angle the derivative of the arc is taken from its series, there good to 10⁻¹².</summary>
    private const double SmallHalfAngle = 0.1;

    /// <summary>Follows a track to another plane.</summary>
    /// <param name="start">Where the track starts.</param>
    /// <param name="zEnd">Plane to reach, on either side [mm].</param>
    /// <param name="field">Field, without component along z [T].</param>
    /// <param name="end">The track there.</param>
    /// <param name="jacobian">∂(parameters at the end)/∂(parameters at the start).</param>
    /// <returns>False where the track turns away before the plane.</returns>
    public static bool TryFollow(in TrackState start, double zEnd, in Vector3D field, out TrackState end, out Matrix5 jacobian)
    {
        double strength = Math.Sqrt(field.X * field.X + field.Y * field.Y), fx = field.X / strength, fy = field.Y / strength;
        double slopeU = fx * start.SlopeY - fy * start.SlopeX, slopeV = fx * start.SlopeX + fy * start.SlopeY;
        double length = zEnd - start.Z, integral = PhysicalConstants.MomentumPerTeslaMillimetre * strength * length;

        double cos0 = 1 / Math.Sqrt(1 + slopeU * slopeU), sin0 = slopeU * cos0;
        double dip = slopeV * cos0, dipFactor = Math.Sqrt(1 + dip * dip);
        double bend = integral * start.ChargeOverMomentum * dipFactor, sin1 = sin0 + bend;
        double square = 1 - sin1 * sin1;
        (end, jacobian) = (start, default);
        if (!(square > 0)) return false;
        double cos1 = Math.Sqrt(square), inverse = 1 / cos1, endU = sin1 * inverse, endV = dip * inverse;
        double inverseSum = 1 / (cos0 + cos1), half = bend * inverseSum, mean = (sin0 + sin1) * inverseSum;
        double halfAngle = Math.Atan(half), stretch = half == 0 ? 1 : halfAngle / half;
        double arc = length * Math.Sqrt((1 + mean * mean) * (1 + half * half)) * stretch;
        double offsetU = length * mean, offsetV = dip * arc;
        end = new TrackState(
            zEnd, start.X - fy * offsetU + fx * offsetV, start.Y + fx * offsetU + fy * offsetV, fx * endV - fy * endU, fx * endU + fy * endV, start.ChargeOverMomentum);
        if (!(Math.Abs(end.SlopeX) < FieldTransport.MaximumSlope && Math.Abs(end.SlopeY) < FieldTransport.MaximumSlope)) return false;

        double cube = inverse * inverse * inverse, perDip = bend * dip / (dipFactor * dipFactor), cosSquare = cos0 * cos0, dipByU = -dip * sin0 * cos0;
        var circle = new Circle(length, mean, arc, arc * ArcPerHalfAngle(half, halfAngle), dip, inverse, cube, sin1);
        Change byU = circle.At(cosSquare, cosSquare * cos0 + perDip * dipByU, dipByU), byV = circle.At(0, perDip * cos0, cos0);
        Place(2, fx, fy, byU.Mixed(-fy, in byV, fx), ref jacobian);
        Place(3, fx, fy, byU.Mixed(fx, in byV, fy), ref jacobian);
        Place(4, fx, fy, circle.At(0, integral * dipFactor, 0), ref jacobian);
        jacobian[0, 0] = jacobian[1, 1] = jacobian[4, 4] = 1;
        return true;
    }

    /// <summary>1/δ − cot δ: the growth of the arc over its chord with half the angle, over the arc.</summary>
    private static double ArcPerHalfAngle(double tangent, double halfAngle)
    {
        if (Math.Abs(halfAngle) >= SmallHalfAngle) return 1 / halfAngle - 1 / tangent;
        double square = halfAngle * halfAngle;
        return halfAngle * (1.0 / 3 + square * (1.0 / 45 + square * (2.0 / 945 + square * (1.0 / 4725 + square * (2.0 / 93555)))));
    }

    private static void Place(int column, double fx, double fy, in Change change, ref Matrix5 jacobian)
    {
        jacobian[0, column] = fx * change.V - fy * change.U;
        jacobian[1, column] = fx * change.U + fy * change.V;
        jacobian[2, column] = fx * change.SlopeV - fy * change.SlopeU;
        jacobian[3, column] = fx * change.SlopeU + fy * change.SlopeV;
    }

    /// <summary>Derivatives of the parameters at the end to one at the start.</summary>
    private readonly record struct Change(double U, double V, double SlopeU, double SlopeV)
    {
        public Change Mixed(double part, in Change other, double ofOther) => new(
            part * U + ofOther * other.U, part * V + ofOther * other.V, part * SlopeU + ofOther * other.SlopeU, part * SlopeV + ofOther * other.SlopeV);
    }

    /// <summary>A circle between two planes: way along z, T, arc, ds/dδ less the part of T, tan λ, 1/cos θ₁, its cube, sin θ₁.</summary>
    private readonly record struct Circle(double Length, double Mean, double Arc, double PerHalfAngle, double Dip, double InverseCosine, double Cube, double Sine)
    {
        /// <summary>Derivatives where θ₀, sin θ₁ and tan λ change by so much.</summary>
        public Change At(double startAngle, double endSine, double dip)
        {
            double endAngle = InverseCosine * endSine, sum = 0.5 * (startAngle + endAngle), difference = 0.5 * (endAngle - startAngle);
            double arc = PerHalfAngle * difference + Arc * Mean * sum;
            return new Change(
                Length * (1 + Mean * Mean) * sum, dip * Arc + Dip * arc, Cube * endSine, InverseCosine * dip + Dip * Sine * Cube * endSine);
        }
    }
}
