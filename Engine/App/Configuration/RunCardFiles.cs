using System.Collections.Generic;
using System.IO;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Configuration;

namespace NA64Mu.App.Configuration;

/// <summary>Run cards as files: found, read, and their own references to files made good.</summary>
internal static class RunCardFiles
{
    /// <summary>Name that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Reads a file.</summary>
    /// <param name="name">Name as given; "-" for standard input.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="option">Option that names the file; empty where the file is an argument.</param>
    /// <param name="environment">Environment, which has the directories to search.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static RunCard Read(string name, string option, TextReader input, ProgramEnvironment environment, List<ConfigurationProblem> problems)
    {
        if (name == StandardInput) return RunCardReader.Read(input.ReadToEnd(), "standard input", problems);
        if (Find(name, environment) is not { } path)
        {
            string searched = environment.ConfigurationFolders.Count == 0 ? "" : $"looked for in the current directory and {string.Join(", ", environment.ConfigurationFolders)}";
            problems.Add(new ConfigurationProblem(ConfigurationException.CommandLine, 0, option, $"there is no file '{name}'", searched, "'na64mu config dump' prints a run card to begin with"));
            return RunCard.OfLayer([]);
        }
        try
        {
            return BesideItself(RunCardReader.Read(SettingsDocument.ReadText(path), path, problems), path);
        }
        catch (ConfigurationException exception)
        {
            problems.AddRange(exception.Problems.Select(problem => problem with { IsRunCard = true }));
            return RunCard.OfLayer([]);
        }
    }

    /// <summary>A file that exists: as named, or in a directory that the environment gives for run cards; null if there is none.</summary>
    private static string? Find(string name, ProgramEnvironment environment)
    {
        if (File.Exists(name)) return name;
        if (Path.IsPathRooted(name)) return null;
        return environment.ConfigurationFolders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }

    /// <summary>A card whose geometry file is looked for beside the card itself, wherever the program was started.</summary>
    private static RunCard BesideItself(RunCard card, string path) => RunCard.OfLayer(card.Settings.Select(setting =>
        setting.Key == RunCardKeys.Geometry || setting.Key == RunCardKeys.BeamFile ? setting with { Text = Path.Combine(Path.GetDirectoryName(path) ?? "", setting.Text) } : setting));
}
