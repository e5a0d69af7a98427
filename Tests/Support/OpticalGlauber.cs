using System;
using MathNet.Numerics;
using MathNet.Numerics.Integration;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Hadron.CrossSections;
using NA64Mu.Physics.Hadron.Nuclei;

namespace NA64Mu.Tests.Support;

/// <summary>Cross sections of a hadron on a nucleus by Glauber's model without inelastic screening, from those on nucleons and the density of the nucleus.</summary>
/// <remarks>
/// R. J. Glauber and G. Matthiae, Nucl. Phys. B 21 (1970) 135, in the optical limit: ∫d²b [1 − exp(−σT(b))], T the thickness of the nucleus smeared with the Gaussian profile of the hadron-nucleon amplitude,
/// exp(−b²/2B)/(2πB), B = σ²_total/(16πσ_elastic). With σ_inelastic it is the cross section for the production of particles, with σ_total that of all reactions, which has the break-up of the nucleus by elastic collisions in it. Screening takes a few per cent off.
/// </remarks>
public static class OpticalGlauber
{
    private const double Range = 16;
    private const double SquareFemtometre = 0.01 * Units.Barn;
    private const int Order = 64;

    /// <summary>Cross sections on a nucleus [mm²].</summary>
    /// <param name="projectile">A hadron.</param>
    /// <param name="element">Target, heavier than hydrogen.</param>
    /// <param name="kineticEnergy">Kinetic energy [MeV].</param>
    public static (double Production, double Reaction) On(Species projectile, Element element, double kineticEnergy)
    {
        int a = (int)Math.Round(element.A);
        double share = element.Z / element.A;
        HadronPair proton = HadronNucleonCrossSection.On(projectile, Species.Proton, kineticEnergy), neutron = HadronNucleonCrossSection.On(projectile, Species.Neutron, kineticEnergy);
        double total = (share * proton.Total + (1 - share) * neutron.Total) / SquareFemtometre, elastic = (share * proton.Elastic + (1 - share) * neutron.Elastic) / SquareFemtometre;
        double slope = total * total / (16 * Math.PI * elastic);
        double norm = a / Integrate(r => 4 * Math.PI * r * r * NuclearProfile.Density(a, r));
        double Thickness(double b) => 2 * norm * Integrate(z => NuclearProfile.Density(a, Math.Sqrt(b * b + z * z)));
        double Smeared(double b) => Integrate(s => s * Thickness(s) * Math.Exp(-(b - s) * (b - s) / (2 * slope)) * ScaledBessel(b * s / slope) / slope);
        double production = Integrate(b => 2 * Math.PI * b * (1 - Math.Exp(-(total - elastic) * Smeared(b))));
        double reaction = Integrate(b => 2 * Math.PI * b * (1 - Math.Exp(-total * Smeared(b))));
        return (production * SquareFemtometre, reaction * SquareFemtometre);
    }

    /// <summary>I₀(x) exp(−x); beyond 100 by two terms of its asymptotic series, good to 10⁻⁵.</summary>
    private static double ScaledBessel(double x) => x < 100 ? SpecialFunctions.BesselI0(x) * Math.Exp(-x) : (1 + 1 / (8 * x)) / Math.Sqrt(2 * Math.PI * x);

    private static double Integrate(Func<double, double> function) => GaussLegendreRule.Integrate(function, 0, Range, Order);
}
