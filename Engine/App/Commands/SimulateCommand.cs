using System.CommandLine;
using System.IO;
using System.Threading.Tasks;
using NA64Mu.App.Configuration;
using NA64Mu.App.Stages;
using NA64Mu.Geometry;

namespace NA64Mu.App.Commands;

/// <summary>"simulate": events to an HDF5 file.</summary>
internal static class SimulateCommand
{
    /// <summary>The verb.</summary>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var simulation = new SimulationOptions(1000, SourceKind.M2, new SignalOptions(), new ShardOptions());
        var outputs = new OutputOptions();
        Option<string?> geometry = GeometryOption.Create();
        Option<string?> file = new Option<string?>("--output", "-o") { Description = "file to write (default: out/na64mu.sim.h5; .reco.h5 for a summary, .hist.h5 for histograms)" }.Named();
        var stores = new StoreOptions();
        Option<bool> json = JsonOutput.Option();
        Option<bool> resume = ResumeOption.Create();
        var command = new Command("simulate", "simulate events into an HDF5 file") { geometry, file, json, resume };
        simulation.AddTo(command);
        stores.AddTo(command);
        outputs.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            RunOptions options = simulation.Read(parsed) with { Store = stores.Read(parsed) };
            DetectorLayout layout = GeometryOption.Load(parsed.GetValue(geometry));
            SourceCheck.Require(options, layout, GeometryOption.NameOf(parsed.GetValue(geometry)));
            string path = parsed.GetValue(file) ?? StoreOptions.DefaultFile(options.Store);
            OutputPlace.Prepare(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var place = new SimulationPlace(path, outputs.Overwrite(parsed), ResumeOption.Read(parsed, resume));
            RunReport? report;
            using (ProgressReporter progress = outputs.Progress(parsed, options.Events, error))
                report = SimulateStage.Run(layout, options, outputs.Threads(parsed), place, progress, cancellation);
            if (report is not null && SimulateStage.WarningOf(report, options) is { } warning) error.WriteLine(warning);
            if (parsed.GetValue(json)) JsonOutput.Write(output, new { Schema = "na64mu.simulate/1", File = path, Report = RunReportJson.OrNull(report) });
            else error.WriteLine(report is null ? $"{path} is there already and complete: nothing to do" : $"wrote {path}");
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
