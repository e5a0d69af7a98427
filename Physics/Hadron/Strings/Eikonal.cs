using System;
using NA64Mu.Core;
using NA64Mu.Physics.Hadron.CrossSections;

namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>Chance of an inelastic collision of a hadron with a nucleon by their distance across the flight.</summary>
/// <remarks>
/// A Gaussian amplitude γ(b) = σ_total/(4πB) exp(−b²/2B) with the slope B = σ_total²/(16πσ_elastic) that gives the elastic cross section: P(b) = 1 − (1 − γ)², whose integral over the plane is σ_total − σ_elastic
/// (R. J. Glauber, G. Matthiae, Nucl. Phys. B 21 (1970) 135). Lengths in femtometres.
/// </remarks>
internal readonly struct Eikonal
{
    private const double SquareFemtometre = 0.01 * Units.Barn;
    private readonly double _height;
    private readonly double _inverseTwiceSlope;

    /// <summary>From cross sections on one nucleon.</summary>
    /// <param name="crossSection">Mean over the nucleons of the nucleus [mm²].</param>
    public Eikonal(in HadronPair crossSection)
    {
        double total = crossSection.Total / SquareFemtometre, elastic = crossSection.Elastic / SquareFemtometre;
        double slope = total * total / (16 * Math.PI * elastic);
        _height = Math.Min(1, total / (4 * Math.PI * slope));
        _inverseTwiceSlope = 1 / (2 * slope);
        // Beyond, one collision in 10⁴ would be.
        Reach = Math.Sqrt(2 * slope * 9);
    }

    /// <summary>Distance beyond which there are no collisions [fm].</summary>
    public double Reach { get; }

    /// <summary>Chance of a collision.</summary>
    /// <param name="distanceSquared">b² [fm²].</param>
    public double At(double distanceSquared)
    {
        double amplitude = _height * FastMath.Exp(-distanceSquared * _inverseTwiceSlope);
        return amplitude * (2 - amplitude);
    }
}
