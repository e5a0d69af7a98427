using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Configuration;

namespace NA64Mu.App.Configuration;

/// <summary>The environment variables that the program heeds, as they were when it started.</summary>
internal sealed class ProgramEnvironment
{
    /// <summary>Number of threads.</summary>
    public const string Threads = "NA64_THREADS";

    /// <summary>Directories in which run cards are looked for.</summary>
    public const string ConfigurationPath = "NA64_CONFIG_PATH";

    /// <summary>How much is told on standard error.</summary>
    public const string Log = "NA64_LOG";

    /// <summary>File to which the log is added.</summary>
    public const string LogFile = "NA64_LOG_FILE";

    private const string OwnPrefix = "NA64_";

    private readonly Dictionary<string, string> _values;

    /// <summary>An environment.</summary>
    /// <param name="values">Values by name.</param>
    public ProgramEnvironment(IReadOnlyDictionary<string, string> values)
    {
        _values = values.Where(pair => pair.Value.Length > 0).ToDictionary();
    }

    /// <summary>All variables that are heeded.</summary>
    public static IReadOnlyList<string> Heeded { get; } =
        [ConfigurationPath, Log, LogFile, Threads, "NO_COLOR", "TERM", "SLURM_CPUS_PER_TASK", "OMP_NUM_THREADS"];

    /// <summary>Directories in which run cards are looked for, besides the current one.</summary>
    public IReadOnlyList<string> ConfigurationFolders =>
        Value(ConfigurationPath)?.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Those of the variables heeded that are set.</summary>
    public IReadOnlyDictionary<string, string> Set => _values.Where(pair => Heeded.Contains(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary();

    /// <summary>The environment of this process.</summary>
    public static ProgramEnvironment Current() => new(
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(pair => (string)pair.Key, pair => (string?)pair.Value ?? ""));

    /// <summary>Value of a variable; null where it is not set, or empty.</summary>
    /// <param name="name">Name.</param>
    public string? Value(string name) => _values.GetValueOrDefault(name);

    /// <summary>The settings that variables give.</summary>
    /// <param name="problems">Takes what is wrong.</param>
    public RunCard Card(List<ConfigurationProblem> problems)
    {
        if (Value(Threads) is not { } text) return RunCard.OfLayer([]);
        var origin = new SettingOrigin(SettingLayer.Environment, Threads);
        return RunCard.OfLayer([RunCardReader.Checked(RunCardKeys.Threads, text, origin, problems)]);
    }

    /// <summary>Warnings of variables with our prefix that nobody heeds.</summary>
    public IEnumerable<string> Warnings() =>
        from name in _values.Keys.Order(StringComparer.Ordinal)
        where name.StartsWith(OwnPrefix, StringComparison.Ordinal) && !Heeded.Contains(name)
        let guess = Similarity.Suggest(name, [.. Heeded.Where(heeded => heeded.StartsWith(OwnPrefix, StringComparison.Ordinal))])
        select $"warning: environment: {name} is not known and has no effect{(guess.Length > 0 ? $"; {guess}" : "")}";
}
