using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NA64Mu.App.Output;
using NA64Mu.App.Validation;

namespace NA64Mu.App.Commands;

/// <summary>"validate": whether event files are whole and say the truth about themselves.</summary>
internal static class ValidateCommand
{
    /// <summary>The verb.</summary>
    /// <param name="output">Data goes here.</param>
    public static Command Create(TextWriter output)
    {
        var files = new Argument<string[]>("files") { Description = "event files", Arity = ArgumentArity.OneOrMore };
        Option<bool> json = JsonOutput.Option();
        var command = new Command("validate", "structure, hashes, units, offsets, numbers, sums and energy balance of event files; exit code 3 if anything is wrong with any") { files, json };
        command.SetAction((parsed, cancellation) =>
        {
            bool isJson = parsed.GetValue(json);
            EventFileCheck[] checks = [.. parsed.GetValue(files)!.Select(file =>
            {
                EventFileCheck check = EventFileValidator.Run(file, cancellation);
                if (!isJson) Print(output, check);
                return check;
            })];
            bool isGood = checks.All(IsGood);
            if (isJson) JsonOutput.Write(output, new { Schema = "na64mu.validate/2", Valid = isGood, Files = checks.Select(check => new { File = check.Path, Valid = IsGood(check), check.Sha256, check.Problems }) });
            return Task.FromResult(isGood ? ExitCode.Success : ExitCode.InvalidInput);
        });
        return command;
    }

    private static bool IsGood(EventFileCheck check) => check.Problems.Count == 0;

    private static void Print(TextWriter output, EventFileCheck check)
    {
        foreach (string problem in check.Problems) output.WriteLine($"{check.Path}: {problem}");
        if (check.Problems.Count > 0) output.WriteLine($"{check.Path}: {check.Problems.Count} problem(s)");
        else output.WriteLine($"{check.Path}: good, {check.Totals!.Tries} events, {check.Columns.Count} {(check.Header!.FileType == EventFileTypes.Histograms ? "histograms" : "columns")}");
    }
}
