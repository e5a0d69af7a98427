using System.CommandLine;
using NA64Mu.App.Configuration;
using NA64Mu.App.HepMc;
using NA64Mu.Core;
using NA64Mu.Transport.Sources;

namespace NA64Mu.App.Commands;

/// <summary>The options that say what to simulate, shared by several verbs.</summary>
internal sealed class SimulationOptions
{
    private readonly Option<long> _events;
    private readonly Option<long> _firstEvent = new("--first-event") { Description = "number of the first event", DefaultValueFactory = _ => 0 };
    private readonly Option<ulong> _seed = new("--seed", "-s") { Description = "seed of all random streams", DefaultValueFactory = _ => 1 };
    private readonly Option<uint> _run = new("--run", "-r") { Description = "run number, below 2^24", DefaultValueFactory = _ => 1 };
    private readonly Option<string> _physics = PhysicsOption.Create();
    private readonly Option<string> _source;
    private readonly PencilOptions _pencil = new();
    private readonly BeamFileOptions _beamFile = new();
    private readonly SignalOptions? _signal;
    private readonly ShardOptions? _shards;

    /// <summary>The options with the defaults of a verb.</summary>
    /// <param name="events">Default number of events.</param>
    /// <param name="source">Default source.</param>
    /// <param name="signal">Options of the signal; null where the verb has none.</param>
    /// <param name="shards">Options that cut the run into shares; null where the verb has none.</param>
    public SimulationOptions(long events, SourceKind source, SignalOptions? signal = null, ShardOptions? shards = null)
    {
        _signal = signal;
        _shards = shards;
        _events = new Option<long>("--events", "-n") { Description = "number of events (of a beam file: all)", DefaultValueFactory = _ => events };
        _source = new Option<string>("--source")
        {
            Description = "m2: the beam of the geometry file; pencil: one kind of particle; hepmc:FILE: events of a HepMC3 file",
            DefaultValueFactory = _ => source == SourceKind.M2 ? "m2" : "pencil",
        };
        _source.Validators.Add(BeamFileOptions.Validate);
    }

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="command">Verb.</param>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_events, _firstEvent, _seed, _run, _physics, _source]) command.Options.Add(option);
        _pencil.AddTo(command);
        _beamFile.AddTo(command);
        _signal?.AddTo(command);
        _shards?.AddTo(command);
    }

    /// <summary>Whether the user chose a mode.</summary>
    /// <param name="parsed">Parsed command line.</param>
    public bool NamesPhysics(ParseResult parsed) => parsed.GetResult(_physics) is { Implicit: false };

    /// <summary>What the user asked for.</summary>
    /// <param name="parsed">Parsed command line.</param>
    /// <exception cref="ConfigurationException">Some values make no sense; all of them are listed.</exception>
    public RunOptions Read(ParseResult parsed)
    {
        var problems = new OptionProblems();
        long events = parsed.GetValue(_events);
        long first = parsed.GetValue(_firstEvent);
        uint run = parsed.GetValue(_run);
        CheckNumbers(events, first, run, problems);
        string sourceName = parsed.GetValue(_source)!;
        SourceKind source = BeamFileOptions.IsMeant(sourceName) ? SourceKind.HepMc : sourceName == "m2" ? SourceKind.M2 : SourceKind.Pencil;
        PencilSettings? pencil = source == SourceKind.Pencil ? _pencil.Read(parsed, problems) : null;
        if (pencil is null) _pencil.Refuse(parsed, problems);
        if (source != SourceKind.HepMc) _beamFile.Refuse(parsed, problems);
        SignalSettings? signal = _signal?.Read(parsed, problems);
        problems.Require();
        HepMcBeam? beam = source == SourceKind.HepMc ? _beamFile.Open(parsed, sourceName) : null;
        if (beam is not null)
            events = BeamRange.Of(beam, first, parsed.GetResult(_events) is { Implicit: false } ? events : null, _beamFile.Policy(parsed));
        EventShard? shard = _shards?.Read(parsed, first, events, problems);
        problems.Require();
        return new RunOptions
        {
            Events = shard?.Events ?? events,
            FirstEvent = shard?.FirstEvent ?? first,
            Shard = shard,
            Run = run,
            Seed = parsed.GetValue(_seed),
            Physics = PhysicsOption.Parse(parsed.GetValue(_physics)!),
            Source = source,
            Pencil = pencil,
            HepMc = beam?.Settings,
            BeamFile = beam,
            Signal = signal,
        };
    }

    private static void CheckNumbers(long events, long first, uint run, OptionProblems problems)
    {
        if (events <= 0) problems.Add("--events", $"{events} is not a positive number", "give 1 or more");
        if (first < 0) problems.Add("--first-event", $"{first} is negative", "events are numbered from 0");
        if (events > 0 && first > long.MaxValue - events)
            problems.Add("--first-event", $"{first} leaves no numbers for {events} events", "give a smaller number");
        if (run >= 1u << 24) problems.Add("--run", $"{run} is too large", "run numbers are below 16777216");
    }
}
