using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using NA64Mu.App.Configuration;
using NA64Mu.Core;

namespace NA64Mu.App.Commands;

/// <summary>The options that say what to simulate, shared by several verbs: run cards, single settings, and an option for each setting.</summary>
internal sealed class SimulationOptions
{
    private readonly Option<string[]> _files = new Option<string[]>("--config", "-c")
    {
        Description = "run card in YAML; of several the later prevails; '-' is standard input",
        DefaultValueFactory = _ => [],
    }.Named();

    private readonly Option<string[]> _words = new("--set") { Description = "one setting of the run card, as key=value; may be given several times", DefaultValueFactory = _ => [] };
    private readonly List<(RunCardKey Key, Option<string?> Option)> _named = [];
    private readonly BeamFileOptions _beamFile = new();
    private readonly RunVerb _verb;
    private readonly TextReader _input;
    private readonly ShardOptions? _shards;

    /// <summary>The options of a verb.</summary>
    /// <param name="verb">Verb.</param>
    /// <param name="input">Standard input, for a run card.</param>
    /// <param name="shards">Options that cut the run into shares; null where the verb has none.</param>
    public SimulationOptions(RunVerb verb, TextReader input, ShardOptions? shards = null)
    {
        _verb = verb;
        _input = input;
        _shards = shards;
        foreach (RunCardKey key in verb.Keys.Where(key => key.Option is not null)) _named.Add((key, OptionOf(key, verb)));
    }

    /// <summary>The option "--dry-run".</summary>
    public static Option<bool> DryRun() => new("--dry-run") { Description = "print what would be done, as 'config dump' does, and do nothing" };

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="command">Verb.</param>
    public void AddTo(Command command)
    {
        command.Options.Add(_files);
        command.Options.Add(_words);
        foreach ((_, Option<string?> option) in _named) command.Options.Add(option);
        _beamFile.AddTo(command);
        _shards?.AddTo(command);
    }

    /// <summary>What the user asked for.</summary>
    /// <param name="parsed">Parsed command line.</param>
    /// <exception cref="ConfigurationException">Some values make no sense; all of them are listed.</exception>
    /// <exception cref="InvalidInputException">There is no such geometry file.</exception>
    public RunRequest Read(ParseResult parsed)
    {
        var problems = new List<ConfigurationProblem>();
        RunCard card = Card(parsed, problems);
        RunOptions options = RunOptionsResolver.Resolve(card, problems);
        _beamFile.RefuseUnused(parsed, options, problems);
        if (options.HepMc is not null && problems.Count == 0) options = _beamFile.Open(parsed, options, card);
        if (_shards?.Read(parsed, options.FirstEvent, options.Events, problems) is { } shard)
            options = options with { Shard = shard, FirstEvent = shard.FirstEvent, Events = shard.Events };
        return RunRequestBuilder.Build(card, options, problems);
    }

    /// <summary>All layers over each other.</summary>
    private RunCard Card(ParseResult parsed, List<ConfigurationProblem> problems)
    {
        var environment = ProgramEnvironment.Current();
        RunCard card = _verb.Defaults;
        foreach (string name in parsed.GetValue(_files)!) card = card.With(RunCardFiles.Read(name, "--config", _input, environment, problems));
        card = card.With(environment.Card(problems)).With(SettingWords.Read(parsed.GetValue(_words)!, problems)).With(Options(parsed, problems));
        foreach (RunCardSetting setting in card.Settings.Where(setting => !_verb.Knows(setting.Key)))
            problems.Add(card.Problem(setting.Key, $"has no effect on '{_verb.Name}'", "", "remove it"));
        return card;
    }

    private RunCard Options(ParseResult parsed, List<ConfigurationProblem> problems) => RunCard.OfLayer(
        from pair in _named
        where parsed.GetResult(pair.Option) is { Implicit: false }
        from setting in BeamFileOptions.Split(pair.Key, parsed.GetValue(pair.Option) ?? "")
        select RunCardReader.Checked(setting.Key, setting.Text, new SettingOrigin(SettingLayer.Option), problems));

    private static Option<string?> OptionOf(RunCardKey key, RunVerb verb)
    {
        var option = new Option<string?>(key.Option!, key.Alias is null ? [] : [key.Alias]) { Description = verb.Meanings.GetValueOrDefault(key, key.Description) };
        if (verb.DefaultOf(key) is { } fallback) option.DefaultValueFactory = _ => fallback;
        if (key.Rule is WordRule words) option.HelpName = words.Help;
        return option;
    }
}
