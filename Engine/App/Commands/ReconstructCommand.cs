using System.CommandLine;
using System.IO;
using System.Threading.Tasks;
using NA64Mu.App.Stages;

namespace NA64Mu.App.Commands;

/// <summary>"reconstruct": digits to energies and momenta.</summary>
internal static class ReconstructCommand
{
    /// <summary>The verb.</summary>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextWriter output, TextWriter error)
    {
        Argument<string> input = InputFile.Argument("event file of the simulation");
        Option<string?> file = new Option<string?>("--output", "-o") { Description = "file to write (default: input with .reco.h5)" }.Named();
        var outputs = new OutputOptions();
        Option<bool> json = JsonOutput.Option();
        var command = new Command("reconstruct", "energies and momenta from the digits of an event file") { input, file, json };
        outputs.AddForceTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            string source = InputFile.Require(parsed.GetValue(input)!);
            string path = StageOutput.Prepare(source, parsed.GetValue(file), ".reco.h5", error);
            InputFile.WarnIfIncomplete(source, error);
            long events = ReconstructStage.Run(source, path, outputs.Overwrite(parsed), cancellation);
            if (parsed.GetValue(json)) JsonOutput.Write(output, new { Schema = "na64mu.reconstruct/1", File = path, Events = events });
            else error.WriteLine($"wrote {path}");
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
