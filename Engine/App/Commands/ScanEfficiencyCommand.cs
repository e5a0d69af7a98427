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
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;

namespace NA64Mu.App.Commands;

/// <summary>"scan efficiency": trigger and selection efficiency against the mass of the boson (Fig. 2 of the paper).</summary>
internal sealed class ScanEfficiencyCommand
{
    private readonly ScanOptions _shared = new("10 20 50 100 200 500 1000 MeV");
    private readonly Option<long> _events = new Option<long>("--events", "-n") { Description = "signal events for each mass and energy", DefaultValueFactory = _ => 20_000 }.Between(1, int.MaxValue);
    private readonly Option<string> _energies = new("--energy") { Description = "energies of the beam", DefaultValueFactory = _ => "160 100 GeV" };

    private ScanEfficiencyCommand()
    {
    }

    /// <summary>The verb.</summary>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var scan = new ScanEfficiencyCommand();
        var command = new Command("efficiency", "trigger and selection efficiency against the mass of the boson") { scan._events, scan._energies };
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
        IReadOnlyList<RunOptions> samples = _shared.Signals(parsed, parsed.GetValue(_events), problems);
        double[] momenta = ScanOptions.Positive("--energy", parsed.GetValue(_energies)!, Dimension.Momentum, 0, problems);
        problems.Require();
        DetectorLayout layout = _shared.Layout(parsed);
        _shared.Require(parsed, _shared.Beam(parsed, 1), layout);
        DetectorLayout[] layouts = [.. momenta.Distinct().Select(momentum => BeamScale.To(layout, momentum))];
        foreach ((DetectorLayout scaled, RunOptions sample) in layouts.SelectMany(scaled => samples.Select(sample => (scaled, sample))))
            _shared.Require(parsed, sample, scaled);
        PlotFonts fonts = PlotFonts.Find();
        var study = new EfficiencyStudy(layouts, samples);
        string place = OutputPlace.Prepare(parsed.GetValue(_shared.Directory)!);
        string json = Path.Combine(place, "efficiency.json");
        string[] tables = [.. layouts.Select(scaled => Path.Combine(place, TableName(scaled.Beam.Momentum)))];
        string[] files = [json, .. tables, Path.Combine(place, "efficiency.png"), Path.Combine(place, "efficiency.pdf")];
        OutputPlace.RequireFree(_shared.Outputs.Overwrite(parsed), files);
        EfficiencyResult result;
        using (ProgressReporter progress = _shared.Outputs.Progress(parsed, study.Events, error))
            result = study.Execute(_shared.Outputs.Threads(parsed), progress, cancellation);
        foreach ((string table, EfficiencyCurve curve) in tables.Zip(result.Curves))
            ScanFiles.WriteText(table, EfficiencyReport.TableOf(result, curve, layout).Write);
        ScanFiles.WriteText(json, writer => JsonOutput.Write(writer, result));
        using (Figure figure = EfficiencyPlot.Draw(fonts, result)) figure.Save(place, "efficiency");
        if (parsed.GetValue(_shared.Json)) JsonOutput.Write(output, result);
        else EfficiencyReport.WriteTable(output, result);
        error.WriteLine(ScanFiles.Written(place, files));
    }

    private static string TableName(double momentum) => FormattableString.Invariant($"efficiency_{momentum / Units.GeV:G6}gev.csv");
}
