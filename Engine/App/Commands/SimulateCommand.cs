using System.CommandLine;
using System.IO;
using System.Threading.Tasks;
using NA64Mu.App.Configuration;
using NA64Mu.App.HepMc;
using NA64Mu.App.Stages;
using NA64Mu.Geometry;

namespace NA64Mu.App.Commands;

/// <summary>"simulate": events to an HDF5 file.</summary>
internal static class SimulateCommand
{
    /// <summary>The verb.</summary>
    /// <param name="input">Standard input.</param>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextReader input, TextWriter output, TextWriter error)
    {
        var simulation = new SimulationOptions(RunVerb.Simulate, input, new ShardOptions());
        var outputs = new OutputOptions();
        var stores = new StoreOptions();
        Option<bool> json = JsonOutput.Option();
        Option<bool> dryRun = SimulationOptions.DryRun();
        Option<bool> resume = ResumeOption.Create();
        var command = new Command("simulate", "simulate events into an HDF5 file") { json, dryRun, resume };
        simulation.AddTo(command);
        stores.AddTo(command);
        outputs.AddLookTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            RunRequest request = simulation.Read(parsed);
            using IBeamFile? beam = request.Options.BeamFile;
            if (parsed.GetValue(dryRun))
            {
                ConfigCommand.Write(output, request, parsed.GetValue(json));
                return Task.FromResult(ExitCode.Success);
            }
            RunOptions options = request.Options with { Store = stores.Read(parsed) };
            DetectorLayout layout = request.Layout;
            foreach (string note in beam?.Notes ?? []) error.WriteLine($"note: {note}");
            string path = request.IsOutputGiven ? request.Output : StoreOptions.DefaultFile(options.Store);
            OutputPlace.PrepareFor(path, error);
            var place = new SimulationPlace(path, outputs.Overwrite(parsed), ResumeOption.Read(parsed, resume));
            RunReport? report;
            using (ProgressReporter progress = outputs.Progress(parsed, options.Events, error))
                report = SimulateStage.Run(layout, options, request.Threads, place, progress, cancellation);
            if (report is not null && SimulateStage.WorthOf(report) is { } worth) error.WriteLine(worth);
            if (report is not null && SimulateStage.WarningOf(report, options) is { } warning) error.WriteLine(warning);
            if (parsed.GetValue(json)) JsonOutput.Write(output, new { Schema = "na64mu.simulate/1", File = path, Report = RunReportJson.OrNull(report) });
            else error.WriteLine(report is null ? $"{path} is there already and complete: nothing to do" : $"wrote {path}");
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
