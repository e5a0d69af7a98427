using NA64Mu.Core;

namespace NA64Mu.App.Configuration;

/// <summary>The place where a setting was given.</summary>
/// <param name="Layer">Kind of place.</param>
/// <param name="File">File or variable; empty for others.</param>
/// <param name="Line">Line in the file; 0 for none.</param>
internal sealed record SettingOrigin(SettingLayer Layer, string File = "", int Line = 0)
{
    /// <summary>The program itself.</summary>
    public static SettingOrigin Default { get; } = new(SettingLayer.Default);

    /// <summary>The origin in words.</summary>
    /// <param name="key">The setting.</param>
    public string Describe(RunCardKey key) => Layer switch
    {
        SettingLayer.Default => "default",
        SettingLayer.File => $"{File}:{Line}",
        SettingLayer.Environment => $"environment {File}",
        SettingLayer.Set => "--set",
        _ => $"option {key.Option}",
    };

    /// <summary>A setting as it is called at this place: "--mass" on the command line, "signal.mass" in a file.</summary>
    /// <param name="key">The setting.</param>
    public string Name(RunCardKey key) => Layer switch
    {
        SettingLayer.File => key.Path,
        SettingLayer.Environment => File,
        SettingLayer.Set => $"--set {key.Path}",
        _ => key.Option ?? $"--set {key.Path}",
    };

    /// <summary>How a value would be given at this place.</summary>
    /// <param name="key">The setting.</param>
    /// <param name="value">Its value.</param>
    public string Example(RunCardKey key, string value) => Layer switch
    {
        SettingLayer.File => $"'{key.Path}: {value}'",
        SettingLayer.Set => $"--set {key.Path}={value}",
        _ when value.Contains(' ', System.StringComparison.Ordinal) => $"{Name(key)} \"{value}\"",
        _ => $"{Name(key)} {value}",
    };

    /// <summary>A problem with a setting, told where it was given.</summary>
    /// <param name="key">The setting.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="reason">Why.</param>
    /// <param name="suggestion">What to do.</param>
    public ConfigurationProblem Problem(RunCardKey key, string problem, string reason = "", string suggestion = "")
    {
        string file = Layer switch
        {
            SettingLayer.File => File,
            SettingLayer.Environment => ConfigurationException.Environment,
            _ => ConfigurationException.CommandLine,
        };
        return new ConfigurationProblem(file, Line, Name(key), problem, reason, suggestion) { IsRunCard = Layer == SettingLayer.File };
    }
}
