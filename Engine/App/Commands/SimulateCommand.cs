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
    /// <param name="input">Standard input.</param>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextReader input, TextWriter output, TextWriter error)
    {
        var simulation = new SimulationOptions(RunVerb.Simulate, input, new ShardOptions());
        var outputs = new OutputOptions();
        Option<bool> json = JsonOutput.Option();
        var command = new Command("simulate", "simulate events into an HDF5 file") { json };
        simulation.AddTo(command);
        outputs.AddLookTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            RunRequest request = simulation.Read(parsed);
            (RunOptions options, DetectorLayout layout) = (request.Options, request.Layout);
            string path = request.Output;
            OutputPlace.Prepare(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using ProgressReporter progress = outputs.Progress(parsed, options.Events, error);
            RunReport report = SimulateStage.Run(
                layout, options, request.Threads, path, outputs.Overwrite(parsed), progress, cancellation);
            if (SimulateStage.WarningOf(report, options) is { } warning) error.WriteLine(warning);
            if (parsed.GetValue(json)) JsonOutput.Write(output, new { Schema = "na64mu.simulate/1", File = path, Report = RunReportJson.Of(report) });
            else error.WriteLine($"wrote {path}");
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
