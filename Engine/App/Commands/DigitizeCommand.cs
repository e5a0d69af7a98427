using System.CommandLine;
using System.IO;
using System.Threading.Tasks;
using NA64Mu.App.Stages;

namespace NA64Mu.App.Commands;

/// <summary>"digitize": hits to digits, again.</summary>
internal static class DigitizeCommand
{
    /// <summary>The verb.</summary>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextWriter output, TextWriter error)
    {
        Argument<string> input = InputFile.Argument("event file of the simulation, with hits (simulate --store hits)");
        Option<string?> geometry = new Option<string?>("--geometry", "-g") { Description = "geometry file whose read-out is used (default: that of the event file)" }.Named();
        Option<string?> file = new Option<string?>("--output", "-o") { Description = "file to write (default: input with .digi.sim.h5)" }.Named();
        var outputs = new OutputOptions();
        Option<bool> json = JsonOutput.Option();
        var command = new Command("digitize", "digits from the hits of an event file, by another read-out if wanted") { input, geometry, file, json };
        outputs.AddForceTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            string source = InputFile.Require(parsed.GetValue(input)!);
            string path = StageOutput.Prepare(source, parsed.GetValue(file), ".digi.sim.h5", error);
            string? name = parsed.GetValue(geometry);
            long events = DigitizeStage.Run(source, name is null ? null : GeometryOption.Load(name), path, outputs.Overwrite(parsed), error, cancellation);
            if (parsed.GetValue(json)) JsonOutput.Write(output, new { Schema = "na64mu.digitize/1", File = path, Events = events });
            else error.WriteLine($"wrote {path}");
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
