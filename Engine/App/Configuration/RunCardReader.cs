using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Configuration;

namespace NA64Mu.App.Configuration;

/// <summary>Reader of run cards, from files and from the texts kept in event files; strict about keys and values.</summary>
internal sealed class RunCardReader
{
    private static readonly DocumentPurpose Purpose = new("one file is one run card", "a run card has settings such as 'events: 1000'", "see 'na64mu config dump'");

    private readonly string _name;
    private readonly ProblemList _problems;
    private readonly List<RunCardSetting> _settings = [];

    private RunCardReader(string name)
    {
        (_name, _problems) = (name, new ProblemList(name));
    }

    /// <summary>Reads a run card.</summary>
    /// <param name="text">Text.</param>
    /// <param name="name">Name for messages.</param>
    /// <exception cref="ConfigurationException">The text has problems; all of them are listed.</exception>
    public static RunCard Parse(string text, string name)
    {
        var problems = new List<ConfigurationProblem>();
        RunCard card = Read(text, name, problems);
        return problems.Count > 0 ? throw new ConfigurationException(problems) : card;
    }

    /// <summary>Reads a run card as far as that is possible.</summary>
    /// <param name="text">Text.</param>
    /// <param name="name">Name for messages.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static RunCard Read(string text, string name, List<ConfigurationProblem> problems)
    {
        var reader = new RunCardReader(name);
        if (SettingsDocument.Parse(text, Purpose, reader._problems) is { } root) reader.ReadGroup(root, "");
        problems.AddRange(reader._problems.InOrder().Select(problem => problem with { IsRunCard = true }));
        return RunCard.OfLayer(reader._settings);
    }

    private void ReadGroup(DocumentNode group, string path)
    {
        foreach ((string word, int line, DocumentNode value) in group.Entries)
        {
            string full = path.Length == 0 ? word : $"{path}.{word}";
            if (RunCardKeys.Find(full) is { } key) ReadSetting(key, line, value);
            else if (!RunCardKeys.IsGroup(full)) _problems.Add(line, full, "is not a known setting", "", RunCardKeys.Suggest(full));
            else if (value.Kind == NodeKind.Mapping) ReadGroup(value, full);
            else _problems.Add(line, full, $"is {value.Describe()}, a group of settings was expected", "", RunCardKeys.SuggestWithin(full));
        }
    }

    private void ReadSetting(RunCardKey key, int line, DocumentNode value)
    {
        if (value.Kind != NodeKind.Scalar || value.Text.Length == 0)
        {
            _problems.Add(line, key.Path, $"is {value.Describe()}, a value was expected", "", key.Rule.Form);
            return;
        }
        ValueProblem? problem = key.Rule.Check(value.Text);
        if (problem is not null) _problems.Add(line, key.Path, problem.Problem, problem.Reason, problem.Suggestion);
        _settings.Add(new RunCardSetting(key, value.Text, new SettingOrigin(SettingLayer.File, _name, line)) { IsValid = problem is null });
    }
}
