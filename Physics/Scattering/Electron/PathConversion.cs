using System;
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

    /// <summary>Ratio to λ₁ up to which four terms of a series replace exponential and logarithm, to 1e-12.</summary>
    private const double Small = 3e-3;

    private readonly double _lambda;
    private readonly double _range;

    /// <summary>Fall of λ₁ per path, over λ₀; zero where it does not change [1/mm].</summary>
    private readonly double _fall;

    /// <summary>1 + 1/(αλ₀).</summary>
    private readonly double _power;

    /// <summary>Converts a true length.</summary>
    /// <param name="point">Start of the step.</param>
    /// <param name="trueLength">True length, not above the range [mm].</param>
    /// <param name="lambdaAtEnd">λ₁ at the end of the step; used where <see cref="NeedsEnd"/> says so [mm].</param>
    internal PathConversion(in ScatteringPoint point, double trueLength, double lambdaAtEnd)
    {
        Requires.That(trueLength <= point.Range, "step within the range");
        _lambda = point.TransportLength;
        _range = point.Range;
        TrueLength = trueLength;
        if (trueLength >= ShortStep * _range && trueLength > StraightStep)
        {
            if (!NeedsEnd(point, trueLength)) _fall = 1 / _range;
            else if (lambdaAtEnd < _lambda) _fall = (_lambda - lambdaAtEnd) / (_lambda * trueLength);
        }
        if (_fall > 0) _power = 1 + 1 / (_fall * _lambda);
        StraightLength = Math.Min(Straight(trueLength), _lambda);
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

    private double Straight(double t)
    {
        if (t <= StraightStep) return t;
        if (_fall > 0)
        {
            double left = 1 - _fall * t;
            return (left > 0 ? 1 - FastMath.Exp(_power * FastMath.Log(left)) : 1) / (_fall * _power);
        }
        double tau = t / _lambda;
        return tau < Small ? t * (1 - tau * (0.5 - tau * (1.0 / 6.0 - tau * (1.0 / 24.0)))) : _lambda * (1 - FastMath.Exp(-tau));
    }

    private double Back(double z)
    {
        if (_fall > 0)
        {
            double left = 1 - _fall * _power * z;
            return left > 0 ? (1 - FastMath.Exp(FastMath.Log(left) / _power)) / _fall : _range;
        }
        double x = z / _lambda;
        if (x < Small) return z * (1 + x * (0.5 + x * (1.0 / 3.0 + x * (0.25 + x * 0.2))));
        return x < 1 ? -_lambda * FastMath.Log(1 - x) : TrueLength;
    }
}
