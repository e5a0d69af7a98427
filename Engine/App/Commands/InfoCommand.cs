using System.CommandLine;
using System.IO;
using System.Threading.Tasks;
using NA64Mu.App.Output;

namespace NA64Mu.App.Commands;

/// <summary>"info": what an event file is and where it comes from.</summary>
internal static class InfoCommand
{
    /// <summary>The verb.</summary>
    /// <param name="output">Data goes here.</param>
    public static Command Create(TextWriter output)
    {
        Argument<string> input = InputFile.Argument("event file");
        Option<bool> json = JsonOutput.Option();
        var command = new Command("info", "what an event file is: program, settings, events, sums, parts and datasets") { input, json };
        command.SetAction((parsed, _) =>
        {
            using var reader = new EventFileReader(InputFile.Require(parsed.GetValue(input)!), fileType: null);
            var information = EventFileInformation.Of(reader);
            if (parsed.GetValue(json)) JsonOutput.Write(output, information);
            else EventFileText.Write(output, information);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
