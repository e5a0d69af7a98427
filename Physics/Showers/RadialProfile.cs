using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Showers;

/// <summary>Sideways spread of an electromagnetic shower: a narrow core and a wide tail that change with depth.</summary>
/// <remarks>
/// Grindhammer and Peters, hep-ex/0001020, Eqs. (23)-(29) and for sampling calorimeters (33)-(35), r in R_M, τ = t/T, E in GeV:
/// f(r) = p 2r R_C²/(r² + R_C²)² + (1 − p) 2r R_T²/(r² + R_T²)². Valid for 0.4-400 GeV. Below 0.4 GeV the logarithm of E is held and the spread is
/// scaled by E/(E + E_c), as the shower shrinks to the track of one electron.
/// </remarks>
internal readonly struct RadialProfile
{
    private const double LowestEnergy = 0.4;
    private const double LargestTau = 4;
    private const double LargestDraw = 0.9995;

    private readonly double _core0, _core1, _coreSampling;
    private readonly double _tail1, _tail2, _tail4, _tailOffset, _tailSampling;
    private readonly double _weight1, _weight2, _weight3, _weightOffset, _weightSampling;
    private readonly double _scale;

    /// <summary>Prepares the profile of one shower.</summary>
    /// <param name="medium">Medium.</param>
    /// <param name="energy">Energy [MeV].</param>
    public RadialProfile(ShowerMedium medium, double energy)
    {
        double logarithm = FastMath.Log(Math.Max(energy / Units.GeV, LowestEnergy));
        double z = medium.Z, lack = 1 - medium.ThickPlateResponse, frequency = 1 / medium.SamplingFrequency;
        _core0 = 0.0251 + 0.00319 * logarithm - 0.0203 * lack;
        _core1 = 0.1162 - 0.000381 * z;
        _coreSampling = 0.0397 * frequency;
        _tail1 = 0.659 - 0.00309 * z;
        _tail2 = 0.645;
        _tail4 = 0.3585 + 0.0421 * logarithm;
        _tailOffset = -0.14 * lack;
        _tailSampling = -0.495 * frequency;
        _weight1 = 2.632 - 0.00094 * z;
        _weight2 = 0.401 + 0.00187 * z;
        _weight3 = 1 / (1.313 - 0.0686 * logarithm);
        _weightOffset = 0.348 * lack;
        _weightSampling = -0.642 * frequency * lack;
        _scale = medium.MoliereRadius * energy / (energy + medium.CriticalEnergy);
    }

    /// <summary>Draws a distance from the axis [mm].</summary>
    /// <param name="tau">Depth over that of the maximum.</param>
    /// <param name="random">Random numbers.</param>
    public double Sample(double tau, ref RandomStream random)
    {
        tau = Math.Min(tau, LargestTau);
        double exponent = (_weight2 - tau) * _weight3;
        double core = _weight1 * FastMath.Exp(exponent - FastMath.Exp(exponent))
            + _weightOffset + _weightSampling * FastMath.Exp(-(tau - 1) * (tau - 1));
        double u = Math.Min(random.Uniform(), LargestDraw);
        double spread = Math.Sqrt(u / (1 - u));
        double radius = random.Uniform() < core ? Core(tau) : Tail(tau);
        return _scale * Math.Max(radius, 0) * spread;
    }

    private double Core(double tau) => _core0 + _core1 * tau + _coreSampling * FastMath.Exp(-tau);

    private double Tail(double tau) =>
        _tail1 * (FastMath.Exp(-2.59 * (tau - _tail2)) + FastMath.Exp(_tail4 * (tau - _tail2))) + _tailOffset + _tailSampling * FastMath.Exp(-tau);
}
