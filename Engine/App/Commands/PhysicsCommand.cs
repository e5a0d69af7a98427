using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics;
using NA64Mu.Physics.Hadron;
using NA64Mu.Physics.Hadron.CrossSections;
using NA64Mu.Physics.Photon;

namespace NA64Mu.App.Commands;

/// <summary>"physics": energy loss and cross sections of one particle in one material.</summary>
internal static class PhysicsCommand
{
    /// <summary>The verb.</summary>
    /// <param name="output">Data goes here.</param>
    public static Command Create(TextWriter output)
    {
        Option<string?> geometry = GeometryOption.Create();
        geometry.Recursive = true;
        var particle = new Option<string>("--particle") { Description = "mu-, e-, gamma, pi-, kaon-, proton ... (names of Geant4 or PDG numbers)", DefaultValueFactory = _ => "mu-" };
        var material = new Option<string>("--material") { Description = "material of the geometry file", DefaultValueFactory = _ => "Pb" };
        var energy = new Option<string>("--energy") { Description = "kinetic energy", DefaultValueFactory = _ => "160 GeV" };
        var cut = new Option<string>("--cut") { Description = "transfers below are continuous loss, above interactions", DefaultValueFactory = _ => "1 MeV" };
        Option<bool> json = JsonOutput.Option();
        var command = new Command("physics", "energy loss and cross sections of each process")
        {
            geometry, particle, material, energy, cut, json, CutsCommand.Create(output, geometry),
        };
        command.SetAction(parsed =>
        {
            DetectorLayout layout = GeometryOption.Load(parsed.GetValue(geometry));
            var problems = new List<ConfigurationProblem>();
            Species species = ReadParticle(parsed.GetValue(particle)!, problems);
            Material? chosen = ReadMaterial(parsed.GetValue(material)!, layout.Materials, problems);
            double kineticEnergy = ReadEnergy("--energy", parsed.GetValue(energy)!, problems);
            double largestLoss = ReadEnergy("--cut", parsed.GetValue(cut)!, problems);
            if (species == Species.Gamma && parsed.GetResult(cut) is { Implicit: false })
                problems.Add(new ConfigurationProblem(ConfigurationException.CommandLine, 0, "--cut", "has no effect on gamma", "photons lose nothing between interactions", "leave it out"));
            if (problems.Count > 0) throw new ConfigurationException(problems);
            PhysicsReport report = ReportOf(species, chosen!, kineticEnergy, largestLoss);
            if (parsed.GetValue(json)) WriteJson(output, report);
            else WriteTable(output, report);
        });
        return command;
    }

    private static PhysicsReport ReportOf(Species species, Material material, double kineticEnergy, double cut)
    {
        if (species == Species.Gamma) return PhotonReport.Of(material, kineticEnergy);
        return HadronNucleusCrossSection.IsHadron(species)
            ? HadronReport.Of(species, material, kineticEnergy, cut)
            : PhysicsReport.Of(species, material, kineticEnergy, cut);
    }

    private static Species ReadParticle(string name, List<ConfigurationProblem> problems)
    {
        bool isKnown = SpeciesTable.TryParse(name, out Species species)
            && (species is Species.MuMinus or Species.MuPlus or Species.Electron or Species.Positron or Species.Gamma || HadronNucleusCrossSection.IsHadron(species));
        if (isKnown) return species;
        problems.Add(new ConfigurationProblem(
            ConfigurationException.CommandLine, 0, "--particle", $"'{name}' has no report",
            "cross sections are there for muons, electrons, photons, pions, kaons and nucleons", "mu-, e-, gamma, pi-, kaon-, proton ..."));
        return Species.MuMinus;
    }

    private static Material? ReadMaterial(string name, MaterialTable materials, List<ConfigurationProblem> problems)
    {
        bool isKnown = materials.TryFind(name, out Material? material);
        if (isKnown && !material!.IsVacuum) return material;
        var names = new List<string>();
        foreach (Material known in materials.All)
        {
            if (!known.IsVacuum) names.Add(known.Name);
        }
        problems.Add(new ConfigurationProblem(
            ConfigurationException.CommandLine, 0, "--material",
            isKnown ? $"'{name}' is a vacuum" : $"'{name}' is not a material of the geometry file",
            isKnown ? "nothing happens to particles there" : "", $"one of {string.Join(", ", names)}"));
        return null;
    }

    private static double ReadEnergy(string option, string text, List<ConfigurationProblem> problems)
    {
        QuantityResult result = QuantityParser.Parse(text, Dimension.Energy);
        if (result.IsValid && result.Values[0] > 0) return result.Values[0];
        problems.Add(new ConfigurationProblem(
            ConfigurationException.CommandLine, 0, option, result.Problem ?? $"'{text}' is not positive", result.Reason, result.Suggestion));
        return double.NaN;
    }

    private static void WriteJson(TextWriter output, PhysicsReport report) => JsonOutput.Write(output, new
    {
        Schema = "na64mu.physics/1",
        Particle = SpeciesTable.Name(report.Species),
        Material = report.Material.Name,
        KineticEnergyMev = report.KineticEnergy,
        CutMev = report.Cut,
        Units = new { StoppingPower = "MeV cm2/g", RestrictedStoppingPower = "MeV cm2/g", CrossSection = "cm2/g", MeanFreePath = "mm" },
        Processes = report.Lines,
        report.Total,
    });

    private static void WriteTable(TextWriter output, PhysicsReport report)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{SpeciesTable.Name(report.Species)} of {report.KineticEnergy / Units.GeV:G6} GeV in {report.Material.Name}, cut {report.Cut:G6} MeV"));
        output.WriteLine($"{"process",-18}{"dE/dx",14}{"below cut",14}{"cross section",16}{"mean free path",18}");
        output.WriteLine($"{"",-18}{"MeV cm2/g",14}{"MeV cm2/g",14}{"cm2/g",16}{"mm",18}");
        foreach (PhysicsReportLine line in report.Lines) WriteLine(output, line);
        WriteLine(output, report.Total);
    }

    private static void WriteLine(TextWriter output, PhysicsReportLine line) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{line.Process,-18}{line.StoppingPower,14:G6}{line.RestrictedStoppingPower,14:G6}{line.CrossSection,16:G6}{line.MeanFreePath,18:G6}"));
}
