using System.CommandLine;
using System.IO;
using NA64Mu.App.Configuration;
using NA64Mu.App.Journals;
using NA64Mu.App.Output;
using NA64Mu.App.Plots;
using NA64Mu.App.Stages;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Selection;

namespace NA64Mu.App.Commands;

/// <summary>"run": from the beam to the hermeticity plane in one go.</summary>
internal static class RunCommand
{
    /// <summary>Name of the simulated file in the output directory.</summary>
    public const string SimulatedName = "na64mu.sim.h5";

    /// <summary>Name of the reconstructed file in the output directory.</summary>
    public const string ReconstructedName = "na64mu.reco.h5";

    /// <summary>The verb.</summary>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var settings = new SimulationOptions(20_000, SourceKind.M2, new SignalOptions());
        var outputs = new OutputOptions();
        Option<string?> geometry = GeometryOption.Create();
        Option<string> directory = new Option<string>("--out", "-o") { Description = "directory for all results", DefaultValueFactory = _ => "out" }.Named();
        Option<bool> json = JsonOutput.Option();
        Option<bool> resume = ResumeOption.Create();
        var command = new Command("run", "simulate, reconstruct, select and plot") { geometry, directory, json, resume };
        settings.AddTo(command);
        outputs.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            RunOptions options = settings.Read(parsed);
            DetectorLayout layout = GeometryOption.Load(parsed.GetValue(geometry));
            SourceCheck.Require(options, layout, GeometryOption.NameOf(parsed.GetValue(geometry)));
            PlotFonts.Find();
            string place = OutputPlace.Prepare(parsed.GetValue(directory)!);
            string simulated = Path.Combine(place, SimulatedName);
            string reconstructed = Path.Combine(place, ReconstructedName);
            var simulation = new SimulationPlace(simulated, outputs.Overwrite(parsed), ResumeOption.Read(parsed, resume));
            // All later results are made from the simulated file: with --resume they are made again.
            OverwritePolicy overwrite = simulation.Start == RunStart.Resume ? OverwritePolicy.Replace : simulation.Overwrite;
            string plots = Path.Combine(place, "plots");
            OutputPlace.RequireFree(overwrite, [simulated, reconstructed, .. SelectStage.Files(place)]);
            OutputPlace.RequireEmpty(overwrite, plots);
            RunReport? report;
            using (ProgressReporter progress = outputs.Progress(parsed, options.Events, error))
                report = SimulateStage.Run(layout, options, outputs.Threads(parsed), simulation, progress, cancellation);
            if (report is not null && SimulateStage.WarningOf(report, options) is { } warning) error.WriteLine(warning);
            ReconstructStage.Run(simulated, reconstructed, overwrite, cancellation);
            CutFlow flow = SelectStage.Run(reconstructed, cancellation);
            SelectStage.Write(flow, place);
            PlotStage.Run(reconstructed, simulated, cancellation).Write(plots);
            if (parsed.GetValue(json)) JsonOutput.Write(output, new { Schema = "na64mu.run/1", Directory = place, Simulation = RunReportJson.OrNull(report) });
            else CutFlowWriter.WriteTable(output, flow);
            error.WriteLine($"wrote {place}");
            return System.Threading.Tasks.Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
