using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Hadron.CrossSections;
using NA64Mu.Physics.Hadron.Ionisation;
using NA64Mu.Physics.Hadron.Neutrons;
using NA64Mu.Physics.Ionisation;

namespace NA64Mu.Physics.Hadron;

/// <summary>Losses and cross sections of hadrons in a material, from the formulas and not from the tables of transport.</summary>
public static class HadronReport
{
    /// <summary>Ionisation of charged hadrons, elastic and inelastic reactions with nuclei: the mean free path of the latter is the interaction length.</summary>
    /// <param name="species">A hadron.</param>
    /// <param name="material">Material, not vacuum.</param>
    /// <param name="kineticEnergy">Kinetic energy, positive [MeV].</param>
    /// <param name="cut">Transfers to electrons below are loss, above interactions; positive [MeV].</param>
    public static PhysicsReport Of(Species species, Material material, double kineticEnergy, double cut)
    {
        Requires.That(HadronNucleusCrossSection.IsHadron(species) && kineticEnergy > 0 && cut > 0, "a moving hadron");
        var lines = new List<PhysicsReportLine>();
        if (SpeciesTable.Charge(species) != 0) lines.Add(Ionisation(HeavyParticle.Of(species), material, kineticEnergy, cut));
        if (species == Species.Neutron && kineticEnergy < HadronRates.SlowNeutron)
        {
            AddSlowNeutron(lines, material, kineticEnergy);
        }
        else
        {
            HadronPair perLength = HadronRates.HasModel(species, kineticEnergy) ? new HadronNucleusCrossSection().PerLength(species, material, kineticEnergy) : default;
            lines.Add(Reaction("elastic", "hadElastic", perLength.Elastic, material));
            lines.Add(Reaction("inelastic", "hadInelastic", perLength.Inelastic, material));
        }
        return new PhysicsReport(species, material, kineticEnergy, cut, lines);
    }

    private static PhysicsReportLine Ionisation(HeavyParticle hadron, Material material, double kineticEnergy, double cut)
    {
        double perMass = PhysicsReport.PerMass(material);
        double rate = material.ElectronDensity * HadronDeltaRayCrossSection.Above(hadron, kineticEnergy, cut);
        return new PhysicsReportLine(
            "ionisation", "hIoni",
            BetheBloch.RestrictedStoppingPower(material, hadron, kineticEnergy, double.PositiveInfinity) / perMass,
            BetheBloch.RestrictedStoppingPower(material, hadron, kineticEnergy, cut) / perMass,
            rate / perMass, 1 / rate);
    }

    private static void AddSlowNeutron(List<PhysicsReportLine> lines, Material material, double kineticEnergy)
    {
        double elastic = 0, inelastic = 0, capture = 0;
        foreach (ElementFraction part in material.Elements)
        {
            elastic += part.AtomDensity * SlowNeutronCrossSection.Elastic(part.Element, kineticEnergy);
            inelastic += part.AtomDensity * SlowNeutronCrossSection.Inelastic(part.Element, kineticEnergy);
            capture += part.AtomDensity * SlowNeutronCrossSection.Capture(part.Element, kineticEnergy);
        }
        lines.Add(Reaction("elastic", "hadElastic", elastic, material));
        if (inelastic > 0) lines.Add(Reaction("inelastic", "neutronInelastic", inelastic, material));
        lines.Add(Reaction("capture", "nCapture", capture, material));
    }

    private static PhysicsReportLine Reaction(string name, string geant4Name, double rate, Material material) =>
        new(name, geant4Name, 0, 0, rate / PhysicsReport.PerMass(material), 1 / rate);
}
