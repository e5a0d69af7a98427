using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NA64Mu.App.Dark;
using NA64Mu.App.Plots;
using NA64Mu.Core;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.App.Commands;

/// <summary>"dark xsec": cross sections of emission over masses, energies and materials.</summary>
internal static class DarkXsecCommand
{
    private const string Name = "dark_xsec";

    /// <summary>The verb below "dark".</summary>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextWriter output, TextWriter error)
    {
        Option<string?> geometry = GeometryOption.Create();
        var bosons = new BosonOptions("1 2 5 10 20 50 100 200 500 1000 MeV", "160 100 GeV");
        var material = new Option<string>("--material") { Description = "materials of the geometry file, or elements", DefaultValueFactory = _ => "Pb" };
        Option<string> approximation = new Option<string>("--approximation") { Description = "ww: Weizsäcker-Williams; iww: its improved form; exact: tree level", DefaultValueFactory = _ => "ww" }
            .AcceptOnlyFromAmong("ww", "iww", "exact");
        Option<string?> directory = new Option<string?>("--output", "-o") { Description = "directory for a CSV file and a plot (default: neither)" }.Named();
        var outputs = new OutputOptions();
        Option<bool> json = JsonOutput.Option();
        var command = new Command("xsec", "cross section, mean free path and mean energy fraction of emission") { geometry, material, approximation, directory, json };
        bosons.AddTo(command);
        outputs.AddForceTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var problems = new OptionProblems();
            IReadOnlyList<DarkBoson> chosen = bosons.Read(parsed, out IReadOnlyList<double> energies, problems);
            List<EmissionReport> materials = MaterialList.Read("--material", parsed.GetValue(material)!, GeometryOption.Load(parsed.GetValue(geometry)).Materials, problems);
            problems.Require();
            string? place = parsed.GetValue(directory);
            if (place is not null) OutputPlace.RequireFree(outputs.Overwrite(parsed), [.. Files(place)]);
            List<EmissionLine> lines = Lines(chosen, energies, materials, Approximation(parsed.GetValue(approximation)!), cancellation);
            if (parsed.GetValue(json)) WriteJson(output, chosen[0], parsed.GetValue(approximation)!, lines);
            else WriteTable(output, chosen[0], lines);
            if (place is not null)
            {
                Write(OutputPlace.Prepare(place), lines);
                error.WriteLine($"wrote {Path.Combine(place, Name)}.csv, .png and .pdf");
            }
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static EmissionApproximation Approximation(string name) => name switch
    {
        "ww" => EmissionApproximation.WeizsaeckerWilliams,
        "iww" => EmissionApproximation.Improved,
        _ => EmissionApproximation.Exact,
    };

    private static IEnumerable<string> Files(string place) => ((string[])[".csv", ".png", ".pdf"]).Select(ending => Path.Combine(place, Name + ending));

    private static List<EmissionLine> Lines(
        IReadOnlyList<DarkBoson> bosons, IReadOnlyList<double> energies, List<EmissionReport> materials, EmissionApproximation approximation, CancellationToken cancellation)
    {
        var lines = new List<EmissionLine>();
        foreach (EmissionReport material in materials)
        {
            foreach (double energy in energies)
            {
                foreach (DarkBoson boson in bosons)
                {
                    cancellation.ThrowIfCancellationRequested();
                    lines.Add(material.Line(boson, energy, approximation));
                }
            }
        }
        return lines;
    }

    private static void WriteJson(TextWriter output, DarkBoson boson, string approximation, List<EmissionLine> lines) => JsonOutput.Write(output, new
    {
        Schema = "na64mu.dark-xsec/1",
        Model = DarkModelName.Of(boson.Model),
        boson.Coupling,
        boson.Epsilon,
        Approximation = approximation,
        Lines = lines,
    });

    private static void WriteTable(TextWriter output, DarkBoson boson, List<EmissionLine> lines)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DarkModelName.Of(boson.Model)}, g' = {boson.Coupling:G5}, epsilon = {boson.Epsilon:G5}"));
        output.WriteLine($"{"material",-14}{"energy",10}{"mass",10}{"sigma/atom",14}{"emissions",14}{"mean free path",16}{"mean x",10}{"x > 0.5",10}");
        output.WriteLine($"{"",-14}{"GeV",10}{"MeV",10}{"pb",14}{"1/m",14}{"m",16}");
        foreach (EmissionLine line in lines)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{line.Material,-14}{line.EnergyMev / Units.GeV,10:G5}{line.MassMev,10:G5}{line.CrossSectionPb,14:G5}{line.EmissionsPerMetre,14:G5}{line.MeanFreePathM,16:G5}{line.MeanFraction,10:F4}{line.ShareAboveHalf,10:F4}"));
        }
    }

    private static void Write(string place, List<EmissionLine> lines)
    {
        AtomicFile.Write(Path.Combine(place, Name + ".csv"), stream =>
        {
            using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
            writer.WriteLine("material,energy_gev,mass_mev,cross_section_pb,emissions_per_m,mean_free_path_m,mean_x,share_x05");
            foreach (EmissionLine line in lines)
            {
                writer.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{line.Material},{line.EnergyMev / Units.GeV:G9},{line.MassMev:G9},{line.CrossSectionPb:G9},{line.EmissionsPerMetre:G9},{line.MeanFreePathM:G9},{line.MeanFraction:G9},{line.ShareAboveHalf:G9}"));
            }
        });
        using Figure figure = EmissionPlot.CrossSections(PlotFonts.Find(), lines);
        figure.Save(place, Name);
    }
}
