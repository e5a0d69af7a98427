using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NA64Mu.App.Configuration;
using NA64Mu.App.Plots;
using NA64Mu.App.Residuals;
using NA64Mu.App.Scans;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;

namespace NA64Mu.App.Commands;

/// <summary>"residuals": momentum residuals of the spectrometer behind the target, their tails, and how often a fast muon looks slow.</summary>
internal sealed class ResidualsCommand
{
    private const int MostPlanes = 8;

    private readonly Option<string?> _geometry = GeometryOption.Create();
    private readonly Option<string[]> _changes = new("--set") { Description = "one value of the geometry file, as path=value; may be given several times", DefaultValueFactory = _ => [] };
    private readonly Option<string> _momentum = new("--momentum") { Description = "momentum of the muons", DefaultValueFactory = _ => "160 GeV" };
    private readonly Option<string?> _limit = new("--limit") { Description = "momentum at and below which a muon is slow (default: half of --momentum)" };
    private readonly Option<long> _events = new Option<long>("--events", "-n") { Description = "muons as they come", DefaultValueFactory = _ => 200_000 }.Between(1, int.MaxValue);
    private readonly Option<long?> _weighted = new Option<long?>("--weighted-events") { Description = "muons for each cause that is made frequent (default: as --events)" };
    private readonly Option<string> _start = new("--start") { Description = "spectrometer: before its first plane, nothing but air in the calorimeters behind; target: before the target", DefaultValueFactory = _ => "spectrometer" };
    private readonly Option<string> _spot = new("--spot") { Description = "standard deviations of the start in x and y", DefaultValueFactory = _ => "9 15 mm" };
    private readonly Option<string> _causes = new("--causes") { Description = "what is made frequent: " + string.Join(", ", ResidualReport.Causes.Keys), DefaultValueFactory = _ => string.Join(' ', ResidualReport.Causes.Keys) };
    private readonly Option<string> _extra = new("--extra-planes") { Description = "numbers of planes added behind the magnet", DefaultValueFactory = _ => "0 1 2" };
    private readonly Option<string> _inefficiency = new("--inefficiency") { Description = "probability that a plane does not see the muon but others, where that is forced", DefaultValueFactory = _ => "2 %" };
    private readonly Option<string> _physics = new("--physics") { Description = "treatment of secondaries, fast or full", DefaultValueFactory = _ => "fast" };
    private readonly Option<ulong> _seed = new("--seed", "-s") { Description = "seed of all random streams", DefaultValueFactory = _ => 1 };
    private readonly Option<string> _directory = new Option<string>("--output", "-o") { Description = "directory for tables and plots", DefaultValueFactory = _ => "out/residuals" }.Named();
    private readonly Option<bool> _json = JsonOutput.Option();
    private readonly OutputOptions _outputs = new();

    private ResidualsCommand()
    {
        _physics.AcceptOnlyFromAmong("fast", "full");
        _start.AcceptOnlyFromAmong("spectrometer", "target");
    }

    /// <summary>The verb.</summary>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var residuals = new ResidualsCommand();
        var command = new Command("residuals", "momentum residuals of the spectrometer, their tails, and how often a fast muon looks slow");
        Option[] options =
        [
            residuals._geometry, residuals._changes, residuals._momentum, residuals._limit, residuals._events, residuals._weighted, residuals._start, residuals._spot,
            residuals._causes, residuals._extra, residuals._inefficiency, residuals._physics, residuals._seed, residuals._directory, residuals._json,
        ];
        foreach (Option option in options) command.Options.Add(option);
        residuals._outputs.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            residuals.Run(parsed, output, error, cancellation);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private void Run(ParseResult parsed, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var problems = new OptionProblems();
        ResidualSettings settings = Settings(parsed, problems);
        (string, string)[] changes = [.. parsed.GetValue(_changes)!.Select(word => Change(word, problems))];
        problems.Require();
        DetectorLayout layout = GeometryOption.Load(parsed.GetValue(_geometry), changes);
        WeightingCheck.RequireNone(layout, GeometryOption.NameOf(parsed.GetValue(_geometry)), "residuals");
        int room = ResidualLayout.MostPlanes(layout);
        if (settings.ExtraPlanes.Max() > room) problems.Add("--extra-planes", FormattableString.Invariant($"has room for {room} behind the last plane"), "give fewer");
        problems.Require();

        PlotFonts fonts = PlotFonts.Find();
        var study = new ResidualStudy(layout, settings);
        string place = OutputPlace.Prepare(parsed.GetValue(_directory)!);
        string json = Path.Combine(place, "residuals.json"), csv = Path.Combine(place, "residuals.csv");
        string[] plots = ["residual_tails", "residual_tails_fitted", "residual_core"];
        OutputPlace.RequireFree(
            _outputs.Overwrite(parsed), [json, csv, .. plots.Select(name => Path.Combine(place, name + ".png")), .. plots.Select(name => Path.Combine(place, name + ".pdf"))]);
        ResidualResult result;
        using (ProgressReporter progress = _outputs.Progress(parsed, study.Events, error)) result = study.Execute(_outputs.Threads(parsed), progress, cancellation);
        ScanFiles.WriteText(csv, writer => ResidualReport.WriteCsv(writer, result));
        ScanFiles.WriteText(json, writer => JsonOutput.Write(writer, result));
        using (Figure figure = TailPlot.Draw(fonts, result, TrackQuality.SingleTrack)) figure.Save(place, plots[0]);
        using (Figure figure = TailPlot.Draw(fonts, result, TrackQuality.Fitted)) figure.Save(place, plots[1]);
        using (Figure figure = ResidualPlot.Draw(fonts, FormattableString.Invariant($"Single tracks of {settings.Momentum / Units.GeV:G4} GeV/c"), result.Samples[0].Tally.Core)) figure.Save(place, plots[2]);
        if (parsed.GetValue(_json)) JsonOutput.Write(output, result);
        else ResidualReport.Write(output, result);
        error.WriteLine($"wrote {place}");
    }

    private ResidualSettings Settings(ParseResult parsed, OptionProblems problems)
    {
        double momentum = ScanOptions.Positive("--momentum", parsed.GetValue(_momentum)!, Dimension.Momentum, 1, problems)[0];
        double limit = parsed.GetValue(_limit) is { } text ? ScanOptions.Positive("--limit", text, Dimension.Momentum, 1, problems)[0] : 0.5 * momentum;
        if (limit >= momentum) problems.Add("--limit", "is not below --momentum", "such as half of it");
        double[] spot = problems.Read("--spot", parsed.GetValue(_spot)!, Dimension.Length, 2);
        if (spot.Any(width => width < 0)) problems.Add("--spot", "is negative", "give 0 or more");
        double inefficiency = ScanOptions.Positive("--inefficiency", parsed.GetValue(_inefficiency)!, Dimension.Pure, 1, problems)[0];
        if (inefficiency >= 1) problems.Add("--inefficiency", "is not below 1", "such as --inefficiency \"2 %\"");
        long events = parsed.GetValue(_events), weighted = parsed.GetValue(_weighted) ?? events;
        if (weighted is < 1 or > int.MaxValue) problems.Add("--weighted-events", "is not from 1 to 2147483647", "");
        return new ResidualSettings
        {
            Momentum = momentum,
            Limit = limit,
            NaturalEvents = events,
            WeightedEvents = weighted,
            Causes = Causes(parsed.GetValue(_causes)!, problems),
            ExtraPlanes = problems.ReadCounts("--extra-planes", parsed.GetValue(_extra)!, 0, MostPlanes, "0 1 2"),
            Inefficiency = inefficiency,
            Start = Enum.Parse<BeamStart>(parsed.GetValue(_start)!, ignoreCase: true),
            SpotX = spot[0],
            SpotY = spot[1],
            Seed = parsed.GetValue(_seed),
            Physics = PhysicsOption.Parse(parsed.GetValue(_physics)!),
        };
    }

    private static IReadOnlyList<TailCause> Causes(string text, OptionProblems problems)
    {
        var causes = new List<TailCause>();
        foreach (string word in text.Split((char[])[' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (ResidualReport.Causes.TryGetValue(word, out TailCause cause)) causes.Add(cause);
            else problems.Add("--causes", $"'{word}' is not known here", "one or more of " + string.Join(", ", ResidualReport.Causes.Keys));
        }
        return [.. causes.Distinct().Order()];
    }

    private static (string Path, string Value) Change(string word, OptionProblems problems)
    {
        int border = word.IndexOf('=', StringComparison.Ordinal);
        if (border > 0) return (word[..border], word[(border + 1)..]);
        problems.Add("--set", $"'{word}' is not of the form path=value", "such as --set \"readout.tracker.position_spread=0 um\"");
        return ("", "");
    }
}
