using System;
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
/// With the logarithm held, p and the radii depend on τ alone: they come from a table, linear between its nodes, off by less than 3e-4 of their value. Nearly all
/// showers along a muon are of this kind, and the exponentials took a quarter of their time.
/// </para>
/// </remarks>
internal sealed class RadialProfile
{
    private const double LowestEnergy = 0.4 * Units.GeV;
    private const double LargestTau = 4;
    private const int NodesPerTau = 64;
    private const int Columns = 3;
    private const int CoreColumn = 1;
    private const int TailColumn = 2;

    /// <summary>Smallest 1 − u of the draw of a radius, which is R √(u/(1 − u)).</summary>
    private const double SmallestRest = 5e-4;

    private static readonly double LowestLogarithm = FastMath.Log(LowestEnergy / Units.GeV);

    private readonly double _z;

    /// <summary>Weight of the core, radius of the core and radius of the tail at each node.</summary>
    private readonly double[] _nodes = new double[Columns * ((int)LargestTau * NodesPerTau + 2)];

    /// <summary>Prepares the profile of a medium.</summary>
    /// <param name="z">Mean of Z over the mass.</param>
    public RadialProfile(double z)
    {
        _z = z;
        for (int place = 0; place < _nodes.Length; place += Columns)
            (_nodes[place], _nodes[place + CoreColumn], _nodes[place + TailColumn]) = Formula(LowestLogarithm, place / Columns * (1.0 / NodesPerTau));
    }

    /// <summary>Logarithm of the energy in GeV, as the profile takes it.</summary>
    /// <param name="energy">Energy [MeV].</param>
    public static double Logarithm(double energy) => energy <= LowestEnergy ? LowestLogarithm : FastMath.Log(energy / Units.GeV);

    /// <summary>Form at a depth.</summary>
    /// <param name="logarithm">From <see cref="Logarithm"/>.</param>
    /// <param name="tau">Depth over that of the maximum.</param>
    public RadialForm At(double logarithm, double tau)
    {
        tau = Math.Min(tau, LargestTau);
        if (logarithm > LowestLogarithm) return Formula(logarithm, tau);
        int place = Locate(tau, out double part);
        return new RadialForm(Between(place, part), Between(place + CoreColumn, part), Between(place + TailColumn, part));
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
        double u = random.Uniform();
        double radius;
        if (logarithm > LowestLogarithm)
        {
            RadialForm form = At(logarithm, tau);
            radius = u < form.CoreWeight ? form.Core : form.Tail;
        }
        else
        {
            int place = Locate(Math.Min(tau, LargestTau), out double part);
            // A choice of the column, not a jump: no processor can guess it.
            int column = u < Between(place, part) ? CoreColumn : TailColumn;
            radius = Between(place + column, part);
        }
        return radius / Math.Sqrt(Math.Max(1 - point.Square, SmallestRest));
    }

    private static int Locate(double tau, out double part)
    {
        double place = tau * NodesPerTau;
        int node = double.ConvertToIntegerNative<int>(place);
        part = place - node;
        return Columns * node;
    }

    private double Between(int place, double part) => _nodes[place] + part * (_nodes[place + Columns] - _nodes[place]);

    private RadialForm Formula(double logarithm, double tau)
    {
        double weight1 = 2.632 - 0.00094 * _z;
        double weight2 = 0.401 + 0.00187 * _z;
        double exponent = (weight2 - tau) / (1.313 - 0.0686 * logarithm);
        double weight = weight1 * FastMath.Exp(exponent - FastMath.Exp(exponent));
        double core = 0.0251 + 0.00319 * logarithm + (0.1162 - 0.000381 * _z) * tau;
        double tail1 = 0.659 - 0.00309 * _z;
        double tail = tail1 * (FastMath.Exp(-2.59 * (tau - 0.645)) + FastMath.Exp((0.3585 + 0.0421 * logarithm) * (tau - 0.645)));
        return new RadialForm(weight, core, tail);
    }
}
