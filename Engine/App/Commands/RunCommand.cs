using System.CommandLine;
using System.IO;
using System.Threading.Tasks;
using NA64Mu.App.Configuration;
using NA64Mu.App.HepMc;
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
    /// <param name="input">Standard input.</param>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextReader input, TextWriter output, TextWriter error)
    {
        var settings = new SimulationOptions(RunVerb.Run, input);
        var outputs = new OutputOptions();
        Option<bool> json = JsonOutput.Option();
        Option<bool> dryRun = SimulationOptions.DryRun();
        Option<bool> resume = ResumeOption.Create();
        var command = new Command("run", "simulate, reconstruct, select and plot") { json, dryRun, resume };
        settings.AddTo(command);
        outputs.AddLookTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            RunRequest request = settings.Read(parsed);
            using IBeamFile? beam = request.Options.BeamFile;
            if (parsed.GetValue(dryRun))
            {
                ConfigCommand.Write(output, request, parsed.GetValue(json));
                return Task.FromResult(ExitCode.Success);
            }
            (RunOptions options, DetectorLayout layout) = (request.Options, request.Layout);
            foreach (string note in beam?.Notes ?? []) error.WriteLine($"note: {note}");
            PlotFonts.Find();
            string place = OutputPlace.Prepare(request.Output);
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
                report = SimulateStage.Run(layout, options, request.Threads, simulation, progress, cancellation);
            if (report is null) error.WriteLine($"{simulated} is there already and complete: all that follows is made of it once more");
            if (report is not null && SimulateStage.WorthOf(report) is { } worth) error.WriteLine(worth);
            if (report is not null && SimulateStage.WarningOf(report, options) is { } warning) error.WriteLine(warning);
            ReconstructStage.Run(simulated, reconstructed, overwrite, cancellation);
            CutFlow flow;
            using (var reader = new EventFileReader(reconstructed, EventFileTypes.Reconstruction)) flow = SelectStage.Run(reader, error, cancellation);
            SelectStage.Write(flow, place);
            PlotStage.Run(reconstructed, simulated, cancellation).Write(plots);
            if (parsed.GetValue(json)) JsonOutput.Write(output, new { Schema = "na64mu.run/1", Directory = place, Simulation = RunReportJson.OrNull(report) });
            else CutFlowWriter.WriteTable(output, flow);
            error.WriteLine($"wrote {place}");
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
