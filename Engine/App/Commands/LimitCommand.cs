using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NA64Mu.App.Dark;
using NA64Mu.Core;

namespace NA64Mu.App.Commands;

/// <summary>"limit": upper limit on the coupling against the mass, from simulated efficiencies or by estimate.</summary>
internal static class LimitCommand
{
    /// <summary>The verb.</summary>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var yields = new YieldOptions();
        var counting = new CountingOptions();
        var overlay = new Option<string[]>("--overlay") { Description = "FILE.csv or FILE.csv:label with another curve; may be given again", AllowMultipleArgumentsPerToken = true };
        Option<string> directory = new Option<string>("--output", "-o") { Description = "directory for the results", DefaultValueFactory = _ => "out/limit" }.Named();
        var outputs = new OutputOptions();
        Option<bool> json = JsonOutput.Option();
        var command = new Command("limit", "upper limit on the coupling of a boson against its mass") { overlay, directory, json };
        yields.AddTo(command);
        counting.AddTo(command);
        outputs.AddForceTo(command);
        command.SetAction((parsed, _) =>
        {
            var problems = new OptionProblems();
            ReachSettings? settings = counting.Read(parsed, problems);
            string place = parsed.GetValue(directory)!;
            OutputPlace.RequireFree(outputs.Overwrite(parsed), [.. ReachFiles.Paths(place)]);
            ReachCurve curve = yields.Read(parsed, settings, problems);
            OverlayCurve[] overlays = ReadOverlays(parsed.GetValue(overlay) ?? []);
            ReachFiles.Write(OutputPlace.Prepare(place), curve, overlays);
            if (parsed.GetValue(json)) JsonOutput.Write(output, ReachJson.Of(curve));
            else WriteTable(output, curve);
            error.WriteLine(Coverage(curve));
            error.WriteLine($"wrote {string.Join(", ", ReachFiles.Paths(place))}");
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static OverlayCurve[] ReadOverlays(string[] places)
    {
        OverlayCurve[] overlays = [.. places.Select(OverlayCurve.Read)];
        string? twice = overlays.GroupBy(curve => curve.Label).FirstOrDefault(group => group.Count() > 1)?.Key;
        if (twice is null) return overlays;
        var problems = new OptionProblems();
        problems.Add("--overlay", $"two curves have the label '{twice}'", "put a label behind a colon: FILE.csv:label");
        throw problems.AsException();
    }

    private static void WriteTable(TextWriter output, ReachCurve curve)
    {
        ReachSettings settings = curve.Settings;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{DarkModelName.Of(curve.Model)}, {settings.MuonsOnTarget:0.###e+0} muons of {curve.Energy / Units.GeV:G4} GeV, {curve.Origin}; {settings.Result.Observed} events, background {settings.Result.Background:G4} ± {settings.Result.BackgroundError:G4}: signal below {settings.SignalLimit:F3} at {100 * settings.Confidence:G4} % CL"));
        output.WriteLine($"{"",10}{"limit on g'",24}{"g' of (g-2)",36}{"events at",24}");
        output.WriteLine($"{"mass [MeV]",10}{"",24}{"-2 sigma",12}{"centre",12}{"+2 sigma",12}{"its centre",24}{"covered",9}");
        foreach (ReachPoint point in curve.Points)
        {
            string limit = Text(point.Limit.Value, point.Limit.Error, "0.000e+00", "0.0e+00"), events = Text(point.EventsAtCentre.Value, point.EventsAtCentre.Error, "G4", "G2");
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{point.Mass,10:G5}{limit,24}{point.BandLow,12:0.000e+00}{point.BandCentre,12:0.000e+00}{point.BandHigh,12:0.000e+00}{events,24}{(point.CoversBand ? "yes" : "no"),9}"));
        }
    }

    /// <summary>"1.234e-04 ± 1.2e-06"; without error for numbers that have none.</summary>
    private static string Text(double value, double error, string format, string errorFormat) =>
        value.ToString(format, CultureInfo.InvariantCulture) + (error > 0 ? " ± " + error.ToString(errorFormat, CultureInfo.InvariantCulture) : "");

    /// <summary>One line that says whether the limit lies below the band where it should.</summary>
    private static string Coverage(ReachCurve curve)
    {
        string range = string.Create(CultureInfo.InvariantCulture, $"below {ReachCurve.MassOfInterest:G4} MeV");
        if (!curve.HasBand) return "bosons of this kind lower the magnetic moment: there is no (g-2) band to cover";
        int count = curve.PointsOfInterest.Count();
        if (count == 0) return $"no mass {range}: nothing is said about the (g-2) band there";
        string[] open = [.. curve.Uncovered.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.Mass:G5}"))];
        return open.Length == 0
            ? $"the (g-2) band of 2 sigma is covered at all {count} masses {range}"
            : $"the (g-2) band of 2 sigma is not covered at {open.Length} of {count} masses {range}: {string.Join(", ", open)} MeV";
    }
}
