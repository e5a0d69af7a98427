using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Hadron.Elastic;

/// <summary>Distribution of the squared momentum transfer in elastic scattering of hadrons on nuclei.</summary>
/// <remarks>
/// GHEISHA (H. Fesefeldt, RWTH Aachen PITHA 85/02) as in the class G4HadronElastic of Geant4 10: dN/dt ∝ a b e^(−bt) + c d e^(−dt), t in GeV², d = 10; up to A = 62
/// b = 14.5 A^⅔, a = A^1.63/b, c = 1.4 A^⅓/d, above b = 60 A^⅓, a = A^1.33/b, c = 0.4 A^0.4/d. The same for all hadrons and energies; no diffraction minima.
/// </remarks>
public readonly struct ElasticTransfer
{
    private const double SquareGev = Units.GeV * Units.GeV;
    private const int LargestLightA = 62;
    private const double WideSlope = 10;

    private readonly double _slope;
    private readonly double _narrow;
    private readonly double _wide;
    private readonly double _largest;

    /// <summary>Distribution up to a limit.</summary>
    /// <param name="a">Nucleons of the target.</param>
    /// <param name="largest">Largest squared transfer that kinematics allow [MeV²].</param>
    public ElasticTransfer(int a, double largest)
    {
        Requires.That(a > 0 && largest > 0, "a nucleus and a moving hadron");
        double cbrt = Math.Cbrt(a);
        _largest = largest / SquareGev;
        bool isLight = a <= LargestLightA;
        _slope = isLight ? 14.5 * cbrt * cbrt : 60 * cbrt;
        double narrow = Math.Pow(a, isLight ? 1.63 : 1.33) / _slope, wide = (isLight ? 1.4 * cbrt : 0.4 * Math.Pow(a, 0.4)) / WideSlope;
        _narrow = narrow * (1 - Math.Exp(-_slope * _largest));
        _wide = wide * (1 - Math.Exp(-WideSlope * _largest));
    }

    /// <summary>Mean squared transfer [MeV²].</summary>
    public double Mean => SquareGev * (_narrow * MeanOf(_slope) + _wide * MeanOf(WideSlope)) / (_narrow + _wide);

    /// <summary>Draws a squared transfer, from 0 to the largest [MeV²].</summary>
    /// <param name="random">Random numbers.</param>
    public double Sample(ref RandomStream random)
    {
        double slope = random.Uniform() * (_narrow + _wide) < _narrow ? _slope : WideSlope;
        double within = 1 - FastMath.Exp(-slope * _largest);
        return Math.Min(_largest, -FastMath.Log(1 - random.Uniform() * within) / slope) * SquareGev;
    }

    private double MeanOf(double slope)
    {
        double beyond = Math.Exp(-slope * _largest);
        return 1 / slope - _largest * beyond / (1 - beyond);
    }
}
