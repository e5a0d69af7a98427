using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Physics.Scattering.Electron;

/// <summary>How the true length of a step of a scattering particle goes with the straight length between its ends.</summary>
/// <remarks>
/// <para>
/// Mean straight length of a path t, z = ∫₀^t exp(−∫₀^u du'/λ₁(u')) du (H. W. Lewis, Phys. Rev. 78 (1950) 526; Geant4 Physics Reference
/// Manual, "Multiple scattering"). Where the loss along the step does not matter, t below 5 % of the range R₀, z = λ₀ (1 − exp(−t/λ₀)).
/// Beyond, λ₁ is taken to fall linearly, λ₁(u) = λ₀ (1 − α u), which gives z = [1 − (1 − α t)^(1 + 1/(αλ₀))]/(α (1 + 1/(αλ₀))): with α =
/// 1/R₀ for particles of kinetic energy below m_e and steps that stop the particle, else from λ₁ at the end of the step.
/// </para>
/// <para>The way back, from a step that a border has cut short, inverts the same function; it is never longer than what was converted.</para>
/// </remarks>
public readonly struct PathConversion
{
    /// <summary>Part of the range up to which a step does not change λ₁.</summary>
    private const double ShortStep = 0.05;

    /// <summary>Part of the range that is taken to be left at the end of a step, at least.</summary>
    private const double LeastLeft = 0.01;

    /// <summary>Length up to which a step is straight [mm].</summary>
    private const double StraightStep = 1 * Units.Nanometre;

    /// <summary>Argument up to which −ln(1 − x)/x is a series, to 1e-7.</summary>
    private const double LargestLogArgument = 0.2;

    /// <summary>Exponent up to which (1 − e^(−y))/y is a series, to 1e-7.</summary>
    private const double LargestExponent = 0.6;

    /// <summary>Fall of λ₁ over the step, over λ₀: αt; zero where it does not change.</summary>
    private readonly double _fall;

    /// <summary>αt + t/λ₀.</summary>
    private readonly double _sum;

    /// <summary>Converts a true length.</summary>
    /// <param name="point">Start of the step.</param>
    /// <param name="trueLength">True length, not above the range [mm].</param>
    /// <param name="lambdaAtEnd">λ₁ at <see cref="RangeLeft"/>; used where <see cref="NeedsEnd"/> says so [mm].</param>
    public PathConversion(in ScatteringPoint point, double trueLength, double lambdaAtEnd)
    {
        Requires.That(trueLength <= point.Range, "step within the range");
        double lambda = point.TransportLength, inverse = 1 / lambda;
        TrueLength = trueLength;
        if (trueLength >= ShortStep * point.Range && trueLength > StraightStep)
            _fall = NeedsEnd(point, trueLength) ? Math.Max(0, (lambda - lambdaAtEnd) * inverse) : trueLength / point.Range;
        _sum = _fall + trueLength * inverse;
        double logarithm = MeanLog(_fall), exponent = _sum * logarithm;
        double straight = exponent <= LargestExponent
            ? trueLength * logarithm * MeanDecay(exponent)
            : trueLength * (1 - FastMath.Exp(-exponent)) / _sum;
        StraightLength = Math.Min(straight, lambda);
    }

    /// <summary>True length [mm].</summary>
    public double TrueLength { get; }

    /// <summary>Straight length, not above the true one [mm].</summary>
    public double StraightLength { get; }

    /// <summary>Whether λ₁ at the end of a step is needed to convert it.</summary>
    /// <param name="point">Start of the step.</param>
    /// <param name="trueLength">True length [mm].</param>
    public static bool NeedsEnd(in ScatteringPoint point, double trueLength) =>
        trueLength >= ShortStep * point.Range && point.KineticEnergy >= PhysicalConstants.ElectronMass && trueLength < point.Range;

    /// <summary>Range that is left at the end of a step, for the energy there [mm].</summary>
    /// <param name="point">Start of the step.</param>
    /// <param name="trueLength">True length [mm].</param>
    public static double RangeLeft(in ScatteringPoint point, double trueLength) =>
        Math.Max(point.Range - trueLength, LeastLeft * point.Range);

    /// <summary>True length of the first part of the step [mm].</summary>
    /// <param name="straightLength">Its straight length, as far as the border [mm].</param>
    public double TrueLengthOf(double straightLength)
    {
        if (straightLength >= StraightLength) return TrueLength;
        if (straightLength < StraightStep) return straightLength;
        return Math.Clamp(Back(straightLength), straightLength, TrueLength);
    }

    /// <summary>Inverse of the straight length, z = t/s · (1 − (1 − αt)^(s/(αt))) with s = αt + t/λ₀, without a division by αt, which may be zero.</summary>
    private double Back(double z)
    {
        double part = z / TrueLength, turned = _sum * part;
        if (turned >= 1) return TrueLength;
        double logarithm = MeanLog(turned), exponent = _fall * part * logarithm;
        return exponent <= LargestExponent ? z * logarithm * MeanDecay(exponent) : TrueLength * (1 - FastMath.Exp(-exponent)) / _fall;
    }

    /// <summary>−ln(1 − x)/x, the mean of 1/(1 − u) up to x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double MeanLog(double x)
    {
        if (x > LargestLogArgument) return x < 1 ? -FastMath.Log(1 - x) / x : double.PositiveInfinity;
        double square = x * x, fourth = square * square;
        double low = Math.FusedMultiplyAdd(square, Math.FusedMultiplyAdd(x, 1.0 / 4, 1.0 / 3), Math.FusedMultiplyAdd(x, 1.0 / 2, 1));
        double high = Math.FusedMultiplyAdd(square, Math.FusedMultiplyAdd(x, 1.0 / 8, 1.0 / 7), Math.FusedMultiplyAdd(x, 1.0 / 6, 1.0 / 5));
        return Math.FusedMultiplyAdd(fourth, Math.FusedMultiplyAdd(fourth, 1.0 / 9, high), low);
    }

    /// <summary>(1 − e^(−y))/y, the mean of e^(−u) up to y, for y up to <see cref="LargestExponent"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double MeanDecay(double y)
    {
        double square = y * y;
        double low = Math.FusedMultiplyAdd(square, Math.FusedMultiplyAdd(y, -1.0 / 24, 1.0 / 6), Math.FusedMultiplyAdd(y, -1.0 / 2, 1));
        double high = Math.FusedMultiplyAdd(square, Math.FusedMultiplyAdd(y, -1.0 / 40320, 1.0 / 5040), Math.FusedMultiplyAdd(y, -1.0 / 720, 1.0 / 120));
        return Math.FusedMultiplyAdd(square * square, high, low);
    }
}
