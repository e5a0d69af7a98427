using System.CommandLine;
using System.IO;
using System.Threading.Tasks;
using NA64Mu.App.Stages;
using NA64Mu.Reconstruction.Selection;

namespace NA64Mu.App.Commands;

/// <summary>"select": the cut flow of a reconstructed file.</summary>
internal static class SelectCommand
{
    /// <summary>The verb.</summary>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextWriter output, TextWriter error)
    {
        Argument<string> input = InputFile.Argument("reconstructed file");
        var directory = new Option<string>("--out", "-o") { Description = "directory for cutflow.csv and cutflow.json", DefaultValueFactory = _ => "out" };
        Option<bool> json = JsonOutput.Option();
        var command = new Command("select", "trigger and cuts (i)-(iv), counted in order") { input, directory, json };
        command.SetAction((parsed, cancellation) =>
        {
            CutFlow flow = SelectStage.Run(InputFile.Require(parsed.GetValue(input)!), cancellation);
            string place = OutputPlace.Prepare(parsed.GetValue(directory)!);
            SelectStage.Write(flow, place);
            if (parsed.GetValue(json)) output.WriteLine(File.ReadAllText(Path.Combine(place, "cutflow.json")));
            else CutFlowWriter.WriteTable(output, flow);
            error.WriteLine($"wrote {Path.Combine(place, "cutflow.csv")} and .json");
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
