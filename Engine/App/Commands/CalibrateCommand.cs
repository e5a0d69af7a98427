using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using NA64Mu.App.Calibration;
using NA64Mu.App.Configuration;
using NA64Mu.App.Output;
using NA64Mu.App.Plots;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;

namespace NA64Mu.App.Commands;

/// <summary>"calibrate": the constants of the calorimeters from simulated test beams.</summary>
internal static partial class CalibrateCommand
{
    private static readonly (string Name, DetectorSystem System)[] Systems =
        [("ecal", DetectorSystem.Ecal), ("hcal", DetectorSystem.Hcal), ("vhcal", DetectorSystem.Vhcal)];

    private sealed record Options(
        Option<string?> Geometry, Option<string> Physics, Option<string> System, Option<long> Events, Option<long> Muons, Option<ulong> Seed,
        Option<string?> Momentum, Option<string?> Linearity, Option<string> Tag, Option<string?> Section, Option<string?> Whole,
        Option<bool> Force, Option<int?> Threads, Option<bool> Json);

    /// <summary>The verb.</summary>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextWriter output, TextWriter error)
    {
        Options options = CreateOptions();
        var command = new Command("calibrate", "electron and hadron scale of the calorimeters, and constants of their cells, from simulated test beams")
        {
            options.Geometry, options.Physics, options.System, options.Events, options.Muons, options.Seed, options.Momentum, options.Linearity, options.Tag,
            options.Section, options.Whole, options.Force, options.Threads, options.Json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            string geometryName = GeometryOption.NameOf(parsed.GetValue(options.Geometry));
            DetectorLayout layout = GeometryOption.Load(parsed.GetValue(options.Geometry));
            WeightingCheck.RequireNone(layout, geometryName, "calibrate");
            CalibrationPlan plan = Plan(parsed, options, layout, geometryName);
            string?[] files = [parsed.GetValue(options.Section), parsed.GetValue(options.Whole)];
            OutputPlace.RequireFree(parsed.GetValue(options.Force) ? OverwritePolicy.Replace : OverwritePolicy.Refuse, [.. files.OfType<string>()]);
            foreach (string file in files.OfType<string>()) OutputPlace.PrepareFor(file, error);

            var run = new CalibrationRun(layout, plan, parsed.GetValue(options.Threads) ?? ThreadCount.Default(), error);
            var report = new CalibrationReport(parsed.GetValue(options.Tag)!, Repeat(parsed, options), run.Execute(cancellation));
            string section = CalibrationText.Section(run.Layout, report.Systems, plan, report.Tag, report.Command);
            Save(files[0], section);
            string whole = CalibrationText.Replace(layout.SourceText, section);
            // What is written must be read again with the constants that were found.
            GeometryLoader.Parse(whole, files[1] ?? geometryName);
            Save(files[1], whole);
            if (parsed.GetValue(options.Json)) JsonOutput.Write(output, report);
            else report.Write(output);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static Options CreateOptions()
    {
        var system = new Option<string>("--system") { Description = "ecal, hcal, vhcal, or all that the set-up has", DefaultValueFactory = _ => "all" };
        system.AcceptOnlyFromAmong(["all", .. Systems.Select(pair => pair.Name)]);
        return new Options(
            GeometryOption.Create(),
            PhysicsOption.Create(),
            system,
            new Option<long>("--events", "-n") { Description = "events at the momentum that defines the scale; elsewhere in inverse proportion to it", DefaultValueFactory = _ => 2000 }.Between(2, TestBeam.MostEvents),
            new Option<long>("--muons") { Description = "muons into each tower, where cells differ", DefaultValueFactory = _ => 300 }.Between(10, TestBeam.MostEvents),
            new Option<ulong>("--seed", "-s") { Description = "seed of all random streams", DefaultValueFactory = _ => 1 },
            new Option<string?>("--momentum") { Description = "momentum that defines the scale (default: 10 GeV for electrons, 100 GeV for pions)" },
            new Option<string?>("--linearity") { Description = "momenta at which response and resolution are measured as well, such as \"5 20 50 100 GeV\"" },
            new Option<string>("--tag") { Description = "name of the calibration: letters, digits, '.', '_', '-'", DefaultValueFactory = _ => "untagged" },
            new Option<string?>("--output", "-o") { Description = "writes the section 'calibration' of a geometry file" }.Named(),
            new Option<string?>("--geometry-output") { Description = "writes the whole geometry file with its new section" }.Named(),
            new Option<bool>("--force", "-f") { Description = "replace files that are there" },
            new Option<int?>("--threads", "-j") { Description = "threads (default: cores of the job)" }.Between(1, OutputOptions.MostThreads),
            JsonOutput.Option());
    }

    private static CalibrationPlan Plan(ParseResult parsed, Options options, DetectorLayout layout, string geometryName)
    {
        var problems = new OptionProblems();
        string wanted = parsed.GetValue(options.System)!;
        DetectorSystem[] systems = [.. Systems.Where(pair => wanted == pair.Name || wanted == "all").Select(pair => pair.System)
            .Where(system => layout.Volumes.Any(volume => volume.System == system))];
        if (systems.Length == 0) problems.Add("--system", $"{geometryName} has no such calorimeter", "see `na64mu geometry dump`");
        if (!TagPattern().IsMatch(parsed.GetValue(options.Tag)!)) problems.Add("--tag", $"'{parsed.GetValue(options.Tag)}' is no name", "letters, digits, '.', '_', '-'");
        double? momentum = Momenta(parsed.GetValue(options.Momentum), "--momentum", 1, problems)?[0];
        double[] linearity = Momenta(parsed.GetValue(options.Linearity), "--linearity", 0, problems) ?? [];
        problems.Require();
        return new CalibrationPlan
        {
            Systems = systems,
            Physics = PhysicsOption.Parse(parsed.GetValue(options.Physics)!),
            Events = parsed.GetValue(options.Events),
            MuonsPerTower = parsed.GetValue(options.Muons),
            Seed = parsed.GetValue(options.Seed),
            Momentum = momentum,
            Linearity = linearity,
        };
    }

    private static double[]? Momenta(string? text, string option, int count, OptionProblems problems)
    {
        if (text is null) return null;
        double[] momenta = problems.Read(option, text, Dimension.Momentum, count);
        if (momenta.Any(momentum => momentum <= 0)) problems.Add(option, "must be above zero", "such as \"10 GeV\"");
        return momenta.Length > 0 ? momenta : null;
    }

    /// <summary>The command that gives these constants again; names of files and what changes nothing are left out.</summary>
    private static string Repeat(ParseResult parsed, Options options)
    {
        var words = new List<string> { "na64mu calibrate" };
        if (parsed.GetValue(options.Geometry) is { } geometry) words.Add($"--geometry {Path.GetFileName(geometry)}");
        words.Add($"--physics {parsed.GetValue(options.Physics)} --system {parsed.GetValue(options.System)}");
        words.Add(string.Create(CultureInfo.InvariantCulture, $"--events {parsed.GetValue(options.Events)} --muons {parsed.GetValue(options.Muons)} --seed {parsed.GetValue(options.Seed)}"));
        if (parsed.GetValue(options.Momentum) is { } momentum) words.Add($"--momentum \"{momentum}\"");
        words.Add($"--tag {parsed.GetValue(options.Tag)}");
        return string.Join(' ', words);
    }

    private static void Save(string? path, string text)
    {
        if (path is not null) AtomicFile.Write(path, Encoding.UTF8.GetBytes(text));
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex TagPattern();
}
