using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;
using NA64Mu.App.Configuration;
using NA64Mu.App.Logging;
using NA64Mu.App.Output;
using NA64Mu.Core;

namespace NA64Mu.App.Commands;

/// <summary>Options that every verb has: how much it tells, and where that is kept.</summary>
internal sealed class LogOptions
{
    private static readonly string[] Levels = [.. Enum.GetNames<LogLevel>().Select(name => name.ToLowerInvariant())];

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "tell warnings and errors alone", Recursive = true };
    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "tell also what the program runs on and where its time goes", Recursive = true };
    private readonly Option<string?> _file = new Option<string?>("--log-file") { Description = "file to which the log is added, with the time of day", Recursive = true }.Named();

    /// <summary>Adds the options to all verbs.</summary>
    /// <param name="root">The program.</param>
    public void AddTo(RootCommand root)
    {
        root.Options.Add(_quiet);
        root.Options.Add(_verbose);
        root.Options.Add(_file);
    }

    /// <summary>Sets up the log: options prevail over the environment.</summary>
    /// <param name="parsed">Parsed command line.</param>
    /// <param name="environment">Environment.</param>
    /// <param name="log">The log.</param>
    /// <exception cref="ConfigurationException">Options or environment make no sense.</exception>
    /// <exception cref="OutputException">The file of the log cannot be written.</exception>
    public void Apply(ParseResult parsed, ProgramEnvironment environment, LogWriter log)
    {
        log.Tell(Level(parsed, environment));
        string? option = parsed.GetValue(_file);
        if ((option ?? environment.Value(ProgramEnvironment.LogFile)) is not { } file) return;
        (string place, string key) = option is not null ? (ConfigurationException.CommandLine, _file.Name) : (ConfigurationException.Environment, ProgramEnvironment.LogFile);
        if (IsOutput(parsed, file)) throw Mistake(place, key, $"'{file}' is the output too", "give another name for the log");
        if (File.Exists(file) && !LogWriter.CanBeAddedTo(file)) throw Mistake(place, key, $"'{file}' is there and is no log", "give another name for the log");
        log.KeepIn(file);
    }

    private static bool IsOutput(ParseResult parsed, string file) =>
        parsed.GetResult("--output") is OptionResult { Implicit: false } output
        && output.Tokens.Any(token => Path.GetFullPath(file) is var log && (log == Path.GetFullPath(token.Value) || log == Path.GetFullPath(token.Value) + ".json"));

    private LogLevel Level(ParseResult parsed, ProgramEnvironment environment)
    {
        bool isQuiet = parsed.GetValue(_quiet), isVerbose = parsed.GetValue(_verbose);
        if (isQuiet && isVerbose) throw Mistake(ConfigurationException.CommandLine, _quiet.Name, "cannot go with --verbose", "give one of them");
        if (isQuiet) return LogLevel.Warning;
        if (isVerbose) return LogLevel.Debug;
        if (environment.Value(ProgramEnvironment.Log) is not { } name) return LogLevel.Info;
        int level = Array.IndexOf(Levels, name);
        return level >= 0 ? (LogLevel)level
            : throw Mistake(ConfigurationException.Environment, ProgramEnvironment.Log, $"'{name}' is not a level", $"give {string.Join(", ", Levels)}");
    }

    private static ConfigurationException Mistake(string place, string key, string problem, string suggestion) =>
        new((List<ConfigurationProblem>)[new ConfigurationProblem(place, 0, key, problem, "", suggestion)]);
}
