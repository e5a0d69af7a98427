using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NA64Mu.App.Dark;
using NA64Mu.App.Plots;
using NA64Mu.Core;
using NA64Mu.Physics;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.App.Commands;

/// <summary>"dark spectrum": normalised spectra of energy and angle of emitted bosons, by quadrature and by sampling.</summary>
internal static class DarkSpectrumCommand
{
    private const string Name = "dark_spectrum";
    private const long FewestSamples = 100;

    /// <summary>The verb below "dark".</summary>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextWriter output, TextWriter error)
    {
        Option<string?> geometry = GeometryOption.Create();
        var bosons = new BosonOptions("10 50 100 200 500 1000 MeV", "160 GeV");
        var material = new Option<string>("--material") { Description = "material of the geometry file, or element", DefaultValueFactory = _ => "Pb" };
        var samples = new Option<long>("--samples", "-n") { Description = "emissions to sample for each mass", DefaultValueFactory = _ => 100_000 };
        var seed = new Option<ulong>("--seed", "-s") { Description = "seed of all random streams", DefaultValueFactory = _ => 1 };
        Option<string?> directory = new Option<string?>("--output", "-o") { Description = "directory for a CSV file and plots (default: neither)" }.Named();
        var outputs = new OutputOptions();
        Option<bool> json = JsonOutput.Option();
        var command = new Command("spectrum", "spectra of the boson by quadrature and by sampling, and the acceptance of the sampler") { geometry, material, samples, seed, directory, json };
        bosons.AddTo(command);
        outputs.AddForceTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var problems = new OptionProblems();
            IReadOnlyList<DarkBoson> chosen = bosons.Read(parsed, out IReadOnlyList<double> energies, problems);
            List<EmissionReport> materials = MaterialList.Read("--material", parsed.GetValue(material)!, GeometryOption.Load(parsed.GetValue(geometry)).Materials, problems);
            long count = parsed.GetValue(samples);
            RequireOne(materials, energies, count, problems);
            string? place = parsed.GetValue(directory);
            if (place is not null) OutputPlace.RequireFree(outputs.Overwrite(parsed), [.. Files(place)]);
            var study = new EmissionStudy(materials[0], energies[0], count, parsed.GetValue(seed));
            EmissionSpectrum[] spectra = [.. chosen.Select((boson, number) => study.Of(boson, number, cancellation))];
            if (parsed.GetValue(json)) WriteJson(output, materials[0].Name, energies[0], spectra);
            else WriteTable(output, materials[0].Name, energies[0], spectra);
            if (place is not null)
            {
                Write(OutputPlace.Prepare(place), materials[0].Name, energies[0], spectra);
                error.WriteLine($"wrote {string.Join(", ", Files(place))}");
            }
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    /// <summary>Refuses what is more than one study or less.</summary>
    private static void RequireOne(List<EmissionReport> materials, IReadOnlyList<double> energies, long samples, OptionProblems problems)
    {
        if (samples < FewestSamples) problems.Add("--samples", $"{samples} samples make no spectrum", $"give {FewestSamples} or more");
        if (materials.Count > 1) problems.Add("--material", "names more than one", "spectra are for one material");
        if (energies.Count > 1) problems.Add("--energy", "has more than one energy", "spectra are for one energy");
        if (energies.Any(energy => energy > PhysicsList.MaximumKineticEnergy))
            problems.Add("--energy", "is above the range of the sampler", FormattableString.Invariant($"up to {PhysicsList.MaximumKineticEnergy / Units.GeV} GeV"));
        problems.Require();
    }

    private static IEnumerable<string> Files(string place) =>
        ((string[])[".csv", "_energy.png", "_energy.pdf", "_angle.png", "_angle.pdf"]).Select(ending => Path.Combine(place, Name + ending));

    private static void WriteJson(TextWriter output, string material, double energy, EmissionSpectrum[] spectra) => JsonOutput.Write(output, new
    {
        Schema = "na64mu.dark-spectrum/1",
        Material = material,
        EnergyMev = energy,
        Spectra = spectra.Select(spectrum => new
        {
            Model = DarkModelName.Of(spectrum.Boson.Model),
            MassMev = spectrum.Boson.Mass,
            spectrum.Samples,
            spectrum.Acceptance,
            spectrum.MeanFraction,
            spectrum.SampledMeanFraction,
            spectrum.InFraction,
            spectrum.InAngle,
        }),
    });

    private static void WriteTable(TextWriter output, string material, double energy, EmissionSpectrum[] spectra)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{DarkModelName.Of(spectra[0].Boson.Model)}, muons of {energy / Units.GeV:G5} GeV in {material}, {spectra[0].Samples} samples each; bins: --json or --output"));
        output.WriteLine($"{"mass [MeV]",10}{"mean x",10}{"sampled",20}{"chi2/ndf of x",18}{"p",8}{"chi2/ndf of theta",20}{"p",8}{"acceptance",20}");
        foreach (EmissionSpectrum spectrum in spectra)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{spectrum.Boson.Mass,10:G5}{spectrum.MeanFraction,10:F5}{spectrum.SampledMeanFraction.Value,10:F5} ± {spectrum.SampledMeanFraction.Error,-7:F5}{Ratio(spectrum.InFraction),18}{spectrum.InFraction.Probability,8:F3}{Ratio(spectrum.InAngle),20}{spectrum.InAngle.Probability,8:F3}{spectrum.Acceptance.Value,11:F4} ± {spectrum.Acceptance.Error:F4}"));
        }
    }

    private static string Ratio(NormalisedSpectrum spectrum) => string.Create(CultureInfo.InvariantCulture, $"{spectrum.ChiSquared:F1}/{spectrum.DegreesOfFreedom}");

    private static void Write(string place, string material, double energy, EmissionSpectrum[] spectra)
    {
        AtomicFile.Write(Path.Combine(place, Name + ".csv"), stream =>
        {
            using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
            writer.WriteLine("mass_mev,variable,low,high,quadrature,sampled,sampled_error");
            foreach (EmissionSpectrum spectrum in spectra)
            {
                WriteBins(writer, spectrum.Boson.Mass, "x", spectrum.InFraction);
                WriteBins(writer, spectrum.Boson.Mass, "theta_rad", spectrum.InAngle);
            }
        });
        PlotFonts fonts = PlotFonts.Find();
        string title = string.Create(
            CultureInfo.InvariantCulture, $"Muons of {energy / Units.GeV:G4} GeV in {material}; lines: quadrature, points: {PlotStyle.Count(spectra[0].Samples)} sampled emissions each");
        using Figure energies = EmissionPlot.EnergySpectra(fonts, title, energy, spectra), angles = EmissionPlot.AngleSpectra(fonts, title, spectra);
        energies.Save(place, Name + "_energy");
        angles.Save(place, Name + "_angle");
    }

    private static void WriteBins(TextWriter writer, double mass, string variable, NormalisedSpectrum spectrum)
    {
        foreach (SpectrumBin bin in spectrum.Bins)
        {
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{mass:G9},{variable},{bin.Low:G9},{bin.High:G9},{bin.Quadrature:G9},{bin.Sampled.Value:G9},{bin.Sampled.Error:G9}"));
        }
    }
}
