using System.CommandLine;
using System.IO;
using System.Threading.Tasks;
using NA64Mu.App.Output;
using NA64Mu.App.Validation;

namespace NA64Mu.App.Commands;

/// <summary>"validate": whether an event file is whole and says the truth about itself.</summary>
internal static class ValidateCommand
{
    /// <summary>The verb.</summary>
    /// <param name="output">Data goes here.</param>
    public static Command Create(TextWriter output)
    {
        Argument<string> input = InputFile.Argument("event file");
        Option<bool> json = JsonOutput.Option();
        var command = new Command("validate", "structure, hashes, units, offsets, numbers, sums and energy balance of an event file; exit code 3 if any is wrong") { input, json };
        command.SetAction((parsed, cancellation) =>
        {
            EventFileCheck check = EventFileValidator.Run(InputFile.Require(parsed.GetValue(input)!), cancellation);
            bool isGood = check.Problems.Count == 0;
            if (parsed.GetValue(json)) JsonOutput.Write(output, new { Schema = "na64mu.validate/1", File = check.Path, Valid = isGood, check.Sha256, check.Problems });
            else Print(output, check);
            return Task.FromResult(isGood ? ExitCode.Success : ExitCode.InvalidInput);
        });
        return command;
    }

    private static void Print(TextWriter output, EventFileCheck check)
    {
        foreach (string problem in check.Problems) output.WriteLine($"{check.Path}: {problem}");
        if (check.Problems.Count > 0) output.WriteLine($"{check.Path}: {check.Problems.Count} problem(s)");
        else output.WriteLine($"{check.Path}: good, {check.Totals!.Tries} events, {check.Columns.Count} {(check.Header!.FileType == EventFileTypes.Histograms ? "histograms" : "columns")}");
    }
}
