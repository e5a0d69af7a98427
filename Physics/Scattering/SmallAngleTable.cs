using System;
using System.Runtime.CompilerServices;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Scattering;

/// <summary>The many small collisions of particles near the speed of light in one material, tabulated over the path length; built once.</summary>
/// <remarks>
/// With q₁ = 1.05 x T₀, T₀ = T(limit), the root mean square of the plane angle times the momentum, √(x T(q₁)), is a function of the path x alone, and the
/// mean number of single scatters between q₁ and the limit q_l, x S (1/q₁ − 1/q_l) = S/(1.05 T₀) − x S/q_l, falls linearly. S is the strength of single
/// scatters. The interpolation is good to 5e-5.
/// </remarks>
internal sealed class SmallAngleTable
{
    private const int LowExponent = -14;
    private const int HighExponent = 14;

    private readonly LogTable _widths;
    private readonly double _collisions;
    private readonly double _singles;
    private readonly double _singlesPerLength;
    private readonly double _splitPerLength;

    /// <summary>Tabulates a material.</summary>
    /// <param name="constants">Sums over its elements for β = 1.</param>
    /// <param name="limitTransfer">Transfer above which scatters are a process of their own [MeV²].</param>
    public SmallAngleTable(in ScatteringConstants constants, double limitTransfer)
    {
        _collisions = constants.Collisions;
        _splitPerLength = MultipleScattering.SingleFactor * constants.Transport;
        _singles = _splitPerLength > 0 ? constants.SingleStrength / _splitPerLength : 0;
        _singlesPerLength = constants.SingleStrength / limitTransfer;
        var grid = new LogGrid(LowExponent, HighExponent);
        var widths = new double[grid.NodeCount];
        for (int node = 0; node < widths.Length; node++)
        {
            double length = grid.Node(node);
            double split = Math.Min(_splitPerLength * length, limitTransfer);
            bool isUsed = _collisions * length > 0.5 * MultipleScattering.FewCollisions;
            widths[node] = isUsed ? Math.Sqrt(length * constants.TransportUpTo(split, 1 / split)) : 0;
        }
        _widths = new LogTable(grid, widths);
    }

    /// <summary>Whether a path is in the table: long enough for ten collisions, and not longer than 16 m.</summary>
    /// <param name="length">Path length over β² [mm].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Covers(double length) => _collisions * length >= MultipleScattering.FewCollisions && length < 1 << HighExponent;

    /// <summary>Root mean square of the plane angle times the momentum [MeV/c].</summary>
    /// <param name="length">Path length over β² [mm].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double WidthTimesMomentum(double length) => _widths.At(length);

    /// <summary>Transfer from which scatters are drawn one by one, q₁ [MeV²].</summary>
    /// <param name="length">Path length over β² [mm].</param>
    public double Split(double length) => _splitPerLength * length;

    /// <summary>Mean number of single scatters between the small ones and the limit, without screening and form factor; not positive where there are none.</summary>
    /// <param name="length">Path length over β² [mm].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Singles(double length) => _singles - _singlesPerLength * length;
}
