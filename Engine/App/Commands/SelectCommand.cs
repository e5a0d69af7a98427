using System.CommandLine;
using System.IO;
using System.Threading.Tasks;
using NA64Mu.App.Output;
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
        Argument<string> input = InputFile.Argument("reconstructed file, or file of histograms");
        Option<string> directory = new Option<string>("--output", "-o")
        {
            Description = "directory for cutflow.csv and cutflow.json",
            DefaultValueFactory = _ => "out",
        }.Named();
        var outputs = new OutputOptions();
        Option<bool> json = JsonOutput.Option();
        var command = new Command("select", "trigger and cuts (i)-(iv), counted in order") { input, directory, json };
        outputs.AddForceTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            string source = InputFile.Require(parsed.GetValue(input)!);
            string place = parsed.GetValue(directory)!;
            using var reader = new EventFileReader(source, fileType: null);
            SelectStage.RequireKind(reader);
            OutputPlace.RequireFree(outputs.Overwrite(parsed), SelectStage.Files(place));
            CutFlow flow = SelectStage.Run(reader, error, cancellation);
            InputFile.WarnIfIncomplete(source, error);
            OutputPlace.Prepare(place);
            SelectStage.Write(flow, place);
            if (parsed.GetValue(json)) output.WriteLine(File.ReadAllText(Path.Combine(place, "cutflow.json")));
            else CutFlowWriter.WriteTable(output, flow);
            error.WriteLine($"wrote {Path.Combine(place, "cutflow.csv")} and .json");
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
