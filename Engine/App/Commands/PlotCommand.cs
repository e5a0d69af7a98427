using System.CommandLine;
using System.IO;
using System.Threading.Tasks;
using NA64Mu.App.Plots;
using NA64Mu.App.Stages;

namespace NA64Mu.App.Commands;

/// <summary>"plot": all figures of a reconstructed file.</summary>
internal static class PlotCommand
{
    /// <summary>The verb.</summary>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextWriter output, TextWriter error)
    {
        Argument<string> input = InputFile.Argument("reconstructed file, or file of histograms");
        var truth = new Option<string?>("--truth") { Description = "simulated file of the same events, for beam and residuals" };
        Option<string> directory = new Option<string>("--output", "-o")
        {
            Description = "directory for the pictures",
            DefaultValueFactory = _ => "out/plots",
        }.Named();
        var outputs = new OutputOptions();
        Option<bool> json = JsonOutput.Option();
        var command = new Command("plot", "hermeticity plane, beam, energies and residuals as PNG, PDF and CSV") { input, truth, directory, json };
        outputs.AddForceTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            string? simulation = parsed.GetValue(truth) is { } path ? InputFile.Require(path) : null;
            string source = InputFile.Require(parsed.GetValue(input)!);
            string place = parsed.GetValue(directory)!;
            PlotBook book = PlotStage.Run(source, simulation, cancellation);
            InputFile.WarnIfIncomplete(source, error);
            OutputPlace.RequireFree(outputs.Overwrite(parsed), [.. book.Files(place)]);
            book.Write(OutputPlace.Prepare(place));
            if (parsed.GetValue(json)) JsonOutput.Write(output, new { Schema = "na64mu.plot/1", Directory = place, Plots = book.Names });
            else foreach (string name in book.Names) error.WriteLine($"wrote {Path.Combine(place, name)}.png, .pdf and .csv");
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}
