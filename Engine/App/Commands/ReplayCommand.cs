using System.CommandLine;
using System.IO;
using System.Threading.Tasks;
using NA64Mu.App.Plots;
using NA64Mu.App.Replay;
using NA64Mu.App.Stages;

namespace NA64Mu.App.Commands;

/// <summary>"replay": one event of a file made again and compared with the file.</summary>
internal static class ReplayCommand
{
    /// <summary>The verb.</summary>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextWriter output, TextWriter error)
    {
        Argument<string> input = InputFile.Argument("event file: simulated, merged or reconstructed");
        var number = new Option<long>("--event", "-e") { Description = "number of the event; 'info FILE' tells which there are", Required = true };
        Option<int?> branch = new Option<int?>("--branch") { Description = "branch of the event (default: all)" }.Between(0, int.MaxValue);
        var beamFile = new Option<string?>("--beam-file") { Description = "beam file of the run, where the event file has not kept the primaries" };
        var steps = new Option<string?>("--steps") { Description = "print every step: csv or json" };
        steps.AcceptOnlyFromAmong("csv", "json");
        Option<string?> file = new Option<string?>("--output", "-o") { Description = "file for the steps (default: standard output, and the summary on standard error)" }.Named();
        Option<bool> json = JsonOutput.Option();
        var outputs = new OutputOptions();
        var command = new Command("replay", "make one event of a file again, bit for bit, compare it and print its steps") { input, number, branch, beamFile, steps, file, json };
        outputs.AddForceTo(command);
        command.SetAction((parsed, _) =>
        {
            string path = InputFile.Require(parsed.GetValue(input)!);
            StepFormat format = parsed.GetValue(steps) switch { "csv" => StepFormat.Csv, "json" => StepFormat.Json, _ => StepFormat.None };
            string? stepFile = parsed.GetValue(file);
            if (stepFile is not null) OutputPlace.RequireFree(outputs.Overwrite(parsed), stepFile);
            ReplayResult result = ReplayStage.Run(path, parsed.GetValue(number), parsed.GetValue(branch), parsed.GetValue(beamFile));
            foreach (string warning in result.Warnings) error.WriteLine($"warning: {warning}");
            TextWriter summary = format != StepFormat.None && stepFile is null ? error : output;
            if (parsed.GetValue(json)) JsonOutput.Write(summary, ReplayText.ToJson(path, result));
            else ReplayText.Write(summary, path, result);
            if (format != StepFormat.None) WriteSteps(result, format, stepFile, output, error);
            return Task.FromResult(result.Comparison is { Differences.Count: > 0 } ? ExitCode.QualityLimit : ExitCode.Success);
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(file) is not null && result.GetValue(steps) is null) result.AddError("--output: has no effect without --steps; say csv or json");
        });
        return command;
    }

    private static void WriteSteps(ReplayResult result, StepFormat format, string? path, TextWriter output, TextWriter error)
    {
        if (path is null)
        {
            StepWriter.Write(output, result.Steps, format);
            return;
        }
        OutputPlace.PrepareFor(path, error);
        AtomicFile.Write(path, stream =>
        {
            using var text = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
            StepWriter.Write(text, result.Steps, format);
        });
        error.WriteLine($"wrote {path}");
    }
}
