using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Physics.Hadron.CrossSections;

/// <summary>Cross sections of hadrons on the nuclei of any element.</summary>
/// <remarks>
/// Nucleons and charged pions: evaluated data up to 91 GeV, above them Glauber-Gribov with the ratio that it has to the data there (as the BGG cross sections of Geant4). All others:
/// Glauber-Gribov times the ratio that the data have to it for pions (mesons) or neutrons (baryons) at the same energy, between 10 and 91 GeV: what the disc of that model leaves out, the nuclear surface, is the same for them. Hydrogen: the cross sections on a proton. Below the lowest energy of the data (14 MeV, 20 MeV) neutrons and π⁻ keep the value there, protons
/// and π⁺ fall to nothing at 1 MeV, where the Coulomb field keeps them off all but the lightest nuclei.
/// </remarks>
public sealed class HadronNucleusCrossSection
{
    private const double DataUpTo = 91 * Units.GeV;
    private const double RatioFrom = 10 * Units.GeV;
    private const double Barrier = 1 * Units.MeV;

    private readonly BarashenkovTable _data = new();
    private readonly HadronProcesses _processes;

    /// <summary>Cross sections by data and models.</summary>
    /// <param name="processes">Whose cross sections kaons have.</param>
    public HadronNucleusCrossSection(HadronProcesses processes = HadronProcesses.All) => _processes = processes;

    /// <summary>Cross sections on the nuclei of an element.</summary>
    /// <param name="projectile">A hadron.</param>
    /// <param name="element">Target.</param>
    /// <param name="kineticEnergy">Kinetic energy, positive [MeV].</param>
    public HadronPair On(Species projectile, Element element, double kineticEnergy)
    {
        Requires.That(IsHadron(projectile) && kineticEnergy > 0, "a moving hadron");
        if (element.Z == 1) return HadronNucleonCrossSection.On(projectile, Species.Proton, kineticEnergy);
        if (_processes == HadronProcesses.Geant4Reference && IsKaon(projectile)) return GlauberGribov.OnWideDisc(projectile, element, kineticEnergy);
        if (!BarashenkovTable.Takes(projectile)) return WithoutData(projectile, element, kineticEnergy);
        HadronPair data = _data.At(projectile, element, Math.Min(kineticEnergy, DataUpTo));
        if (kineticEnergy > DataUpTo)
        {
            HadronPair here = GlauberGribov.On(projectile, element, kineticEnergy), there = GlauberGribov.On(projectile, element, DataUpTo);
            return new HadronPair(data.Inelastic * here.Inelastic / there.Inelastic, data.Elastic * here.Elastic / there.Elastic);
        }
        double lowest = projectile switch { Species.Proton => 14 * Units.MeV, Species.PiPlus => 20 * Units.MeV, _ => 0 };
        if (kineticEnergy >= lowest) return data;
        double penetration = Math.Max(0, (kineticEnergy - Barrier) / (lowest - Barrier));
        return new HadronPair(data.Inelastic * penetration, data.Elastic * penetration);
    }

    /// <summary>Reactions per path length [1/mm].</summary>
    /// <param name="projectile">A hadron.</param>
    /// <param name="material">Material.</param>
    /// <param name="kineticEnergy">Kinetic energy, positive [MeV].</param>
    public HadronPair PerLength(Species projectile, Material material, double kineticEnergy)
    {
        double inelastic = 0, elastic = 0;
        foreach (ElementFraction part in material.Elements)
        {
            HadronPair pair = On(projectile, part.Element, kineticEnergy);
            inelastic += part.AtomDensity * pair.Inelastic;
            elastic += part.AtomDensity * pair.Elastic;
        }
        return new HadronPair(inelastic, elastic);
    }

    /// <summary>Cross sections of neutrons below 20 MeV in <see cref="HadronProcesses.Geant4Reference"/>: the model of fast hadrons, total and inelastic with the ratios that the data have to it at 91 GeV.</summary>
    /// <param name="element">Target, heavier than hydrogen.</param>
    /// <param name="kineticEnergy">Kinetic energy, positive [MeV].</param>
    internal HadronPair OfSlowNeutronInReference(Element element, double kineticEnergy)
    {
        HadronPair model = GlauberGribov.OfSlowNeutron(element, kineticEnergy);
        HadronPair there = GlauberGribov.On(Species.Neutron, element, DataUpTo), data = _data.At(Species.Neutron, element, DataUpTo);
        double inelastic = model.Inelastic * data.Inelastic / there.Inelastic;
        return new HadronPair(inelastic, Math.Max(0, model.Total * data.Total / there.Total - inelastic));
    }

    private static bool IsKaon(Species species) => species is Species.KMinus or Species.KPlus or Species.KZeroLong or Species.KZeroShort;

    private HadronPair WithoutData(Species projectile, Element element, double kineticEnergy)
    {
        Species standIn = projectile == Species.PiZero || IsKaon(projectile) ? Species.PiMinus : Species.Neutron;
        double at = Math.Clamp(kineticEnergy, RatioFrom, DataUpTo);
        HadronPair model = GlauberGribov.On(projectile, element, kineticEnergy), other = GlauberGribov.On(standIn, element, at), data = _data.At(standIn, element, at);
        return new HadronPair(model.Inelastic * data.Inelastic / other.Inelastic, model.Elastic * data.Elastic / other.Elastic);
    }

    /// <summary>Whether a particle is a hadron of the strong force.</summary>
    /// <param name="species">Any particle.</param>
    public static bool IsHadron(Species species) => species
        is Species.PiMinus or Species.PiPlus or Species.PiZero or Species.KMinus or Species.KPlus or Species.KZeroLong or Species.KZeroShort
        or Species.Proton or Species.AntiProton or Species.Neutron or Species.AntiNeutron
        or (>= Species.Lambda and <= Species.AntiSigmaMinus);
}
