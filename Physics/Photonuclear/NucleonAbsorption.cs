using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Photonuclear;

/// <summary>Absorption of photons by single nucleons, free or in a nucleus: Δ, the resonances above it, and the shadowed region of Regge poles.</summary>
/// <remarks>
/// M. V. Kossov, Eur. Phys. J. A 14 (2002) 377, a fit to measured totals of 14 nuclei; with e = ln(k/MeV), a = ln A and θ(e, f, g) = 1/[1 + exp((f − e)/g)], in mb:
/// Δ: 0.41 A θ(e, 5.13 − 0.00075 A, g)/[1 + (11.9 − 1.24 a)(e − 5.84 + 0.09/(1 + 0.003 A²))²], g = 0.04 below A = 7, else 0.09; beyond it: exp(0.84 a − 2)/[1 + (0.1 + 1.65 a)(e − 6.46 − 0.061 a)²];
/// poles: h θ(e, 7, 0.2)(0.0116 e^(0.16 e) + 0.4 e^(−0.2 e)), h = A exp(−a(0.115 − 0.0048 a)), which is the effective number of nucleons. Hydrogen: 0.55 mb and width 18 for the Δ, 0.22/[1 + 20(e − 6.57)²] + 0.08/[1 + 90(e − 6.93)²]
/// beyond it, h = 1. Helium takes the formula of nuclei. From the threshold of charged pions on. *Left out*: the dependence of shadowing on energy; the part of quasi-deuterons in Kossov's fit, for which <see cref="QuasiDeuteron"/> stands.
/// </remarks>
public sealed class NucleonAbsorption
{
    /// <summary>Least energy of a photon that makes a charged pion on a nucleon at rest, and a little to move with [MeV].</summary>
    public const double Threshold = 154 * Units.MeV;

    private const double Millibarn = 1e-3 * Units.Barn;

    private readonly bool _isHydrogen;
    private readonly double _delta;
    private readonly double _deltaPlace;
    private readonly double _deltaWidth;
    private readonly double _deltaThreshold;
    private readonly double _deltaSlope;
    private readonly double _beyond;
    private readonly double _beyondPlace;
    private readonly double _beyondWidth;

    /// <summary>Absorption by the nucleons of an element.</summary>
    /// <param name="element">Element.</param>
    public NucleonAbsorption(Element element)
    {
        _isHydrogen = element.Z == 1;
        double a = _isHydrogen ? 1 : element.A, logarithm = Math.Log(a);
        _delta = _isHydrogen ? 0.55 : 0.41 * a;
        _deltaPlace = 5.84 - 0.09 / (1 + 0.003 * a * a);
        _deltaWidth = _isHydrogen ? 18 : 11.9 - 1.24 * logarithm;
        _deltaThreshold = 5.13 - 0.00075 * a;
        _deltaSlope = a < 7 ? 0.04 : 0.09;
        _beyond = _isHydrogen ? 0.22 : Math.Exp(0.84 * logarithm - 2);
        _beyondPlace = _isHydrogen ? 6.57 : 6.46 + 0.061 * logarithm;
        _beyondWidth = _isHydrogen ? 20 : 0.1 + 1.65 * logarithm;
        EffectiveNucleons = a * Math.Exp(-logarithm * (0.115 - 0.0048 * logarithm));
    }

    /// <summary>Nucleons that count at high energies, where the first ones shadow those behind them.</summary>
    public double EffectiveNucleons { get; }

    /// <summary>Cross section per atom [mm²].</summary>
    /// <param name="photonEnergy">Photon energy [MeV].</param>
    public double At(double photonEnergy)
    {
        if (photonEnergy < Threshold) return 0;
        double e = FastMath.Log(photonEnergy / Units.MeV);
        double fromDelta = e - _deltaPlace, fromBeyond = e - _beyondPlace, fromThird = e - 6.93;
        double sum = _delta * Onset(e, _deltaThreshold, _deltaSlope) / (1 + _deltaWidth * fromDelta * fromDelta) + _beyond / (1 + _beyondWidth * fromBeyond * fromBeyond);
        if (_isHydrogen) sum += 0.08 / (1 + 90 * fromThird * fromThird);
        return Millibarn * (sum + EffectiveNucleons * Onset(e, 7, 0.2) * (0.0116 * FastMath.Exp(0.16 * e) + 0.4 * FastMath.Exp(-0.2 * e)));
    }

    private static double Onset(double e, double place, double slope) => 1 / (1 + FastMath.Exp((place - e) / slope));
}
