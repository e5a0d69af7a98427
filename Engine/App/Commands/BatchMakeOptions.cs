using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using NA64Mu.App.Batch;
using NA64Mu.App.Configuration;
using NA64Mu.Core;

namespace NA64Mu.App.Commands;

/// <summary>The options of "batch make" that say how a run is cut into jobs and what the jobs ask for.</summary>
internal sealed class BatchMakeOptions
{
    private readonly Argument<string> _engine = new("engine") { Description = "slurm, htcondor, or local: processes of this machine" };
    private readonly Option<int> _jobs = new Option<int>("--jobs") { Description = "number of jobs, each of which makes one share of the events", Required = true }.Between(1, 1_000_000);
    private readonly Option<string> _tag = new("--tag") { Description = "name of the production, part of all file names", DefaultValueFactory = _ => "run" };
    private readonly Option<string?> _program = new Option<string?>("--program") { Description = "na64mu as the nodes see it, or a .tar.gz of a published folder, which HTCondor carries along (default: this program)" }.Named();
    private readonly Option<double?> _timePerEvent = new("--time-per-event") { Description = "processor time of an event in ms (default: some events are measured now)" };
    private readonly Option<int?> _memory = new Option<int?>("--memory") { Description = "memory of a job in MB (default: as measured, with a margin)" }.Between(100, 10_000_000);
    private readonly Option<int?> _time = new Option<int?>("--time") { Description = "time of a job in minutes (default: as measured, with a margin)" }.Between(1, 10_000_000);
    private readonly Option<int?> _maxArraySize = new Option<int?>("--max-array-size") { Description = "MaxArraySize of Slurm (default: as scontrol says, or 1001)" }.Between(1, 10_000_000);
    private readonly StoreOptions _store = new();
    private readonly Option<int> _atOnce = new Option<int>("--at-once") { Description = "jobs that may run at the same time, 0 for any number", DefaultValueFactory = _ => 0 }.Between(0, 1_000_000);

    /// <summary>Adds the options to the verb.</summary>
    /// <param name="command">Verb.</param>
    public void AddTo(Command command)
    {
        _store.AddTo(command);
        _engine.AcceptOnlyFromAmong("slurm", "htcondor", "local");
        command.Arguments.Add(_engine);
        foreach (Option option in (Option[])[_jobs, _tag, _program, _timePerEvent, _memory, _time, _maxArraySize, _atOnce])
            command.Options.Add(option);
    }

    /// <summary>Threads of a job: one, unless the user asks for more; the cores of this machine are not those of the nodes.</summary>
    /// <param name="request">The run.</param>
    public static int Threads(RunRequest request) => request.Card.Find(RunCardKeys.Threads) is { Origin.Layer: not SettingLayer.Environment } ? request.Threads : 1;

    /// <summary>What is kept of the events.</summary>
    /// <param name="parsed">Parsed command line.</param>
    public StoreKind Store(ParseResult parsed) => _store.Read(parsed);

    /// <summary>Cost of events as the user tells it; null where it is to be measured.</summary>
    /// <param name="parsed">Parsed command line.</param>
    public EventCost? ToldCost(ParseResult parsed) =>
        parsed.GetValue(_timePerEvent) is { } milliseconds ? EventCost.Told(TimeSpan.FromMilliseconds(milliseconds)) : null;

    /// <summary>Time and memory to ask for.</summary>
    /// <param name="parsed">Parsed command line.</param>
    /// <param name="cost">Cost of events.</param>
    /// <param name="run">The run.</param>
    public ResourceRequest Request(ParseResult parsed, EventCost cost, RunRequest run) =>
        ResourceRequest.For(cost, run.Options.Events, parsed.GetValue(_jobs), Threads(run), parsed.GetValue(_time), parsed.GetValue(_memory));

    /// <summary>Checks what does not depend on a measurement.</summary>
    /// <param name="parsed">Parsed command line.</param>
    /// <param name="run">The run.</param>
    /// <exception cref="ConfigurationException">Some values make no sense; all of them are listed.</exception>
    public void Check(ParseResult parsed, RunRequest run)
    {
        var problems = new OptionProblems();
        long events = run.Options.Events;
        if (run.Output.Length == 0) problems.Add("--output", "is missing", "name the folder to write");
        string tag = parsed.GetValue(_tag)!;
        if (tag.Length == 0 || !tag.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-'))
            problems.Add("--tag", $"'{tag}' is no part of a file name", "use letters, digits and '-'");
        if (parsed.GetValue(_jobs) > events) problems.Add("--jobs", $"{events} events cannot be cut into {parsed.GetValue(_jobs)} jobs", "some would be empty");
        if (parsed.GetValue(_timePerEvent) is { } time && !(time > 0 && time < 1e9)) problems.Add("--time-per-event", FormattableString.Invariant($"{time} is no time in ms"), "such as 5.2");
        if (parsed.GetValue(_program) is { } program) CheckProgram(program, EngineOf(parsed), problems);
        foreach (Option option in Unused(EngineOf(parsed)).Where(option => parsed.GetResult(option) is { Implicit: false }))
            problems.Add(option.Name, $"has no effect on '{parsed.GetValue(_engine)}'", "remove it");
        problems.Require();
    }

    /// <summary>Options that an engine has no use for: processes of this machine ask nobody for time or memory, and "local.sh --parallel" says how many run.</summary>
    private IEnumerable<Option> Unused(BatchEngine engine) => engine switch
    {
        BatchEngine.Slurm => [],
        BatchEngine.HtCondor => [_maxArraySize],
        _ => [_maxArraySize, _atOnce, _time, _memory],
    };

    /// <summary>The production.</summary>
    /// <param name="parsed">Parsed command line, checked.</param>
    /// <param name="run">The run.</param>
    /// <param name="request">Time and memory to ask for.</param>
    public Production Read(ParseResult parsed, RunRequest run, ResourceRequest request)
    {
        RunOptions options = run.Options;
        BatchEngine engine = EngineOf(parsed);
        return new Production
        {
            Engine = engine,
            Tag = parsed.GetValue(_tag)!,
            Run = options.Run,
            FirstEvent = options.FirstEvent,
            Events = options.Events,
            Jobs = parsed.GetValue(_jobs),
            Threads = Threads(run),
            Store = Store(parsed),
            BeamFile = options.HepMc is not null && run.Card.Find(RunCardKeys.BeamFile) is { } file ? Path.GetFullPath(file.Text) : null,
            Program = parsed.GetValue(_program) is { } program ? ProgramWords(Path.GetFullPath(program)) : ThisProgram(),
            TimeMinutes = request.TimeMinutes,
            MemoryMegabytes = request.MemoryMegabytes,
            AtOnce = parsed.GetValue(_atOnce),
            MaxArraySize = parsed.GetValue(_maxArraySize)
                ?? (engine == BatchEngine.Slurm ? SlurmConfiguration.AskMaxArraySize() : null) ?? SlurmConfiguration.DefaultMaxArraySize,
        };
    }

    private BatchEngine EngineOf(ParseResult parsed) => parsed.GetValue(_engine) switch
    {
        "slurm" => BatchEngine.Slurm,
        "htcondor" => BatchEngine.HtCondor,
        _ => BatchEngine.Local,
    };

    private static void CheckProgram(string program, BatchEngine engine, OptionProblems problems)
    {
        bool isArchive = program.EndsWith(".tar.gz", StringComparison.Ordinal);
        if (!File.Exists(program)) problems.Add("--program", $"there is no file '{program}'", "name the program, or an archive of its folder");
        else if (isArchive && engine != BatchEngine.HtCondor)
            problems.Add("--program", "only HTCondor carries an archive to the nodes", "unpack it where all nodes see it, and name the program");
    }

    private static IReadOnlyList<string> ProgramWords(string path) => path.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", path] : [path];

    /// <summary>How this program was started: by its own name, or as a library by "dotnet".</summary>
    private static IReadOnlyList<string> ThisProgram()
    {
        string library = typeof(BatchMakeOptions).Assembly.Location, process = Environment.ProcessPath ?? "";
        return string.Equals(Path.GetFileNameWithoutExtension(process), Path.GetFileNameWithoutExtension(library), StringComparison.Ordinal) ? [process] : ["dotnet", library];
    }
}
