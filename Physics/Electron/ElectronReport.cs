using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Electron.Annihilation;
using NA64Mu.Physics.Electron.Bremsstrahlung;
using NA64Mu.Physics.Electron.Ionisation;
using NA64Mu.Physics.Electron.MuonPairs;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Electron;

/// <summary>Losses and cross sections of electrons and positrons from the formulas, not from the tables of transport.</summary>
internal static class ElectronReport
{
    private const double PanelWidth = 0.5;
    private const int Order = 16;

    /// <summary>The report.</summary>
    /// <param name="species">Electron or positron.</param>
    /// <param name="material">Material, not vacuum.</param>
    /// <param name="kineticEnergy">Kinetic energy, from 100 eV to 1 TeV [MeV].</param>
    /// <param name="cut">Transfers below are loss, above interactions; positive [MeV].</param>
    public static PhysicsReport Of(Species species, Material material, double kineticEnergy, double cut)
    {
        Requires.That(species is Species.Electron or Species.Positron, "electron or positron");
        Requires.That(kineticEnergy > 0 && cut > 0, "positive energy and cut");
        var quadrature = new LogQuadrature(PanelWidth, Order);
        List<PhysicsReportLine> lines =
        [
            Line(
                material, "ionisation", "eIoni", BergerSeltzer.StoppingPower(species, kineticEnergy, double.PositiveInfinity, material),
                BergerSeltzer.StoppingPower(species, kineticEnergy, cut, material),
                material.ElectronDensity * new MollerBhabhaCrossSection(species, kineticEnergy).Above(cut)),
            Line(
                material, "bremsstrahlung", "eBrem",
                ElectronBremsstrahlungTable.Below(material, species, kineticEnergy, double.PositiveInfinity, quadrature),
                ElectronBremsstrahlungTable.Below(material, species, kineticEnergy, cut, quadrature),
                ElectronBremsstrahlungTable.Above(material, species, kineticEnergy, cut, quadrature)),
        ];
        if (species == Species.Positron)
        {
            lines.Add(Line(material, "annihilation", "annihil", 0, 0, material.ElectronDensity * AnnihilationCrossSection.PerElectron(kineticEnergy)));
            lines.Add(Line(
                material, "muon pairs", "AnnihiToMuPair", 0, 0, material.ElectronDensity * MuonPairCreationCrossSection.PerElectron(kineticEnergy)));
        }
        return new PhysicsReport(species, material, kineticEnergy, cut, lines);
    }

    private static PhysicsReportLine Line(Material material, string process, string geant4Name, double loss, double restricted, double rate)
    {
        double perMass = PhysicsReport.PerMass(material);
        return new PhysicsReportLine(process, geant4Name, loss / perMass, restricted / perMass, rate / perMass, 1 / rate);
    }
}
