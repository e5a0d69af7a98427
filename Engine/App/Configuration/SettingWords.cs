using System;
using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.App.Configuration;

/// <summary>The words of the option --set: "key=value" each.</summary>
internal static class SettingWords
{
    private const string Option = "--set";

    /// <summary>The settings of the words.</summary>
    /// <param name="words">Words.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static RunCard Read(IReadOnlyList<string> words, List<ConfigurationProblem> problems)
    {
        var settings = new Dictionary<string, RunCardSetting>();
        foreach (string word in words)
        {
            int border = word.IndexOf('=', StringComparison.Ordinal);
            string path = border < 0 ? word.Trim() : word[..border].Trim();
            if (border < 0) Refuse($"'{word}' is not of the form key=value", "such as --set seed=7");
            else if (RunCardKeys.Find(path) is not { } key) Refuse($"'{path}' is not a known setting", RunCardKeys.Suggest(path));
            else if (settings.ContainsKey(path)) Refuse($"'{path}' is given twice", "remove one of the two");
            else settings.Add(path, RunCardReader.Checked(key, word[(border + 1)..].Trim(), new SettingOrigin(SettingLayer.Set), problems));
        }
        return RunCard.OfLayer(settings.Values);

        void Refuse(string problem, string suggestion) =>
            problems.Add(new ConfigurationProblem(ConfigurationException.CommandLine, 0, Option, problem, "", suggestion));
    }
}
