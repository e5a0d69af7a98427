using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Hadron.Cascade;

/// <summary>Collisions of pions with nucleons: cross sections [mb].</summary>
/// <remarks>
/// Fits of J. Vandermeulen and T. Aoust in the Liège cascade (A. Boudard et al., Phys. Rev. C 66 (2002) 044615; T. Aoust and J. Cugnon, Phys. Rev. C 74 (2006) 064607; S. Pedoux and J. Cugnon, Nucl. Phys. A 866 (2011)
/// 16): the Δ by its resonance, from 1290 MeV on polynomials in the energy of the centre of mass, up to 10 GeV. Below 1200 MeV 5 mb at least, for the scattering in s waves.
/// </remarks>
internal static class PionNucleon
{
    private const double LeastNearThreshold = 5;
    private const double ExchangeAtRest = 1.0 / 3;

    /// <summary>Total [mb].</summary>
    /// <param name="energy">Energy in the centre of mass [MeV].</param>
    /// <param name="product">Product of the doubled third components of the isospins: +2 for π⁺p, −2 for π⁻p, 0 for π⁰.</param>
    public static double Total(double energy, int product)
    {
        if (energy <= PhysicalConstants.NeutronMass + PhysicalConstants.NeutralPionMass) return 0;
        double total = product switch
        {
            > 0 => Highest(energy),
            < 0 => Lowest(energy),
            _ => 0.5 * (Highest(energy) + Lowest(energy)),
        };
        return energy < 1200 ? Math.Max(total, LeastNearThreshold) : total;
    }

    /// <summary>Formation of a Δ [mb].</summary>
    /// <param name="energy">Energy in the centre of mass [MeV].</param>
    /// <param name="product">As above.</param>
    public static double ToDelta(double energy, int product) => Resonance(energy) * (4 + product) / 6.0;

    /// <summary>Production of further pions [mb].</summary>
    /// <param name="p">Momentum in the laboratory [GeV/c].</param>
    /// <param name="product">As above.</param>
    public static double Inelastic(double p, int product)
    {
        if (p < 0.296) return 0;
        double logarithm = Math.Log(p);
        double high = p <= 0.75 ? 17.965 * Math.Pow(p, 5.4606) : 24.3 - 12.3 * Math.Pow(p, -1.91) + 0.324 * logarithm * logarithm - 2.44 * logarithm;
        double low = p <= 0.4731 ? 0 : Math.Max(0, 26.6 - 7.18 * Math.Pow(p, -1.86) + 0.327 * logarithm * logarithm - 2.81 * logarithm);
        return product switch { > 0 => high, < 0 => low, _ => 0.5 * (high + low) };
    }

    /// <summary>Elastic scattering, by way of a Δ or not [mb]; what is left of the total is charge exchange and production of pions.</summary>
    /// <param name="energy">Energy in the centre of mass [MeV].</param>
    /// <param name="p">Momentum in the laboratory [GeV/c].</param>
    /// <param name="product">As above.</param>
    public static double Elastic(double energy, double p, int product)
    {
        double total = Total(energy, product), viaDelta = Math.Min(total, ToDelta(energy, product));
        double direct = Math.Max(0, total - viaDelta - Inelastic(p, product));
        // By its isospin a Δ goes back to where it came from as often as it is made of it: always with π⁺p, in a third with π⁻p.
        return viaDelta * (4 + product) / 6.0 + direct * (1 - ExchangeShare(p, product));
    }

    /// <summary>Share of charge exchange in scattering without a Δ.</summary>
    /// <param name="p">Momentum in the laboratory [GeV/c].</param>
    /// <param name="product">As above.</param>
    public static double ExchangeShare(double p, int product) => product > 0 ? 0 : ExchangeAtRest * FastMath.Exp(-p);

    /// <summary>Slope B of scattering without a Δ [(GeV/c)^−2].</summary>
    /// <param name="p">Momentum in the laboratory [GeV/c].</param>
    public static double Slope(double p) => 8 * p / (p + 0.8);

    private static double Resonance(double energy)
    {
        double square = energy * energy;
        double q2 = (square - 1076.0 * 1076.0) * (square - 800.0 * 800.0) / (4 * square);
        if (q2 <= 0) return 0;
        double cube = q2 * Math.Sqrt(q2);
        double offset = 2 * (energy - DeltaResonance.PeakMass) / DeltaResonance.PeakWidth;
        return 326.5 / (offset * offset + 1) * cube / (cube + 180.0 * 180 * 180);
    }

    private static double Highest(double x) => x switch
    {
        <= 1306 => Resonance(x),
        <= 1754 => -2.33730e-6 * x * x * x + 1.13819e-2 * x * x - 18.3993 * x + 9893.4,
        <= 2150 => 1.13531e-6 * x * x * x - 6.91694e-3 * x * x + 13.9907 * x - 9360.76,
        _ => -3.18087 * Math.Log(x) + 52.9784,
    };

    private static double Lowest(double x) => x switch
    {
        <= 1275.8 => Resonance(x) / 3,
        <= 1495 => 0.00120683 * (x - 1372.52) * (x - 1372.52) + 26.2058,
        <= 1578 => 1.15873e-5 * x * x + 49965.6 / ((x - 1519.59) * (x - 1519.59) + 2372.55),
        <= 2028.4 => 34.0248 + 43262.2 / ((x - 1681.65) * (x - 1681.65) + 1689.35),
        <= 7500 => 3.3e-7 * (x - 7500) * (x - 7500) + 24.5,
        _ => 24.5,
    };
}
