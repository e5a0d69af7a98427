using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Scattering;

/// <summary>Sums over the elements of a material from which the transport cross section up to any transfer follows with one logarithm.</summary>
/// <remarks>
/// 1/λ₁ = T(q)/(β²p²) with T(q) = Σ ∫₀^q q' (dσ/dq') β² n dq' [MeV²/mm]. For q ≫ s, which holds wherever many collisions are added up,
/// ∫₀^q q'/(q'+s)² dq' = ln(q/s) − 1 + 2s/q, and the form factor 1 − c₁q + c₂q² − c₃q³ takes off c₁q − c₂q²/2 + c₃q³/3.
/// </remarks>
internal readonly struct ScatteringConstants
{
    private readonly double _strength;
    private readonly double _logarithms;
    private readonly double _screening;
    private readonly double _formFactor1;
    private readonly double _formFactor2;
    private readonly double _formFactor3;
    private readonly double _electronStrength;
    private readonly double _electronLogarithms;
    private readonly double _electronScreening;
    private readonly double _electronTotal;
    private readonly double _electronLimit;

    /// <summary>Sums up a material.</summary>
    /// <param name="elements">Its elements.</param>
    /// <param name="mass">Light or heavy projectile.</param>
    /// <param name="inverseBetaSquared">1/β².</param>
    /// <param name="electronLimit">Largest transfer to atomic electrons [MeV²].</param>
    /// <param name="limitTransfer">Transfer above which scatters are a process of their own [MeV²].</param>
    public ScatteringConstants(
        ReadOnlySpan<ScatteringElement> elements, ProjectileMass mass, double inverseBetaSquared, double electronLimit, double limitTransfer)
    {
        _electronLimit = electronLimit;
        foreach (ref readonly ScatteringElement element in elements)
        {
            double screening = element.Screening(mass, inverseBetaSquared);
            double logarithm = FastMath.Log(screening) + 1;
            double nuclear = element.Strength * element.Z;
            _strength += nuclear;
            _logarithms += nuclear * logarithm;
            _screening += 2 * nuclear * screening;
            _formFactor1 += nuclear * element.SmallTransfers.First;
            _formFactor2 += nuclear * element.SmallTransfers.Second / 2;
            _formFactor3 += nuclear * element.SmallTransfers.Third / 3;
            _electronStrength += element.Strength;
            _electronLogarithms += element.Strength * logarithm;
            _electronScreening += 2 * element.Strength * screening;
            Collisions += element.Strength * (element.Z + 1) / screening;
        }
        _electronTotal = Electrons(FastMath.Log(electronLimit), 1 / electronLimit);
        Transport = TransportUpTo(limitTransfer, 1 / limitTransfer);
    }

    /// <summary>Collisions per length times β² [1/mm].</summary>
    public double Collisions { get; }

    /// <summary>T at the limit transfer [MeV²/mm].</summary>
    public double Transport { get; }

    /// <summary>Strength of scatters on nuclei and electrons together, n 2π r_e² m_e² Z(Z+1) [MeV²/mm].</summary>
    public double SingleStrength => _strength + _electronStrength;

    /// <summary>T(q) [MeV²/mm].</summary>
    /// <param name="transfer">q, large against the screening [MeV²].</param>
    /// <param name="inverse">1/q [1/MeV²].</param>
    public double TransportUpTo(double transfer, double inverse)
    {
        double logarithm = FastMath.Log(transfer);
        double nuclei = _strength * logarithm - _logarithms + _screening * inverse
            - transfer * (_formFactor1 - transfer * (_formFactor2 - transfer * _formFactor3));
        return nuclei + (transfer < _electronLimit ? Electrons(logarithm, inverse) : _electronTotal);
    }

    private double Electrons(double logarithm, double inverse) =>
        _electronStrength * logarithm - _electronLogarithms + _electronScreening * inverse;
}
