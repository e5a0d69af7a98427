using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using NA64Mu.App.Configuration;
using NA64Mu.Core;
using NA64Mu.Geometry.Configuration;
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
    private readonly Option<string> _particle = new("--particle") { Description = "pencil beam: Geant4 name or PDG number", DefaultValueFactory = _ => "mu-" };
    private readonly Option<string> _momentum = new("--momentum") { Description = "pencil beam: momentum", DefaultValueFactory = _ => "160 GeV" };
    private readonly Option<string> _position = new("--position") { Description = "pencil beam: start, x y z", DefaultValueFactory = _ => "0 0 -3.5 m" };
    private readonly Option<string> _spot = new("--spot") { Description = "pencil beam: standard deviations in x and y", DefaultValueFactory = _ => "0 0 mm" };
    private readonly Option<string> _direction = new("--direction") { Description = "pencil beam: direction of flight, any length", DefaultValueFactory = _ => "0 0 1" };

    /// <summary>The options with the defaults of a verb.</summary>
    /// <param name="events">Default number of events.</param>
    /// <param name="source">Default source.</param>
    public SimulationOptions(long events, SourceKind source)
    {
        _events = new Option<long>("--events", "-n") { Description = "number of events", DefaultValueFactory = _ => events };
        _source = new Option<string>("--source")
        {
            Description = "m2: the beam of the geometry file; pencil: one kind of particle",
            DefaultValueFactory = _ => source == SourceKind.M2 ? "m2" : "pencil",
        };
        _source.AcceptOnlyFromAmong("m2", "pencil");
    }

    private Option[] PencilOptions => [_particle, _momentum, _position, _spot, _direction];

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="command">Verb.</param>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_events, _firstEvent, _seed, _run, _physics, _source, .. PencilOptions])
            command.Options.Add(option);
    }

    /// <summary>Whether the user chose a mode.</summary>
    /// <param name="parsed">Parsed command line.</param>
    public bool NamesPhysics(ParseResult parsed) => parsed.GetResult(_physics) is { Implicit: false };

    /// <summary>What the user asked for.</summary>
    /// <param name="parsed">Parsed command line.</param>
    /// <exception cref="ConfigurationException">Some values make no sense; all of them are listed.</exception>
    public RunOptions Read(ParseResult parsed)
    {
        var problems = new List<ConfigurationProblem>();
        long events = parsed.GetValue(_events);
        long first = parsed.GetValue(_firstEvent);
        uint run = parsed.GetValue(_run);
        if (events <= 0) Add("--events", $"{events} is not a positive number", "give 1 or more");
        if (first < 0) Add("--first-event", $"{first} is negative", "events are numbered from 0");
        if (events > 0 && first > long.MaxValue - events) Add("--first-event", $"{first} leaves no numbers for {events} events", "give a smaller number");
        if (run >= 1u << 24) Add("--run", $"{run} is too large", "run numbers are below 16777216");
        SourceKind source = parsed.GetValue(_source) == "m2" ? SourceKind.M2 : SourceKind.Pencil;
        PencilSettings? pencil = source == SourceKind.Pencil ? ReadPencil() : null;
        if (pencil is null) RefusePencilOptions();
        if (problems.Count > 0) throw new ConfigurationException(problems);
        return new RunOptions
        {
            Events = events,
            FirstEvent = first,
            Run = run,
            Seed = parsed.GetValue(_seed),
            Physics = PhysicsOption.Parse(parsed.GetValue(_physics)!),
            Source = source,
            Pencil = pencil,
        };

        PencilSettings ReadPencil()
        {
            string name = parsed.GetValue(_particle)!;
            if (!SpeciesTable.TryParse(name, out Species species))
                Add("--particle", $"'{name}' is not a known particle", "Geant4 names such as mu-, e+, gamma, pi-, kaon0L, proton, or a PDG number");
            double momentum = Read("--momentum", parsed.GetValue(_momentum)!, Dimension.Momentum, 1)[0];
            double[] position = Read("--position", parsed.GetValue(_position)!, Dimension.Length, 3);
            double[] spot = Read("--spot", parsed.GetValue(_spot)!, Dimension.Length, 2);
            double[] direction = Read("--direction", parsed.GetValue(_direction)!, Dimension.Pure, 3);
            var along = new Vector3D(direction[0], direction[1], direction[2]);
            if (momentum <= 0) Add("--momentum", "is not positive", "such as --momentum \"160 GeV\"");
            if (along.LengthSquared <= 0) Add("--direction", "is the zero vector", "such as --direction \"0 0 1\"");
            return new PencilSettings
            {
                Species = species,
                Momentum = momentum,
                Position = new Vector3D(position[0], position[1], position[2]),
                SpotX = spot[0],
                SpotY = spot[1],
                Direction = along.LengthSquared > 0 ? along.Normalised() : along,
            };
        }

        void RefusePencilOptions()
        {
            foreach (Option option in PencilOptions)
            {
                if (parsed.GetResult(option) is { Implicit: false })
                    Add(option.Name, "has no effect on the m2 beam", "add --source pencil, or change the beam in the geometry file");
            }
        }

        double[] Read(string option, string text, Dimension dimension, int count)
        {
            QuantityResult result = QuantityParser.Parse(text, dimension, count);
            if (result.IsValid) return [.. result.Values];
            problems.Add(new ConfigurationProblem(
                ConfigurationException.CommandLine, 0, option, result.Problem, result.Reason, result.Suggestion));
            return [.. Enumerable.Repeat(double.NaN, count)];
        }

        void Add(string option, string problem, string suggestion) =>
            problems.Add(new ConfigurationProblem(ConfigurationException.CommandLine, 0, option, problem, "", suggestion));
    }
}
