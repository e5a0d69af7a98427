using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.App.Dark;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Physics.DarkSector;

namespace NA64Mu.App.Configuration;

/// <summary>All settings of a run card.</summary>
/// <remarks>Options of the command line, messages, `config schema` and the page docs/configuration.md follow from this table.</remarks>
internal static class RunCardKeys
{
    /// <summary>Value of the model that stands for no signal.</summary>
    public const string NoSignal = "none";

    /// <summary>Group of the geometry file, and of values in it.</summary>
    public const string GeometryGroup = "geometry";

    private const string GeometryPrefix = GeometryGroup + ".";

    private static readonly NameRule GeometryValue = new("value in the geometry file");

    /// <summary>Number of events.</summary>
    public static RunCardKey Events { get; } = new("events", SettingScope.Range, new WholeNumberRule(1, long.MaxValue), "number of events (of a beam file: all)") { Option = "--events", Alias = "-n" };

    /// <summary>Number of the first event.</summary>
    public static RunCardKey FirstEvent { get; } = new("first_event", SettingScope.Range, new WholeNumberRule(0, long.MaxValue), "number of the first event")
    {
        Option = "--first-event",
        Fallback = "0",
    };

    /// <summary>Seed.</summary>
    public static RunCardKey Seed { get; } = new("seed", SettingScope.Result, new WholeNumberRule(0, ulong.MaxValue), "seed of all random streams") { Option = "--seed", Alias = "-s", Fallback = "1" };

    /// <summary>Run number.</summary>
    public static RunCardKey Run { get; } = new("run", SettingScope.Result, new WholeNumberRule(0, (1 << 24) - 1), "run number, below 2^24") { Option = "--run", Alias = "-r", Fallback = "1" };

    /// <summary>Treatment of secondaries.</summary>
    public static RunCardKey Physics { get; } = new("physics", SettingScope.Result, new WordRule("a known mode", "full", "fast"), "full: electrons and photons followed one by one; fast: parametrised showers")
    {
        Option = "--physics",
        Fallback = "full",
    };

    /// <summary>Source of primaries.</summary>
    public static RunCardKey Source { get; } = new("source", SettingScope.Result, new WordRule("a known source", "m2", "pencil", "hepmc"), "m2: the beam of the geometry file; pencil: one kind of particle; hepmc: the events of a HepMC3 file (as an option: hepmc:FILE)")
    {
        Option = "--source",
        Fallback = "m2",
    };

    /// <summary>Kind of particle of the pencil beam.</summary>
    public static RunCardKey Particle { get; } = new("pencil.particle", SettingScope.Result, new ParticleRule(), "pencil beam: Geant4 name or PDG number") { Option = "--particle", Fallback = "mu-" };

    /// <summary>Momentum of the pencil beam.</summary>
    public static RunCardKey Momentum { get; } = new("pencil.momentum", SettingScope.Result, new QuantityRule(Dimension.Momentum, 1, QuantityLimit.Positive, "160 GeV"), "pencil beam: momentum")
    {
        Option = "--momentum",
        Fallback = "160 GeV",
    };

    /// <summary>Start of the pencil beam.</summary>
    public static RunCardKey Position { get; } = new("pencil.position", SettingScope.Result, new QuantityRule(Dimension.Length, 3, QuantityLimit.None, "0 0 -3.5 m"), "pencil beam: start, x y z")
    {
        Option = "--position",
        Fallback = "0 0 -3.5 m",
    };

    /// <summary>Width of the pencil beam.</summary>
    public static RunCardKey Spot { get; } = new("pencil.spot", SettingScope.Result, new QuantityRule(Dimension.Length, 2, QuantityLimit.NotNegative, "5 5 mm"), "pencil beam: standard deviations in x and y")
    {
        Option = "--spot",
        Fallback = "0 0 mm",
    };

    /// <summary>Direction of the pencil beam.</summary>
    public static RunCardKey Direction { get; } = new("pencil.direction", SettingScope.Result, new QuantityRule(Dimension.Pure, 3, QuantityLimit.NotAllZero, "0 0 1"), "pencil beam: direction of flight, any length")
    {
        Option = "--direction",
        Fallback = "0 0 1",
    };

    /// <summary>Beam file.</summary>
    public static RunCardKey BeamFile { get; } = new("hepmc.file", SettingScope.Result, new NameRule("file"), "beam file: HepMC3 in ASCII, packed with gzip or not");

    /// <summary>Hash of the beam file.</summary>
    public static RunCardKey BeamFileSha256 { get; } = new("hepmc.sha256", SettingScope.Result, new NameRule("SHA-256 in hexadecimal"), "beam file: hash that it must have (default: any)");

    /// <summary>Weight of the beam file.</summary>
    public static RunCardKey BeamFileWeight { get; } = new("hepmc.weight", SettingScope.Result, new NameRule("name of a weight"), "beam file: weight to use (default: the first)") { Option = "--weight-name" };

    /// <summary>Kind of boson.</summary>
    public static RunCardKey Model { get; } = new("signal.model", SettingScope.Result, new WordRule("a known boson", [.. DarkModelName.All.Split(", "), NoSignal]) { MainName = MainNameOf }, $"light boson that muons radiate: {DarkModelName.All}; or none")
    {
        Option = "--signal",
        Fallback = NoSignal,
    };

    /// <summary>Mass of the boson.</summary>
    public static RunCardKey Mass { get; } = new("signal.mass", SettingScope.Result, new QuantityRule(Dimension.Energy, 1, QuantityLimit.Positive, "100 MeV"), "signal: mass of the boson") { Option = "--mass" };

    /// <summary>Coupling of the boson.</summary>
    public static RunCardKey Coupling { get; } = new("signal.coupling", SettingScope.Result, new QuantityRule(Dimension.Pure, 1, QuantityLimit.Positive, "1e-4"), "signal: coupling g' to the muon") { Option = "--coupling" };

    /// <summary>Coupling of the boson in units of the elementary charge.</summary>
    public static RunCardKey Epsilon { get; } = new("signal.epsilon", SettingScope.Result, new QuantityRule(Dimension.Pure, 1, QuantityLimit.Positive, "1e-4"), "signal: coupling in units of the elementary charge, in place of the coupling")
    {
        Option = "--epsilon",
    };

    /// <summary>Rate of the signal.</summary>
    public static RunCardKey Emission { get; } = new("signal.emission", SettingScope.Result, new WordRule("a known emission", "forced", "natural"), "signal: forced (once by each primary in one volume, with weights) or natural (at its own rate)")
    {
        Option = "--emission",
        Fallback = "forced",
    };

    /// <summary>Volume of the forced emission.</summary>
    public static RunCardKey Volume { get; } = new("signal.volume", SettingScope.Result, new NameRule("name of a volume"), "signal: volume of the forced emission (default: the first ECAL)") { Option = "--emission-volume" };

    /// <summary>Geometry file.</summary>
    public static RunCardKey Geometry { get; } = new("geometry.file", SettingScope.Job, new NameRule("file"), "geometry file (default: the built-in geometry.yaml)") { Option = "--geometry", Alias = "-g" };

    /// <summary>Worker threads.</summary>
    public static RunCardKey Threads { get; } = new("threads", SettingScope.Job, new WholeNumberRule(1, 1024), "threads (default: cores of the job)") { Option = "--threads", Alias = "-j" };

    /// <summary>Where the results go.</summary>
    public static RunCardKey Output { get; } = new("output", SettingScope.Job, new NameRule("file or directory"), "file to write (simulate, beam), or directory for all results (run)") { Option = "--output", Alias = "-o" };

    /// <summary>The settings of the pencil beam.</summary>
    public static IReadOnlyList<RunCardKey> Pencil { get; } = [Particle, Momentum, Position, Spot, Direction];

    /// <summary>The settings of the beam file.</summary>
    public static IReadOnlyList<RunCardKey> HepMc { get; } = [BeamFile, BeamFileSha256, BeamFileWeight];

    /// <summary>The settings of the signal, besides the model.</summary>
    public static IReadOnlyList<RunCardKey> SignalDetails { get; } = [Mass, Coupling, Epsilon, Emission, Volume];

    /// <summary>All, in the order in which they are shown.</summary>
    public static IReadOnlyList<RunCardKey> All { get; } =
        [Events, FirstEvent, Seed, Run, Physics, Source, .. Pencil, .. HepMc, Model, .. SignalDetails, Geometry, Threads, Output];

    /// <summary>A setting by its path, "geometry" alone being the file; null if there is none.</summary>
    /// <param name="path">Path.</param>
    public static RunCardKey? Find(string path)
    {
        if (path == GeometryGroup) return Geometry;
        if (All.FirstOrDefault(key => key.Path == path) is { } key) return key;
        return path.StartsWith(GeometryPrefix, StringComparison.Ordinal) && path.Length > GeometryPrefix.Length
            ? new RunCardKey(path, SettingScope.Job, GeometryValue, "value in the geometry file")
            : null;
    }

    /// <summary>Path of a value within the geometry file; null for a setting that is none.</summary>
    /// <param name="key">The setting.</param>
    public static string? PathInGeometry(RunCardKey key) => key.Rule == GeometryValue ? key.Path[GeometryPrefix.Length..] : null;

    /// <summary>Whether a path is that of a group of settings.</summary>
    /// <param name="path">Path.</param>
    public static bool IsGroup(string path) => path.Length > 0 && All.Any(key => key.Group == path);

    /// <summary>What an unknown path may have been meant for: a word of the same group, or one of that name in another.</summary>
    /// <param name="path">Path.</param>
    public static string Suggest(string path)
    {
        string group = path.Contains('.', StringComparison.Ordinal) ? path[..path.LastIndexOf('.')] : "";
        string word = path[(path.LastIndexOf('.') + 1)..];
        RunCardKey? elsewhere = All.FirstOrDefault(key => key.Path == word || key.Path.EndsWith("." + word, StringComparison.Ordinal));
        return elsewhere is not null ? $"did you mean '{elsewhere.Path}'?" : Similarity.Suggest(word, WordsOf(IsGroup(group) ? group : ""));
    }

    /// <summary>The settings of a group, for messages.</summary>
    /// <param name="group">Group.</param>
    public static string SuggestWithin(string group) => $"it has {string.Join(", ", WordsOf(group))}";

    /// <summary>The name of a boson that has several.</summary>
    private static string MainNameOf(string name) => DarkModelName.TryParse(name, out DarkModel model) ? DarkModelName.Of(model) : name;

    /// <summary>The words that may stand in a group: settings, and groups where it is the outermost.</summary>
    private static string[] WordsOf(string group) =>
        [.. All.Select(key => group.Length == 0 && key.Group.Length > 0 ? key.Group : key.Path).Distinct()
            .Where(path => group.Length == 0 || path.StartsWith(group + ".", StringComparison.Ordinal))
            .Select(path => group.Length == 0 ? path : path[(group.Length + 1)..])];
}
