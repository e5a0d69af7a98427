using System.CommandLine;
using System.IO;
using System.Threading.Tasks;
using NA64Mu.App.Batch;
using NA64Mu.App.Configuration;
using NA64Mu.App.Output;
using NA64Mu.Geometry;

namespace NA64Mu.App.Commands;

/// <summary>"batch make": the folder of a production, with all that its jobs need.</summary>
internal static class BatchMakeCommand
{
    /// <summary>The verb.</summary>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var simulation = new SimulationOptions(1000, SourceKind.M2, new SignalOptions());
        var batch = new BatchMakeOptions();
        Option<string?> geometry = GeometryOption.Create();
        var force = new Option<bool>("--force", "-f") { Description = "replace a production that has no results yet" };
        Option<bool> json = JsonOutput.Option();
        var command = new Command("make", "a folder with submit file, wrapper, table of jobs, run card, geometry and merge for a run cut into jobs") { geometry, force, json };
        batch.AddTo(command);
        simulation.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            RunOptions options = simulation.Read(parsed);
            batch.Check(parsed, options);
            DetectorLayout layout = GeometryOption.Load(parsed.GetValue(geometry));
            SourceCheck.Require(options, layout, GeometryOption.NameOf(parsed.GetValue(geometry)));
            EventCost cost = batch.ToldCost(parsed) ?? EventMeter.Measure(layout, options, batch.Threads(parsed), cancellation);
            ResourceRequest request = batch.Request(parsed, cost, options);
            Production production = batch.Read(parsed, options, request);
            string folder = batch.Folder(parsed);
            ProductionFolder.Write(
                folder, ProductionFiles.Of(production, RunOptionsText.Of(options, layout), layout.SourceText),
                parsed.GetValue(force) ? OverwritePolicy.Replace : OverwritePolicy.Refuse);
            if (parsed.GetValue(json)) JsonOutput.Write(output, new { Schema = "na64mu.batch_make/1", Folder = folder, Production = production, Cost = cost, Request = request });
            foreach (string line in request.Lines(cost, production.Threads)) error.WriteLine(line);
            error.WriteLine($"wrote {folder}: {production.Jobs} jobs; next: cd {ShellWord.Quote(folder)} && {ProductionFiles.StartCommand(production.Engine)}");
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
