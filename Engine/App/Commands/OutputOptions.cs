using System;
using System.CommandLine;
using System.IO;
using NA64Mu.App.Output;

namespace NA64Mu.App.Commands;

/// <summary>Options of the verbs that write files.</summary>
internal sealed class OutputOptions
{
    /// <summary>More threads than any machine has; each takes some megabytes.</summary>
    public const int MostThreads = 1024;

    private const int SecondsOfADay = 86_400;

    private readonly Option<bool> _force = new("--force", "-f") { Description = "replace files that are there" };
    private readonly Option<int?> _threads = new("--threads", "-j") { Description = "threads (default: cores of the job)" };
    private readonly Option<bool> _noProgress = new("--no-progress") { Description = "no progress on standard error" };
    private readonly Option<int> _progressInterval = new Option<int>("--progress-interval")
    {
        Description = "seconds between lines of progress, where standard error is no terminal",
        DefaultValueFactory = _ => (int)ProgressReporter.LineInterval.TotalSeconds,
    }.Between(1, SecondsOfADay);

    /// <summary>What to do with a file that is there.</summary>
    /// <param name="parsed">Parsed command line.</param>
    public OverwritePolicy Overwrite(ParseResult parsed) => parsed.GetValue(_force) ? OverwritePolicy.Replace : OverwritePolicy.Refuse;

    /// <summary>Threads to use.</summary>
    /// <param name="parsed">Parsed command line.</param>
    public int Threads(ParseResult parsed) => parsed.GetValue(_threads) ?? ThreadCount.Default();

    /// <summary>Progress on standard error.</summary>
    /// <param name="parsed">Parsed command line.</param>
    /// <param name="events">Events to come.</param>
    /// <param name="error">Standard error.</param>
    public ProgressReporter Progress(ParseResult parsed, long events, TextWriter error) =>
        new(error, parsed.GetValue(_noProgress) ? ProgressStyle.None : ProgressReporter.StyleOfStandardError(), events, TimeProvider.System, TimeSpan.FromSeconds(parsed.GetValue(_progressInterval)));

    /// <summary>Adds all options to a verb that simulates.</summary>
    /// <param name="command">Verb.</param>
    public void AddTo(Command command)
    {
        command.Options.Add(_threads.Between(1, MostThreads));
        AddLookTo(command);
    }

    /// <summary>Adds the options of threads and progress to a verb that writes no file.</summary>
    /// <param name="command">Verb.</param>
    public void AddRunTo(Command command)
    {
        command.Options.Add(_threads.Between(1, MostThreads));
        command.Options.Add(_noProgress);
        command.Options.Add(_progressInterval);
    }

    /// <summary>Adds the options without those of threads to a verb that has threads among its settings.</summary>
    /// <param name="command">Verb.</param>
    public void AddLookTo(Command command)
    {
        AddForceTo(command);
        command.Options.Add(_noProgress);
        command.Options.Add(_progressInterval);
    }

    /// <summary>Adds --force alone to a verb that works on one thread and is soon done.</summary>
    /// <param name="command">Verb.</param>
    public void AddForceTo(Command command) => command.Options.Add(_force);
}
