using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Physics.Showers;

/// <summary>Sideways spread of the electromagnetic showers of one medium: a narrow core and a wide tail that change with depth.</summary>
/// <remarks>
/// <para>
/// Grindhammer and Peters, hep-ex/0001020, Eqs. (23)-(29), r in R_M, τ = t/T, E in GeV:
/// f(r) = p 2r R_C²/(r² + R_C²)² + (1 − p) 2r R_T²/(r² + R_T²)². Valid for 0.4-400 GeV. Below 0.4 GeV the logarithm of E is held and the spread is
/// scaled by E/(E + E_c), as the shower shrinks to the track of one electron. Their terms for sampling calorimeters, Eqs. (33)-(35), are left out: the layers are
/// one medium here, and with these terms nine tenths of the energy of 1 to 50 GeV electrons lie within three quarters of the radius that the full mode finds in lead and polystyrene.
/// </para>
/// <para>
/// p and R_T come from a table, linear in ln E and τ between its nodes, off by less than 1.3e-3 of their value: exponentials took a quarter of the time of a spot, and so would a table too large to stay
/// in the cache of the processor. Above 1.2 TeV ln E is held as well.
/// </para>
/// </remarks>
internal sealed class RadialProfile
{
    private const double LowestEnergy = 0.4 * Units.GeV;
    private const double LargestTau = 4;
    private const int NodesPerTau = 32;
    private const int TauNodes = (int)LargestTau * NodesPerTau + 2;
    private const int LogarithmNodes = 17;
    private const double NodesPerLogarithm = 2;

    /// <summary>Smallest 1 − u of the draw of a radius, which is R √(u/(1 − u)).</summary>
    private const double SmallestRest = 5e-4;

    private static readonly double LowestLogarithm = FastMath.Log(LowestEnergy / Units.GeV);
    private static readonly double LargestLogarithm = LowestLogarithm + (LogarithmNodes - 1) / NodesPerLogarithm;

    private readonly double _z;

    private readonly double _corePerTau;

    /// <summary>Weight of the core and radius of the tail at each node; a row for each logarithm, the last one twice.</summary>
    private readonly (float CoreWeight, float Tail)[] _nodes = new (float, float)[TauNodes * (LogarithmNodes + 1)];

    /// <summary>Prepares the profile of a medium.</summary>
    /// <param name="z">Mean of Z over the mass.</param>
    public RadialProfile(double z)
    {
        _z = z;
        _corePerTau = 0.1162 - 0.000381 * z;
        for (int place = 0; place < _nodes.Length; place++)
        {
            double logarithm = LowestLogarithm + Math.Min(place / TauNodes, LogarithmNodes - 1) / NodesPerLogarithm;
            RadialForm form = Formula(logarithm, place % TauNodes * (1.0 / NodesPerTau));
            _nodes[place] = ((float)form.CoreWeight, (float)form.Tail);
        }
    }

    /// <summary>Logarithm of the energy in GeV, as the profile takes it.</summary>
    /// <param name="energy">Energy [MeV].</param>
    public static double Logarithm(double energy) => energy <= LowestEnergy ? LowestLogarithm : Math.Min(FastMath.Log(energy / Units.GeV), LargestLogarithm);

    /// <summary>Form at a depth.</summary>
    /// <param name="logarithm">From <see cref="Logarithm"/>.</param>
    /// <param name="tau">Depth over that of the maximum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public RadialForm At(double logarithm, double tau)
    {
        tau = Math.Min(tau, LargestTau);
        double place = tau * NodesPerTau, rowPlace = (logarithm - LowestLogarithm) * NodesPerLogarithm;
        int node = double.ConvertToIntegerNative<int>(place), row = double.ConvertToIntegerNative<int>(rowPlace);
        double part = place - node, rowPart = rowPlace - row;
        ReadOnlySpan<(float CoreWeight, float Tail)> low = _nodes.AsSpan(row * TauNodes + node, 2), high = _nodes.AsSpan((row + 1) * TauNodes + node, 2);
        return new RadialForm(
            Between(Between(low[0].CoreWeight, low[1].CoreWeight, part), Between(high[0].CoreWeight, high[1].CoreWeight, part), rowPart),
            Core(logarithm, tau),
            Between(Between(low[0].Tail, low[1].Tail, part), Between(high[0].Tail, high[1].Tail, part), rowPart));
    }

    /// <summary>Draws a distance from the axis, as a factor to a uniform point of the unit disc.</summary>
    /// <remarks>The square of the point's radius is the uniform number u of R √(u/(1 − u)), and its azimuth that of the distance: R/√(1 − u) turns one into the other.</remarks>
    /// <param name="logarithm">From <see cref="Logarithm"/>.</param>
    /// <param name="tau">Depth over that of the maximum.</param>
    /// <param name="point">The point.</param>
    /// <param name="random">Random numbers; one draw.</param>
    /// <returns>Factor [R_M].</returns>
    public double SampleStretch(double logarithm, double tau, in DiscPoint point, ref RandomStream random)
    {
        RadialForm form = At(logarithm, tau);
        // A choice, not a jump: no processor can guess it.
        double isTail = (BitConverter.DoubleToInt64Bits(form.CoreWeight - random.Uniform()) >> 63) & 1;
        double radius = form.Core + isTail * (form.Tail - form.Core);
        return radius / Math.Sqrt(Math.Max(1 - point.Square, SmallestRest));
    }

    private static double Between(double low, double high, double part) => low + part * (high - low);

    private double Core(double logarithm, double tau) => 0.0251 + 0.00319 * logarithm + _corePerTau * tau;

    /// <summary>Form at a depth, as published; the table is made of it.</summary>
    /// <param name="logarithm">From <see cref="Logarithm"/>.</param>
    /// <param name="tau">Depth over that of the maximum.</param>
    internal RadialForm Formula(double logarithm, double tau)
    {
        double weight1 = 2.632 - 0.00094 * _z;
        double weight2 = 0.401 + 0.00187 * _z;
        double exponent = (weight2 - tau) / (1.313 - 0.0686 * logarithm);
        double weight = weight1 * FastMath.Exp(exponent - FastMath.Exp(exponent));
        double tail1 = 0.659 - 0.00309 * _z;
        double tail = tail1 * (FastMath.Exp(-2.59 * (tau - 0.645)) + FastMath.Exp((0.3585 + 0.0421 * logarithm) * (tau - 0.645)));
        return new RadialForm(weight, Core(logarithm, tau), tail);
    }
}
