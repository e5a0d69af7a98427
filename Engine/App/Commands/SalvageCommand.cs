using System;
using System.CommandLine;
using System.IO;
using System.Threading.Tasks;
using NA64Mu.App.Journals;
using NA64Mu.App.Stages;

namespace NA64Mu.App.Commands;

/// <summary>"salvage": an event file of what a stopped run has finished.</summary>
internal static class SalvageCommand
{
    /// <summary>The verb.</summary>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextWriter error)
    {
        Argument<string> input = InputFile.Argument("journal of a run that was stopped");
        Option<string> file = new Option<string>("--output", "-o") { Description = "event file to write", Required = true }.Named();
        var outputs = new OutputOptions();
        var command = new Command("salvage", "event file of what a stopped run has finished, marked as incomplete; simulate --resume makes the rest") { input, file };
        outputs.AddForceTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            string journal = parsed.GetValue(input)!;
            if (!File.Exists(journal)) throw new InvalidInputException($"journal '{journal}' does not exist; a run that is stopped leaves one, NAME.h5{JournalFile.Suffix}");
            string path = parsed.GetValue(file)!;
            OutputPlace.RequireFree(outputs.Overwrite(parsed), path);
            OutputPlace.PrepareFor(path, error);
            SalvageReport report = SalvageStage.Run(journal, path, outputs.Overwrite(parsed), cancellation);
            if (report.BytesDamaged > 0) error.WriteLine(FormattableString.Invariant($"warning: {report.BytesDamaged} bytes at the end of {journal} are damaged, and lost"));
            error.WriteLine(FormattableString.Invariant($"wrote {path}, {report.Report.Events} of {report.EventsAsked} events"));
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
