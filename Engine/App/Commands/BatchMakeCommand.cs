using System.CommandLine;
using System.IO;
using System.Threading.Tasks;
using NA64Mu.App.Batch;
using NA64Mu.App.Configuration;
using NA64Mu.App.HepMc;
using NA64Mu.App.Output;
using NA64Mu.Geometry;

namespace NA64Mu.App.Commands;

/// <summary>"batch make": the folder of a production, with all that its jobs need.</summary>
internal static class BatchMakeCommand
{
    /// <summary>The verb.</summary>
    /// <param name="input">Standard input.</param>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextReader input, TextWriter output, TextWriter error)
    {
        var simulation = new SimulationOptions(RunVerb.BatchMake, input);
        var batch = new BatchMakeOptions();
        var force = new Option<bool>("--force", "-f") { Description = "replace a production that has no results yet" };
        Option<bool> json = JsonOutput.Option();
        var command = new Command("make", "a folder with submit file, wrapper, table of jobs, run card, geometry and merge for a run cut into jobs") { force, json };
        batch.AddTo(command);
        simulation.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            RunRequest run = simulation.Read(parsed);
            using IBeamFile? beam = run.Options.BeamFile;
            (RunOptions options, DetectorLayout layout, string folder) = (run.Options with { Store = batch.Store(parsed) }, run.Layout, run.Output);
            batch.Check(parsed, run);
            EventCost cost = batch.ToldCost(parsed) ?? EventMeter.Measure(layout, options, BatchMakeOptions.Threads(run), cancellation);
            ResourceRequest request = batch.Request(parsed, cost, run);
            Production production = batch.Read(parsed, run, request);
            ProductionFolder.Write(
                folder, ProductionFiles.Of(production, RunOptionsText.Of(options, layout), layout.SourceText),
                parsed.GetValue(force) ? OverwritePolicy.Replace : OverwritePolicy.Refuse);
            if (parsed.GetValue(json)) JsonOutput.Write(output, new { Schema = "na64mu.batch_make/1", Folder = folder, Production = production, Cost = cost, Request = request });
            foreach (string note in beam?.Notes ?? []) error.WriteLine($"note: {note}");
            foreach (string line in request.Lines(cost, production.Threads, production.Engine)) error.WriteLine(line);
            error.WriteLine($"wrote {folder}: {production.Jobs} jobs; next: cd {ShellWord.Quote(folder)} && {ProductionFiles.StartCommand(production.Engine)}");
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
