using System.CommandLine;
using System.IO;
using NA64Mu.App.Plots;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Geometry.Export;

namespace NA64Mu.App.Commands;

/// <summary>"geometry check|dump|plot": what a geometry file describes, and whether it can be built.</summary>
internal static class GeometryCommand
{
    /// <summary>The verb.</summary>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextWriter output, TextWriter error) => new("geometry", "check, list or draw a geometry file")
    {
        CreateCheck(output),
        CreateDump(output),
        CreatePlot(output, error),
    };

    private static Argument<string?> FileArgument() => new("file")
    {
        Description = "geometry file (default: the built-in geometry.yaml)",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static Command CreateCheck(TextWriter output)
    {
        Argument<string?> file = FileArgument();
        var points = new Option<int>("--points") { Description = "sampled points for each volume", DefaultValueFactory = _ => 5000 }.Between(1, 100_000_000);
        Option<bool> json = JsonOutput.Option();
        var command = new Command("check", "exact overlaps of all pairs of volumes, and navigation at sampled points") { file, points, json };
        command.SetAction(parsed =>
        {
            DetectorLayout layout = GeometryOption.Load(parsed.GetValue(file));
            GeometryCheckResult result = GeometryCheck.Run(layout, parsed.GetValue(points));
            if (parsed.GetValue(json)) JsonOutput.Write(output, result);
            else WriteCheck(output, result);
            return result.IsSound ? ExitCode.Success : ExitCode.InvalidInput;
        });
        return command;
    }

    private static void WriteCheck(TextWriter output, GeometryCheckResult result)
    {
        foreach (string fault in result.Faults) output.WriteLine($"fault: {fault}");
        output.WriteLine($"no overlaps; {result.Points} points and {result.Stretches} stretches of flight: {result.Faults.Count} fault(s)");
    }

    private static Command CreateDump(TextWriter output)
    {
        Argument<string?> file = FileArgument();
        Option<bool> json = JsonOutput.Option();
        var command = new Command("dump", "every volume, material and field") { file, json };
        command.SetAction(parsed =>
        {
            DetectorLayout layout = GeometryOption.Load(parsed.GetValue(file));
            if (parsed.GetValue(json)) JsonOutput.Write(output, GeometryDump.Of(layout));
            else GeometryTable.Write(output, layout);
        });
        return command;
    }

    private static Command CreatePlot(TextWriter output, TextWriter error)
    {
        Argument<string?> file = FileArgument();
        Option<string> directory = new Option<string>("--output", "-o") { Description = "directory for the pictures", DefaultValueFactory = _ => "out" }.Named();
        var outputs = new OutputOptions();
        Option<bool> json = JsonOutput.Option();
        var command = new Command("plot", "top and side view as PNG and PDF") { file, directory, json };
        outputs.AddForceTo(command);
        command.SetAction(parsed =>
        {
            DetectorLayout layout = GeometryOption.Load(parsed.GetValue(file));
            string place = OutputPlace.Prepare(parsed.GetValue(directory)!);
            OutputPlace.RequireFree(outputs.Overwrite(parsed), Path.Combine(place, "geometry.png"), Path.Combine(place, "geometry.pdf"));
            using Figure figure = GeometryPlot.Draw(PlotFonts.Find(), layout);
            figure.Save(place, "geometry");
            if (parsed.GetValue(json)) JsonOutput.Write(output, new { Schema = "na64mu.geometry-plot/1", Directory = place, Plot = "geometry" });
            else error.WriteLine($"wrote {Path.Combine(place, "geometry.png")} and .pdf");
        });
        return command;
    }
}
