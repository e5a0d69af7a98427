using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Hadron.CrossSections;

/// <summary>Cross sections of hadrons on nuclei, from those on nucleons.</summary>
/// <remarks>
/// V. M. Grichine, Eur. Phys. J. C 62 (2009) 399, Eqs. (11)-(13): with the disc 2πR² and its opacity r = (Z σ_hp + N σ_hn)/(2πR²), σ_total = 2πR² ln(1 + r) and
/// σ_inelastic = 2πR² ln(1 + c r)/c, c = 2.4. Radius R = 1.08 A^⅓ fm · [0.8 + 0.2 e^((20−A)/20)] above A = 20 and · [1 + 0.1 e^((20−A)/20)] below
/// (class G4NuclearRadii of Geant4 11, for hadrons). For nucleons and pions above 10 GeV up to 12 % below the evaluated cross sections, most in iron and copper.
/// The same radius serves kaons. Geant4 takes 1.3 A^⅓ fm and c = 2.2 for them (<see cref="OnWideDisc"/>) and so has them react more often than pions, whose cross section on a nucleon is a fifth larger.
/// </remarks>
internal static class GlauberGribov
{
    private const double Shadowing = 2.4;
    private const double ShadowingOfWideDisc = 2.2;
    private const double RadiusOfWideDisc = 1.3 * Femtometre;
    private const double LowestOfStarkov = 0.1 * Units.MeV;
    private const double Femtometre = 1e-6 * Units.Nanometre;
    private const double Millibarn = 1e-3 * Units.Barn;

    /// <summary>Cross sections on a nucleus heavier than hydrogen.</summary>
    /// <param name="projectile">A hadron.</param>
    /// <param name="element">Target.</param>
    /// <param name="kineticEnergy">Kinetic energy, positive [MeV].</param>
    public static HadronPair On(Species projectile, Element element, double kineticEnergy) =>
        OnDisc(OnNucleons(projectile, element, kineticEnergy), element, Radius(element.A), Shadowing);

    /// <summary>Cross sections of kaons on a nucleus heavier than hydrogen with the radius that Geant4 gives it for them (classes G4NuclearRadii and G4ComponentGGHadronNucleusXsc of Geant4 11).</summary>
    /// <param name="projectile">A kaon.</param>
    /// <param name="element">Target.</param>
    /// <param name="kineticEnergy">Kinetic energy, positive [MeV].</param>
    public static HadronPair OnWideDisc(Species projectile, Element element, double kineticEnergy) =>
        OnDisc(OnNucleons(projectile, element, kineticEnergy), element, RadiusOfWideDisc * Math.Cbrt(element.A), ShadowingOfWideDisc);

    /// <summary>
    /// Cross sections of neutrons below 20 MeV on a nucleus heavier than hydrogen, as Geant4 takes this model down to rest: with the forms of N. Starkov for single nucleons, held below 0.1 MeV
    /// (class G4HadronNucleonXsc of Geant4 11).
    /// </summary>
    /// <param name="element">Target.</param>
    /// <param name="kineticEnergy">Kinetic energy, positive [MeV].</param>
    public static HadronPair OfSlowNeutron(Element element, double kineticEnergy)
    {
        double energy = Math.Max(kineticEnergy, LowestOfStarkov);
        double momentum = Math.Sqrt(energy * (energy + 2 * SpeciesTable.Mass(Species.Neutron))) / Units.GeV;
        double onProton = momentum < 0.02 ? 4100 + 30 * Math.Pow(Math.Log(1.3 / momentum), 3.6) : 33 + 30 * Math.Pow(Math.Log(1.3 / momentum), 4);
        double onNeutron = 23 + 50 * Math.Pow(Math.Log(0.73 / momentum), 3.5);
        return OnDisc((element.Z * onProton + (element.A - element.Z) * onNeutron) * Millibarn, element, Radius(element.A), Shadowing);
    }

    private static double OnNucleons(Species projectile, Element element, double kineticEnergy) =>
        element.Z * HadronNucleonCrossSection.On(projectile, Species.Proton, kineticEnergy).Total
        + (element.A - element.Z) * HadronNucleonCrossSection.On(projectile, Species.Neutron, kineticEnergy).Total;

    private static HadronPair OnDisc(double onNucleons, Element element, double radius, double shadowing)
    {
        Requires.That(element.Z > 1, "a nucleus of several nucleons");
        double disc = 2 * Math.PI * radius * radius;
        double opacity = onNucleons / disc;
        double inelastic = disc * Math.Log(1 + shadowing * opacity) / shadowing;
        return new HadronPair(inelastic, disc * Math.Log(1 + opacity) - inelastic);
    }

    /// <summary>Radius of the disc [mm].</summary>
    /// <param name="a">Atomic weight [g/mol].</param>
    private static double Radius(double a)
    {
        double tail = Math.Exp((20 - a) / 20);
        return 1.08 * Femtometre * Math.Cbrt(a) * (a > 20 ? 0.8 + 0.2 * tail : 1 + 0.1 * tail);
    }
}
