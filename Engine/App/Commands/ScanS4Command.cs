using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using NA64Mu.App.Configuration;
using NA64Mu.App.Plots;
using NA64Mu.App.Scans;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;

namespace NA64Mu.App.Commands;

/// <summary>"scan s4": trigger rate and signal efficiency against the place of S4.</summary>
internal sealed class ScanS4Command
{
    private const int MostEdges = 1000;

    private readonly ScanOptions _shared = new("10 100 500 1000 MeV");
    private readonly Option<long> _events = new Option<long>("--events", "-n") { Description = "beam muons", DefaultValueFactory = _ => 200_000 }.Between(1, int.MaxValue);
    private readonly Option<long> _signalEvents = new Option<long>("--signal-events") { Description = "signal events for each mass", DefaultValueFactory = _ => 20_000 }.Between(1, int.MaxValue);
    private readonly Option<string?> _energy = new("--energy") { Description = "energy of the beam (default: that of the geometry file)" };
    private readonly Option<string> _edges = new("--edges") { Description = "first and last x of the inner edge", DefaultValueFactory = _ => "40 110 mm" };
    private readonly Option<string> _step = new("--step") { Description = "step in x", DefaultValueFactory = _ => "1 mm" };
    private readonly Option<string> _fronts = new("--z") { Description = "z of the front face", DefaultValueFactory = _ => "10.6 11 11.5 11.9 m" };
    private readonly Option<string?> _size = new("--size") { Description = "size of S4 in x and y (default: that of the geometry file)" };
    private readonly Option<string> _veto = new("--v1") { Description = "follow: V1 keeps its distance to S4; fixed: it stays", DefaultValueFactory = _ => "follow" };
    private readonly Option<string> _rate = new("--rate") { Description = "wanted triggers per beam muon", DefaultValueFactory = _ => "0.1 %" };

    private ScanS4Command()
    {
        _veto.AcceptOnlyFromAmong("follow", "fixed");
    }

    /// <summary>The verb.</summary>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var scan = new ScanS4Command();
        var command = new Command("s4", "trigger rate and signal efficiency against the place of S4")
        {
            scan._events, scan._signalEvents, scan._energy, scan._edges, scan._step, scan._fronts, scan._size, scan._veto, scan._rate,
        };
        scan._shared.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            scan.Run(parsed, output, error, cancellation);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private void Run(ParseResult parsed, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var problems = new OptionProblems();
        S4Settings settings = Settings(parsed, problems);
        problems.Require();
        DetectorLayout layout = Layout(parsed);
        foreach (RunOptions sample in (RunOptions[])[settings.Beam, .. settings.Signals]) _shared.Require(parsed, sample, layout);
        PlotFonts fonts = PlotFonts.Find();
        var study = new S4Study(layout, settings);
        string place = OutputPlace.Prepare(parsed.GetValue(_shared.Directory)!);
        string csv = Path.Combine(place, "s4.csv"), json = Path.Combine(place, "s4.json");
        string[] files = [csv, json, Path.Combine(place, "s4.png"), Path.Combine(place, "s4.pdf")];
        OutputPlace.RequireFree(_shared.Outputs.Overwrite(parsed), files);
        S4Result result;
        using (ProgressReporter progress = _shared.Outputs.Progress(parsed, study.Events, error))
            result = study.Execute(_shared.Outputs.Threads(parsed), progress, cancellation);
        ScanFiles.WriteText(csv, writer => S4Report.WriteCsv(writer, result));
        ScanFiles.WriteText(json, writer => JsonOutput.Write(writer, result));
        using (Figure figure = S4Plot.Draw(fonts, result)) figure.Save(place, "s4");
        if (parsed.GetValue(_shared.Json)) JsonOutput.Write(output, result);
        else S4Report.WriteTable(output, result);
        error.WriteLine(ScanFiles.Written(place, files));
    }

    private S4Settings Settings(ParseResult parsed, OptionProblems problems)
    {
        double[] range = problems.Read("--edges", parsed.GetValue(_edges)!, Dimension.Length, 2);
        double[] width = ScanOptions.Positive("--step", parsed.GetValue(_step)!, Dimension.Length, 1, problems);
        double[] planes = problems.Read("--z", parsed.GetValue(_fronts)!, Dimension.Length, 0);
        double[] wanted = ScanOptions.Positive("--rate", parsed.GetValue(_rate)!, Dimension.Pure, 1, problems);
        if (wanted[0] >= 1) problems.Add("--rate", "is not below 1", "such as --rate \"0.1 %\"");
        if (parsed.GetValue(_energy) is { } energy) ScanOptions.Positive("--energy", energy, Dimension.Momentum, 1, problems);
        if (parsed.GetValue(_size) is { } size) ScanOptions.Positive("--size", size, Dimension.Length, 2, problems);
        return new S4Settings
        {
            Beam = _shared.Beam(parsed, parsed.GetValue(_events)),
            Signals = _shared.Signals(parsed, parsed.GetValue(_signalEvents), problems),
            Edges = Steps(range, width[0], problems),
            Fronts = [.. planes.Distinct().Order()],
            Rule = Enum.Parse<VetoRule>(parsed.GetValue(_veto)!, ignoreCase: true),
            Rate = wanted[0],
        };
    }

    /// <summary>The set-up at the energy and with the size of S4 that were asked for; both are known to be sound.</summary>
    private DetectorLayout Layout(ParseResult parsed)
    {
        DetectorLayout layout = _shared.Layout(parsed);
        _shared.Require(parsed, _shared.Beam(parsed, 1), layout);
        if (parsed.GetValue(_energy) is { } energy) layout = BeamScale.To(layout, QuantityParser.Parse(energy, Dimension.Momentum).Values[0]);
        if (parsed.GetValue(_size) is not { } size) return layout;
        IReadOnlyList<double> sides = QuantityParser.Parse(size, Dimension.Length, 2).Values;
        return CounterMove.Resize(layout, sides[0], sides[1]);
    }

    private static IReadOnlyList<double> Steps(double[] range, double width, OptionProblems problems)
    {
        double intervals = Math.Floor((range[1] - range[0]) / width + 1e-9);
        if (intervals < 0) problems.Add("--edges", "the last is before the first", "such as --edges \"40 110 mm\"");
        else if (intervals >= MostEdges) problems.Add("--step", $"makes more than {MostEdges} edges", "give a larger step");
        return intervals >= 0 && intervals < MostEdges ? [.. Enumerable.Range(0, (int)intervals + 1).Select(index => range[0] + index * width)] : [];
    }
}
