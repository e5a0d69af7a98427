using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NA64Mu.Core;
using Lanes = System.Runtime.Intrinsics.Vector256<double>;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>Parameters of tracks, side by side, and their derivatives carried through the uniform field of a dipole, along x or y, in closed form.</summary>
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

    private readonly double _length;
    private readonly Lanes _bend, _isStraight;
    private readonly Lanes _a0, _a1, _b, _z0, _z1, _inverseZ1;
    private readonly Lanes _advance, _path, _lever;

    private DipoleTransport(Lanes slopeA, Lanes slopeB, Lanes bend, double length)
    {
        (_length, _bend) = (length, bend);
        _z0 = Lanes.One / Vector256.Sqrt(Lanes.One + slopeA * slopeA + slopeB * slopeB);
        (_a0, _b) = (slopeA * _z0, slopeB * _z0);
        _a1 = _a0 - bend * length;
        Lanes across = Lanes.One - _b * _b;
        _z1 = Vector256.Sqrt(across - _a1 * _a1);
        _inverseZ1 = Lanes.One / _z1;
        Lanes middle = (_a0 + _a1) / (_z0 + _z1);
        _advance = length * middle;
        _lever = _z0 + _a0 * middle;
        _isStraight = Vector256.LessThan(Vector256.Abs(bend * length), Vector256.Create(SmallestTurn));
        Lanes bent = Lane.Atan2(bend * length * _lever, _a0 * _a1 + _z0 * _z1) / bend;
        _path = Vector256.ConditionalSelect(_isStraight, Vector256.Create(length) / _z0, bent);
    }

    /// <summary>Whether a field is one of these: across the beam, along x or along y.</summary>
    /// <param name="field">Field [T].</param>
    public static bool IsFor(in Vector3D field) => field.Z == 0 && field.X == 0 != (field.Y == 0);

    /// <summary>Follows tracks to another plane.</summary>
    /// <param name="state">Tracks where they start, and there.</param>
    /// <param name="zEnd">Plane to reach, on either side [mm].</param>
    /// <param name="field">Field along x or along y [T].</param>
    /// <param name="transport">∂(parameters at the end)/∂(parameters at the start).</param>
    /// <returns>Lanes of the tracks that neither turn away before the plane nor get steeper than <see cref="FieldTransport.MaximumSlope"/>.</returns>
    public static Lanes Follow(ref LaneState state, double zEnd, in Vector3D field, out LaneTransport transport)
    {
        bool isAlongY = field.X == 0;
        double bendPerCharge = PhysicalConstants.MomentumPerTeslaMillimetre * (isAlongY ? field.Y : -field.X);
        (Lanes slopeA, Lanes slopeB) = isAlongY ? (state.SlopeX, state.SlopeY) : (state.SlopeY, state.SlopeX);
        var way = new DipoleTransport(slopeA, slopeB, bendPerCharge * state.ChargeOverMomentum, zEnd - state.Z);
        Lanes a = way._a1 * way._inverseZ1, b = way._b * way._inverseZ1, side = way._b * way._path;
        state.Z = zEnd;
        state.X += isAlongY ? way._advance : side;
        state.Y += isAlongY ? side : way._advance;
        (state.SlopeX, state.SlopeY) = isAlongY ? (a, b) : (b, a);
        way.Derive(isAlongY ? 0 : 1, isAlongY ? 1 : 0, bendPerCharge, out transport);
        Lanes steepest = Vector256.Create(FieldTransport.MaximumSlope);
        return Vector256.LessThan(Vector256.Abs(a), steepest) & Vector256.LessThan(Vector256.Abs(b), steepest);
    }

    /// <summary>Derivatives; those to the direction by way of u_a and u_b at the start.</summary>
    private void Derive(int a, int b, double bendPerCharge, out LaneTransport transport)
    {
        Lanes inverse = Lanes.One / _z0 * _inverseZ1, cube = _inverseZ1 * _inverseZ1 * _inverseZ1, across = Lanes.One - _b * _b;
        // Of position and slope at the end to u_a, u_b and h; d stands for ∂.
        Lanes dAdvanceA = _length * _lever * inverse, dAdvanceB = _b * _advance * inverse;
        Lanes dAdvanceBend = -_length * _length * _lever * _inverseZ1 / (_z0 + _z1);
        Lanes dSideA = _b * _advance * inverse, dSideB = _path + _b * _b * dAdvanceA / across;
        Lanes ofStraight = -0.5 * _length * _length * _a0 * cube, ofBent = (_length * _inverseZ1 - _path) / _bend;
        Lanes dSideBend = _b * Vector256.ConditionalSelect(_isStraight, ofStraight, ofBent);
        Lanes dSlopeAA = across * cube, dSlopeAB = _a1 * _b * cube, dSlopeBB = (Lanes.One - _a1 * _a1) * cube;

        // Of u_a and u_b to the slopes at the start.
        Lanes aToA = _z0 * (Lanes.One - _a0 * _a0), mixed = -_a0 * _b * _z0, bToB = _z0 * (Lanes.One - _b * _b);
        Unsafe.SkipInit(out transport);
        transport[a, 2 + a] = dAdvanceA * aToA + dAdvanceB * mixed;
        transport[a, 2 + b] = dAdvanceA * mixed + dAdvanceB * bToB;
        transport[b, 2 + a] = dSideA * aToA + dSideB * mixed;
        transport[b, 2 + b] = dSideA * mixed + dSideB * bToB;
        transport[2 + a, 2 + a] = dSlopeAA * aToA + dSlopeAB * mixed;
        transport[2 + a, 2 + b] = dSlopeAA * mixed + dSlopeAB * bToB;
        transport[2 + b, 2 + a] = dSlopeAB * aToA + dSlopeBB * mixed;
        transport[2 + b, 2 + b] = dSlopeAB * mixed + dSlopeBB * bToB;
        transport[a, 4] = dAdvanceBend * bendPerCharge;
        transport[b, 4] = dSideBend * bendPerCharge;
        transport[2 + a, 4] = -_length * dSlopeAA * bendPerCharge;
        transport[2 + b, 4] = -_length * dSlopeAB * bendPerCharge;
        transport.Scale = Lanes.One;
    }
}
