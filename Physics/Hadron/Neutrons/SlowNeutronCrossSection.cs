using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Hadron.Neutrons;

/// <summary>Cross sections of neutrons below 20 MeV, smooth over resonances.</summary>
/// <remarks>
/// <para>Hydrogen: J. L. Gammel in Fast Neutron Physics II, ed. J. B. Marion and J. L. Fowler, Interscience 1963, p. 2185: σ = 3π/(1.206T + (−1.86 + 0.09415T + 0.0001306T²)²) + π/(1.206T + (0.4223 + 0.13T)²) barn,
/// T in MeV.</para>
/// <para>Nuclei, total: that of an opaque disc, 2π(R + ƛ)², R = 1.35 A^⅓ fm, ƛ = 4.55 fm/√T (J. M. Blatt and V. F. Weisskopf, Theoretical Nuclear Physics, 1952, chapter IX), at most 4πR²; within 20 % of C, Al, Fe, Cu and Pb from 4 to 14 MeV
/// (J. H. Coon, E. R. Graves, H. H. Barschall, Phys. Rev. 88 (1952) 562 at 14 MeV), within a factor 1.7 down to 0.5 MeV. Carbon below 5 MeV: 4.74/(1 + 0.82T) barn, from its thermal value. Reactions that leave
/// the nucleus excited: half of that disc, π(R + ƛ)² (the same chapter), times 1 − exp(−(T − T₁)/w), w = 1.7 MeV, T₁ the threshold of the lowest level (Table of Isotopes). At 14 MeV within 14 % of the 0.57, 1.0, 1.36, 1.49 and 2.5 barn
/// that M. H. MacGregor, W. P. Ball, R. Booth, Phys. Rev. 108 (1957) 726, measured on C, Al, Fe, Cu and Pb.</para>
/// <para>Capture: thermal values (S. F. Mughabghab, Atlas of Neutron Resonances, 2006) falling with 1/v; resonances between 1 keV and 1 MeV are not there.</para>
/// </remarks>
public static class SlowNeutronCrossSection
{
    private const double SquareFemtometre = 1e-2 * Units.Barn;
    private const double RisingWidth = 1.7 * Units.MeV;
    private const double ThermalEnergy = 0.0253 * Units.ElectronVolt;
    private const double UsualLevel = 0.7 * Units.MeV;
    private const double UsualCapture = 2;

    /// <summary>Lowest level of the main isotope [MeV], and capture of the natural element at 0.0253 eV [barn], by Z.</summary>
    private static readonly (int Z, double Level, double Capture)[] Elements =
    [
        (1, double.PositiveInfinity, 0.3326), (6, 4.44, 0.0035), (7, 2.31, 0.075), (8, 6.05, 0.00019), (13, 0.84, 0.231), (14, 1.78, 0.171),
        (18, 1.46, 0.675), (25, 0.126, 13.3), (26, 0.847, 2.56), (28, 1.33, 4.49), (29, 0.67, 3.78), (82, 0.80, 0.171),
    ];

    /// <summary>Energy of the lowest level [MeV].</summary>
    /// <param name="z">Atomic number.</param>
    public static double LowestLevel(int z) => Find(z).Level;

    /// <summary>Elastic scattering [mm²].</summary>
    /// <param name="element">Target.</param>
    /// <param name="kineticEnergy">Kinetic energy, positive [MeV].</param>
    public static double Elastic(Element element, double kineticEnergy)
    {
        if (element.Z == 1) return OnProton(kineticEnergy);
        return Math.Max(0.3 * Total(element, kineticEnergy), Total(element, kineticEnergy) - Inelastic(element, kineticEnergy));
    }

    /// <summary>Reactions that excite the nucleus or break it [mm²].</summary>
    /// <param name="element">Target.</param>
    /// <param name="kineticEnergy">Kinetic energy, positive [MeV].</param>
    public static double Inelastic(Element element, double kineticEnergy)
    {
        double threshold = LowestLevel(element.Z) * (element.A + 1) / element.A;
        if (kineticEnergy <= threshold) return 0;
        return 0.5 * Disc(element, kineticEnergy) * (1 - Math.Exp(-(kineticEnergy - threshold) / RisingWidth));
    }

    /// <summary>Radiative capture [mm²].</summary>
    /// <param name="element">Target.</param>
    /// <param name="kineticEnergy">Kinetic energy, positive [MeV].</param>
    public static double Capture(Element element, double kineticEnergy) =>
        Find(element.Z).Capture * Units.Barn * Math.Sqrt(ThermalEnergy / kineticEnergy);

    private static (int Z, double Level, double Capture) Find(int z)
    {
        foreach ((int Z, double Level, double Capture) element in Elements)
        {
            if (element.Z == z) return element;
        }
        return (z, UsualLevel, UsualCapture);
    }

    private static double Total(Element element, double kineticEnergy)
    {
        double disc = Disc(element, kineticEnergy);
        return element.Z == 6 ? Math.Max(disc, 4.74 * Units.Barn / (1 + 0.82 * kineticEnergy)) : disc;
    }

    /// <summary>Total cross section of an opaque disc [mm²].</summary>
    private static double Disc(Element element, double kineticEnergy)
    {
        double radius = 1.35 * Math.Cbrt(element.A), wave = 4.55 / Math.Sqrt(kineticEnergy);
        return Math.Min(2 * Math.PI * (radius + wave) * (radius + wave), 4 * Math.PI * radius * radius) * SquareFemtometre;
    }

    private static double OnProton(double kineticEnergy)
    {
        double t = kineticEnergy, first = -1.86 + 0.09415 * t + 0.0001306 * t * t, second = 0.4223 + 0.13 * t;
        return Units.Barn * Math.PI * (3 / (1.206 * t + first * first) + 1 / (1.206 * t + second * second));
    }
}
