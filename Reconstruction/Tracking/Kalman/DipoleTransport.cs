using System;
using NA64Mu.Core;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>Track parameters and their derivatives carried through the uniform field of a dipole, along x or y, in closed form.</summary>
/// <remarks>
/// With the unit vector u of the direction the equation of motion in a field across the beam is du_a/dz = −h, u_b constant: a is the axis in the plane of the bend,
/// b that of the field, h = k B_y q/p for a field along y and −k B_x q/p for one along x, k = 0.299792458 MeV/c per T mm. So with L = z₁ − z₀, u_z² = 1 − u_a² − u_b²
/// and w² = 1 − u_b²: u_a1 = u_a0 − h L, a₁ − a₀ = ∫ u_a/u_z dz = L (u_a0 + u_a1)/(u_z0 + u_z1), b₁ − b₀ = u_b S, S = ∫ dz/u_z = Δ/h, where Δ is the angle of the turn
/// about the field: sin Δ = h L g/w², cos Δ = (u_a0 u_a1 + u_z0 u_z1)/w², g = u_z0 + u_a0 (u_a0 + u_a1)/(u_z0 + u_z1). It is the helix, exact up to rounding, and no
/// value cancels where the bend is small; the derivative of b₁ by u_a0 does, to 10⁻¹⁶ over the angle of the bend. Valid while the track goes forward in z.
/// </remarks>
internal readonly ref struct DipoleTransport
{
    /// <summary>Turn below which the way is as long as a straight one.</summary>
    private const double SmallestTurn = 1e-9;

    private readonly double _length, _bend;
    private readonly double _a0, _a1, _b, _z0, _z1, _inverseZ1;
    private readonly double _advance, _path, _lever;

    private DipoleTransport(double slopeA, double slopeB, double bend, double length)
    {
        (_length, _bend) = (length, bend);
        _z0 = 1 / Math.Sqrt(1 + slopeA * slopeA + slopeB * slopeB);
        (_a0, _b) = (slopeA * _z0, slopeB * _z0);
        _a1 = _a0 - bend * length;
        double across = 1 - _b * _b;
        _z1 = Math.Sqrt(across - _a1 * _a1);
        _inverseZ1 = 1 / _z1;
        double middle = (_a0 + _a1) / (_z0 + _z1);
        _advance = length * middle;
        _lever = _z0 + _a0 * middle;
        _path = IsStraight ? length / _z0 : Math.Atan2(bend * length * _lever, _a0 * _a1 + _z0 * _z1) / bend;
    }

    private bool IsStraight => Math.Abs(_bend * _length) < SmallestTurn;

    /// <summary>Whether a field is one of these: across the beam, along x or along y.</summary>
    /// <param name="field">Field [T].</param>
    public static bool IsFor(in Vector3D field) => field.Z == 0 && field.X == 0 != (field.Y == 0);

    /// <summary>Follows a track to another plane.</summary>
    /// <param name="start">Where the track starts.</param>
    /// <param name="zEnd">Plane to reach, on either side [mm].</param>
    /// <param name="field">Field along x or along y [T].</param>
    /// <param name="end">The track there.</param>
    /// <param name="jacobian">∂(parameters at the end)/∂(parameters at the start).</param>
    /// <returns>False where the track turns away before the plane, or gets steeper than <see cref="FieldTransport.MaximumSlope"/>.</returns>
    public static bool TryFollow(in TrackState start, double zEnd, in Vector3D field, out TrackState end, out Matrix5 jacobian)
    {
        bool isAlongY = field.X == 0;
        double bendPerCharge = PhysicalConstants.MomentumPerTeslaMillimetre * (isAlongY ? field.Y : -field.X);
        (double slopeA, double slopeB) = isAlongY ? (start.SlopeX, start.SlopeY) : (start.SlopeY, start.SlopeX);
        var way = new DipoleTransport(slopeA, slopeB, bendPerCharge * start.ChargeOverMomentum, zEnd - start.Z);
        double a = way._a1 * way._inverseZ1, b = way._b * way._inverseZ1, side = way._b * way._path;
        end = isAlongY
            ? new TrackState(zEnd, start.X + way._advance, start.Y + side, a, b, start.ChargeOverMomentum)
            : new TrackState(zEnd, start.X + side, start.Y + way._advance, b, a, start.ChargeOverMomentum);
        jacobian = default;
        way.Derive(isAlongY ? 0 : 1, isAlongY ? 1 : 0, bendPerCharge, ref jacobian);
        return Math.Abs(a) < FieldTransport.MaximumSlope && Math.Abs(b) < FieldTransport.MaximumSlope;
    }

    /// <summary>Derivatives; those to the direction by way of u_a and u_b at the start.</summary>
    private void Derive(int a, int b, double bendPerCharge, ref Matrix5 jacobian)
    {
        double inverse = 1 / _z0 * _inverseZ1, cube = _inverseZ1 * _inverseZ1 * _inverseZ1, across = 1 - _b * _b;
        // Of position and slope at the end to u_a, u_b and h; d stands for ∂.
        double dAdvanceA = _length * _lever * inverse, dAdvanceB = _b * _advance * inverse;
        double dAdvanceBend = -_length * _length * _lever * _inverseZ1 / (_z0 + _z1);
        double dSideA = _b * _advance * inverse, dSideB = _path + _b * _b * dAdvanceA / across;
        double dSideBend = _b * (IsStraight ? -0.5 * _length * _length * _a0 * cube : (_length * _inverseZ1 - _path) / _bend);
        double dSlopeAA = across * cube, dSlopeAB = _a1 * _b * cube, dSlopeBB = (1 - _a1 * _a1) * cube;

        // Of u_a and u_b to the slopes at the start.
        double aToA = _z0 * (1 - _a0 * _a0), mixed = -_a0 * _b * _z0, bToB = _z0 * (1 - _b * _b);
        jacobian[0, 0] = jacobian[1, 1] = jacobian[4, 4] = 1;
        jacobian[a, 2 + a] = dAdvanceA * aToA + dAdvanceB * mixed;
        jacobian[a, 2 + b] = dAdvanceA * mixed + dAdvanceB * bToB;
        jacobian[b, 2 + a] = dSideA * aToA + dSideB * mixed;
        jacobian[b, 2 + b] = dSideA * mixed + dSideB * bToB;
        jacobian[2 + a, 2 + a] = dSlopeAA * aToA + dSlopeAB * mixed;
        jacobian[2 + a, 2 + b] = dSlopeAA * mixed + dSlopeAB * bToB;
        jacobian[2 + b, 2 + a] = dSlopeAB * aToA + dSlopeBB * mixed;
        jacobian[2 + b, 2 + b] = dSlopeAB * mixed + dSlopeBB * bToB;
        jacobian[a, 4] = dAdvanceBend * bendPerCharge;
        jacobian[b, 4] = dSideBend * bendPerCharge;
        jacobian[2 + a, 4] = -_length * dSlopeAA * bendPerCharge;
        jacobian[2 + b, 4] = -_length * dSlopeAB * bendPerCharge;
    }
}
