using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Electron;
using NA64Mu.Physics.Muon.Bremsstrahlung;
using NA64Mu.Physics.Muon.Ionisation;
using NA64Mu.Physics.Muon.MuonNuclear;
using NA64Mu.Physics.Muon.MuonPairs;
using NA64Mu.Physics.Muon.PairProduction;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics;

/// <summary>Losses and cross sections of a particle in a material, from the formulas by direct integration and not from the tables of
/// transport.</summary>
/// <param name="Species">The particle.</param>
/// <param name="Material">The material.</param>
/// <param name="KineticEnergy">Kinetic energy [MeV].</param>
/// <param name="Cut">Transfers below are loss, above interactions; zero for photons, which lose nothing on the way [MeV].</param>
/// <param name="Lines">One line per process.</param>
public sealed record PhysicsReport(
    Species Species, Material Material, double KineticEnergy, double Cut, IReadOnlyList<PhysicsReportLine> Lines)
{
    private const double PanelWidth = 0.5;
    private const int Order = 16;

    /// <summary>Sum over the processes.</summary>
    public PhysicsReportLine Total
    {
        get
        {
            double crossSection = Lines.Sum(line => line.CrossSection);
            return new PhysicsReportLine(
                "total", "", Lines.Sum(line => line.StoppingPower), Lines.Sum(line => line.RestrictedStoppingPower), crossSection,
                1 / (crossSection * PerMass(Material)));
        }
    }

    /// <summary>The report of any particle that has one.</summary>
    /// <param name="species">μ⁻, μ⁺, e⁻ or e⁺.</param>
    /// <param name="material">Material, not vacuum.</param>
    /// <param name="kineticEnergy">Kinetic energy, positive and up to the range of the formulas [MeV].</param>
    /// <param name="cut">Transfers below are loss, above interactions; positive [MeV].</param>
    public static PhysicsReport Of(Species species, Material material, double kineticEnergy, double cut) => species switch
    {
        Species.Electron or Species.Positron => ElectronReport.Of(species, material, kineticEnergy, cut),
        _ => OfMuon(species, material, kineticEnergy, cut),
    };

    /// <summary>The report of a muon.</summary>
    /// <param name="species">μ⁻ or μ⁺.</param>
    /// <param name="material">Material, not vacuum.</param>
    /// <param name="kineticEnergy">Kinetic energy, positive and up to the range of the formulas [MeV].</param>
    /// <param name="cut">Transfers below are loss, above interactions; positive [MeV].</param>
    public static PhysicsReport OfMuon(Species species, Material material, double kineticEnergy, double cut)
    {
        Requires.That(species is Species.MuMinus or Species.MuPlus, "a muon");
        Requires.That(kineticEnergy > 0 && cut > 0, "positive energy and cut");
        var quadrature = new LogQuadrature(PanelWidth, Order);
        IReadOnlyList<PhysicsReportLine> lines =
        [
            Line(
                material, "ionisation", "muIoni",
                limit => MuonIonisationTable.Below(material, kineticEnergy, limit, quadrature),
                material.ElectronDensity * MuonIonisationTable.Above(kineticEnergy, cut, quadrature), cut),
            Line(
                material, "bremsstrahlung", "muBrems",
                limit => OverElements(material, element => MuonBremsstrahlungTable.Below(new(element), kineticEnergy, limit, quadrature)),
                OverElements(material, element => MuonBremsstrahlungTable.Above(new(element), kineticEnergy, cut, quadrature)), cut),
            Line(
                material, "pair production", "muPairProd",
                limit => OverElements(material, element => MuonPairTable.Below(new(element), kineticEnergy, limit, quadrature)),
                OverElements(material, element => MuonPairTable.Above(new(element), kineticEnergy, cut, quadrature)), cut),
            Line(
                material, "photonuclear", "muonNuclear",
                limit => EffectiveNucleonDensity(material) * MuonNuclearTable.Below(kineticEnergy, limit, quadrature),
                EffectiveNucleonDensity(material) * MuonNuclearTable.Above(kineticEnergy, cut, quadrature), cut),
            Line(
                material, "muon pairs", "muToMuonPairProd",
                limit => OverElements(material, element => MuonTridentTable.Below(new(element), kineticEnergy, limit, quadrature)),
                OverElements(material, element => MuonTridentTable.Above(new(element), kineticEnergy, cut, quadrature)), cut),
        ];
        return new PhysicsReport(species, material, kineticEnergy, cut, lines);
    }

    private static PhysicsReportLine Line(
        Material material, string process, string geant4Name, Func<double, double> lossBelow, double rate, double cut)
    {
        double perMass = PerMass(material);
        return new PhysicsReportLine(
            process, geant4Name, lossBelow(double.PositiveInfinity) / perMass, lossBelow(cut) / perMass, rate / perMass, 1 / rate);
    }

    private static double OverElements(Material material, Func<Element, double> perAtom) =>
        material.Elements.Sum(part => part.AtomDensity * perAtom(part.Element));

    private static double EffectiveNucleonDensity(Material material) => OverElements(material, MuonNuclearCrossSection.EffectiveNucleons);

    /// <summary>Factor from cm²/g to 1/mm.</summary>
    /// <param name="material">Material.</param>
    internal static double PerMass(Material material) => material.Density / Units.Centimetre;
}
