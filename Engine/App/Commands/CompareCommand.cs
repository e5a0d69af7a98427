using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NA64Mu.App.Compare;
using NA64Mu.App.Configuration;
using NA64Mu.App.HepMc;
using NA64Mu.Geometry;

namespace NA64Mu.App.Commands;

/// <summary>"compare": the response of the calorimeters in full and in fast mode, and what differs.</summary>
internal static class CompareCommand
{
    /// <summary>The verb.</summary>
    /// <param name="input">Standard input.</param>
    /// <param name="output">Data goes here.</param>
    /// <param name="error">Log goes here.</param>
    public static Command Create(TextReader input, TextWriter output, TextWriter error)
    {
        var simulation = new SimulationOptions(RunVerb.Compare, input);
        Option<bool> json = JsonOutput.Option();
        Option<bool> dryRun = SimulationOptions.DryRun();
        var command = new Command("compare", "response of every layered volume in both modes, or in the one that --physics names") { json, dryRun };
        simulation.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            RunRequest request = simulation.Read(parsed);
            using IBeamFile? beam = request.Options.BeamFile;
            if (parsed.GetValue(dryRun))
            {
                ConfigCommand.Write(output, request, parsed.GetValue(json));
                return Task.FromResult(ExitCode.Success);
            }
            (RunOptions options, DetectorLayout layout) = (request.Options, request.Layout);
            WeightingCheck.RequireNone(layout, request.GeometryName, "compare");
            if (SourceFactory.MixtureOf(options, layout) is not null) WeightingCheck.RequireMuons(layout, request.GeometryName, "compare");
            ModeResponse Measure(PhysicsMode mode)
            {
                error.WriteLine($"{mode.ToString().ToLowerInvariant()}: {options.Events} events");
                return new ResponseRun(layout, options with { Physics = mode }).Execute(request.Threads, cancellation);
            }
            if (request.Card.Find(RunCardKeys.Physics) is { IsGiven: true })
            {
                ModeResponse response = Measure(options.Physics);
                if (parsed.GetValue(json)) JsonOutput.Write(output, response);
                else WriteOne(output, response);
                return Task.FromResult(ExitCode.Success);
            }
            var comparison = new ModeComparison(Measure(PhysicsMode.Full), Measure(PhysicsMode.Fast));
            if (parsed.GetValue(json)) JsonOutput.Write(output, comparison);
            else WriteBoth(output, comparison);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static void WriteOne(TextWriter output, ModeResponse response)
    {
        WriteCost(output, response);
        int width = NameWidth(response);
        foreach (ResponseSummary volume in response.Volumes)
        {
            string label = volume.Volume.PadRight(width);
            foreach ((string name, MeasuredValue value) in volume.Quantities())
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{label}{name,-24}{value.Value,12:G6} ± {value.Error:G3}"));
        }
    }

    private static void WriteBoth(TextWriter output, ModeComparison comparison)
    {
        WriteCost(output, comparison.Full);
        WriteCost(output, comparison.Fast);
        int width = NameWidth(comparison.Full);
        output.WriteLine($"{"volume".PadRight(width)}{"quantity",-24}{"full",22}{"fast",22}{"difference",13}{"sigma",8}");
        foreach (QuantityComparison line in comparison.Differences)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{line.Volume.PadRight(width)}{line.Quantity,-24}{line.Full.Value,12:G6} ± {line.Full.Error,-7:G2}{line.Fast.Value,12:G6} ± {line.Fast.Error,-7:G2}{line.DifferencePercent,10:F2} %{(double.IsNaN(line.Deviations) ? "-" : line.Deviations.ToString("F1", CultureInfo.InvariantCulture)),9}"));
        }
    }

    private static int NameWidth(ModeResponse response) => 2 + response.Volumes.Select(volume => volume.Volume.Length).Append("volume".Length).Max();

    private static void WriteCost(TextWriter output, ModeResponse response) =>
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{response.Physics.ToString().ToLowerInvariant()}: {response.Events} events, {response.MsPerEvent:F3} ms each; steps of electrons {response.StepsPerEvent["electrons"]:F1}, photons {response.StepsPerEvent["photons"]:F1}, muons {response.StepsPerEvent["muons"]:F1}, others {response.StepsPerEvent["others"]:F1}"));
}
