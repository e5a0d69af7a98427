using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using NA64Mu.App.Configuration;
using NA64Mu.App.Dark;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.App.Commands;

/// <summary>The options that both scans share: which bosons, which samples, how simulated.</summary>
internal sealed class ScanOptions
{
    private readonly Option<string> _model = new("--signal") { Description = "light boson that muons radiate: " + DarkModelName.All, DefaultValueFactory = _ => "zprime" };
    private readonly Option<string> _masses;
    private readonly Option<string> _coupling = new("--coupling") { Description = "coupling g' to the muon", DefaultValueFactory = _ => "1e-4" };
    private readonly Option<string> _physics = new("--physics")
    {
        Description = "fast: parametrised showers; full: electrons and photons followed one by one, far slower",
        DefaultValueFactory = _ => "fast",
    };

    private readonly Option<ulong> _seed = new("--seed", "-s") { Description = "seed of all random streams", DefaultValueFactory = _ => 1 };
    private readonly Option<uint> _run = new Option<uint>("--run", "-r") { Description = "run number, below 2^24", DefaultValueFactory = _ => 1 }.Between(0, (1 << 24) - 1);
    private readonly Option<string?> _geometry = GeometryOption.Create();

    /// <summary>The options with the masses of a scan.</summary>
    /// <param name="masses">Default masses.</param>
    public ScanOptions(string masses)
    {
        _masses = new Option<string>("--mass") { Description = "masses of the boson, such as \"10 100 MeV\"", DefaultValueFactory = _ => masses };
        _physics.AcceptOnlyFromAmong("fast", "full");
    }

    /// <summary>Directory for the results.</summary>
    public Option<string> Directory { get; } = new Option<string>("--output", "-o") { Description = "directory for table and plot", DefaultValueFactory = _ => "out/scan" }.Named();

    /// <summary>Threads, overwriting and progress.</summary>
    public OutputOptions Outputs { get; } = new();

    /// <summary>Whether to print JSON.</summary>
    public Option<bool> Json { get; } = JsonOutput.Option();

    /// <summary>Adds the options to a verb.</summary>
    /// <param name="command">Verb.</param>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_geometry, _model, _masses, _coupling, _physics, _seed, _run, Directory, Json]) command.Options.Add(option);
        Outputs.AddTo(command);
    }

    /// <summary>The set-up.</summary>
    /// <param name="parsed">Parsed command line.</param>
    public DetectorLayout Layout(ParseResult parsed)
    {
        DetectorLayout layout = GeometryOption.Load(parsed.GetValue(_geometry));
        WeightingCheck.RequireNone(layout, GeometryOption.NameOf(parsed.GetValue(_geometry)), "scan");
        WeightingCheck.RequireMuons(layout, GeometryOption.NameOf(parsed.GetValue(_geometry)), "scan");
        return layout;
    }

    /// <summary>Refuses beams that the set-up does not describe, and masses that they cannot make.</summary>
    /// <param name="parsed">Parsed command line.</param>
    /// <param name="options">What is simulated.</param>
    /// <param name="layout">Set-up.</param>
    public void Require(ParseResult parsed, RunOptions options, DetectorLayout layout) =>
        SourceCheck.Require(options, layout, GeometryOption.NameOf(parsed.GetValue(_geometry)), RunCard.Defaults);

    /// <summary>Beam muons.</summary>
    /// <param name="parsed">Parsed command line.</param>
    /// <param name="events">Number of events.</param>
    public RunOptions Beam(ParseResult parsed, long events) => new()
    {
        Events = events,
        Seed = parsed.GetValue(_seed),
        Run = parsed.GetValue(_run),
        Physics = PhysicsOption.Parse(parsed.GetValue(_physics)!),
    };

    /// <summary>One run for each boson asked for, in rising order of mass: one emission of each muon in the target.</summary>
    /// <param name="parsed">Parsed command line.</param>
    /// <param name="events">Number of events of each.</param>
    /// <param name="problems">Takes what makes no sense.</param>
    public IReadOnlyList<RunOptions> Signals(ParseResult parsed, long events, OptionProblems problems)
    {
        string name = parsed.GetValue(_model)!;
        if (!DarkModelName.TryParse(name, out DarkModel model)) problems.Add("--signal", $"'{name}' is not a known boson", $"one of {DarkModelName.All}");
        double[] masses = Positive("--mass", parsed.GetValue(_masses)!, Dimension.Energy, 0, problems);
        double[] coupling = Positive("--coupling", parsed.GetValue(_coupling)!, Dimension.Pure, 1, problems);
        return [.. masses.Distinct().Order().Select(mass => Beam(parsed, events) with
        {
            Signal = new SignalSettings { Boson = new DarkBoson(model, mass, coupling[0]) },
        })];
    }

    /// <summary>Reads numbers above zero.</summary>
    /// <param name="option">Option.</param>
    /// <param name="text">Its value.</param>
    /// <param name="dimension">Dimension wanted.</param>
    /// <param name="count">How many numbers there must be; 0 for any.</param>
    /// <param name="problems">Takes what makes no sense.</param>
    public static double[] Positive(string option, string text, Dimension dimension, int count, OptionProblems problems)
    {
        double[] values = problems.Read(option, text, dimension, count);
        if (values.Any(value => value <= 0)) problems.Add(option, $"'{text}' is not positive", "give numbers above zero");
        return values;
    }
}
