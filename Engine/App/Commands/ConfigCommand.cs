using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using NA64Mu.App.Configuration;
using NA64Mu.App.Output;
using NA64Mu.Core;
using NA64Mu.Geometry.Export;

namespace NA64Mu.App.Commands;

/// <summary>"config dump|diff|validate|schema": what would be simulated, and where each setting comes from; nothing is simulated.</summary>
internal static class ConfigCommand
{
    /// <summary>The verb.</summary>
    /// <param name="input">Standard input, for a run card.</param>
    /// <param name="output">Data goes here.</param>
    public static Command Create(TextReader input, TextWriter output) => new("config", "show, compare and check run cards; nothing is simulated")
    {
        CreateDump(input, output),
        CreateDiff(output),
        CreateValidate(output),
        CreateSchema(output),
    };

    /// <summary>Prints a request: all settings that have an effect, with their origins.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="request">Request.</param>
    /// <param name="isJson">Whether to print JSON.</param>
    public static void Write(TextWriter output, RunRequest request, bool isJson)
    {
        string hash = EventFileAttributes.Sha256(request.Layout.SourceText);
        if (isJson)
        {
            JsonOutput.Write(
                output, new { Schema = "na64mu.config/1", Settings = RunCardDump.Settings(request.Card), Geometry = request.GeometryName, GeometrySha256 = hash, request.Threads });
            return;
        }
        output.Write(RunCardDump.Text(request.Card));
        output.WriteLine($"# geometry {request.GeometryName}, sha256 {hash}");
        output.WriteLine(FormattableString.Invariant($"# {request.Threads} thread(s)"));
    }

    private static Command CreateDump(TextReader input, TextWriter output)
    {
        var simulation = new SimulationOptions(RunVerb.Simulate, input);
        Option<bool> json = JsonOutput.Option();
        var command = new Command("dump", "the settings of 'simulate' with the same options, and where each comes from; the output is a run card") { json };
        simulation.AddTo(command);
        command.SetAction(parsed => Write(output, simulation.Read(parsed), parsed.GetValue(json)));
        return command;
    }

    private static Command CreateDiff(TextWriter output)
    {
        Argument<string[]> files = new("files") { Description = "run cards or event files: one, against the defaults, or two", Arity = new ArgumentArity(1, 2) };
        Option<bool> json = JsonOutput.Option();
        var command = new Command("diff", "settings of a file that are not the defaults, or in which two files differ") { files, json };
        command.SetAction(parsed =>
        {
            var problems = new List<ConfigurationProblem>();
            string[] names = parsed.GetValue(files)!;
            RunCard[] cards = [.. names.Select(name => ConfigurationFile.CardOf(name, problems))];
            if (problems.Count > 0) throw new ConfigurationException(problems);
            List<SettingDifference> differences =
                [.. cards.Length == 1 ? RunCardDump.Differences(RunVerb.Simulate.Defaults, cards[0]) : RunCardDump.Differences(cards[0], cards[1])];
            string? first = names.Length == 1 ? GeometryOption.EmbeddedText() : ConfigurationFile.GeometryTextOf(names[0]), second = ConfigurationFile.GeometryTextOf(names[^1]);
            if (first is not null && second is not null && first != second)
            {
                differences.Add(new SettingDifference("geometry_sha256", EventFileAttributes.Sha256(first), EventFileAttributes.Sha256(second)));
                differences.AddRange(ConfigurationFile.GeometryDifferences(first, second));
            }
            if (parsed.GetValue(json)) JsonOutput.Write(output, new { Schema = "na64mu.config-diff/1", Differences = differences });
            else foreach (SettingDifference difference in differences) output.WriteLine($"{difference.Key}: {difference.First ?? "(none)"} -> {difference.Second ?? "(none)"}");
        });
        return command;
    }

    private static Command CreateValidate(TextWriter output)
    {
        Argument<string[]> files = new("files") { Description = "run cards and geometry files", Arity = ArgumentArity.OneOrMore };
        var command = new Command("validate", "all that is wrong with run cards and geometry files") { files };
        command.SetAction(parsed =>
        {
            var problems = new List<ConfigurationProblem>();
            foreach (string file in parsed.GetValue(files)!)
            {
                int before = problems.Count;
                string kind = ConfigurationFile.Check(file, problems);
                output.WriteLine($"{file}: {kind}, {(problems.Count == before ? "sound" : FormattableString.Invariant($"{problems.Count - before} problem(s)"))}");
            }
            if (problems.Count > 0) throw new ConfigurationException(problems);
        });
        return command;
    }

    private static Command CreateSchema(TextWriter output)
    {
        const string card = "card", geometry = "geometry";
        Argument<string> subject = new Argument<string>("subject") { Description = "card: run cards; geometry: geometry files", DefaultValueFactory = _ => card }.AcceptOnlyFromAmong(card, geometry);
        var command = new Command("schema", "run card or geometry file as JSON Schema (draft 2020-12), for editors") { subject };
        command.SetAction(parsed => JsonOutput.Write(output, parsed.GetValue(subject) == geometry ? GeometrySchema.Build() : RunCardSchema.Build()));
        return command;
    }
}
