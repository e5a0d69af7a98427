using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NA64Mu.App.Configuration;

/// <summary>A verb that simulates: which settings it knows, and those of its defaults that differ from others.</summary>
/// <param name="Name">Word of the command line.</param>
/// <param name="Events">Default number of events.</param>
/// <param name="Source">Default source.</param>
/// <param name="Output">Default place of the results; null where there are none but what is printed.</param>
/// <param name="Keys">Settings that have an effect.</param>
internal sealed record RunVerb(string Name, long Events, string Source, string? Output, IReadOnlyList<RunCardKey> Keys)
{
    /// <summary>"simulate".</summary>
    public static RunVerb Simulate { get; } = new("simulate", 1000, "m2", "out/na64mu.sim.h5", RunCardKeys.All);

    /// <summary>"run".</summary>
    public static RunVerb Run { get; } = new("run", 20_000, "m2", "out", RunCardKeys.All);

    /// <summary>"batch make".</summary>
    public static RunVerb BatchMake { get; } = new("batch make", 1000, "m2", null, RunCardKeys.All)
    {
        Meanings = new Dictionary<RunCardKey, string> { [RunCardKeys.Output] = "folder to write", [RunCardKeys.Threads] = "threads of a job (default: 1)" },
    };

    /// <summary>"beam".</summary>
    public static RunVerb Beam { get; } = new(
        "beam", 1000, "m2", "out/beam.hepmc3",
        [.. RunCardKeys.All.Except([RunCardKeys.Physics, RunCardKeys.Model, .. RunCardKeys.SignalDetails, RunCardKeys.Threads])]);

    /// <summary>"compare".</summary>
    public static RunVerb Compare { get; } = new(
        "compare", 1000, "pencil", null, [.. RunCardKeys.All.Except([RunCardKeys.Model, .. RunCardKeys.SignalDetails, RunCardKeys.Output])]);

    /// <summary>Settings that mean something of their own to this verb, for people.</summary>
    public IReadOnlyDictionary<RunCardKey, string> Meanings { get; init; } = new Dictionary<RunCardKey, string>();

    /// <summary>The defaults.</summary>
    public RunCard Defaults => RunCard.OfLayer(
        Keys.Select(key => (Key: key, Text: DefaultOf(key))).Where(pair => pair.Text is not null)
            .Select(pair => new RunCardSetting(pair.Key, pair.Text!, SettingOrigin.Default)));

    /// <summary>Whether a setting has an effect; values in the geometry file always have.</summary>
    /// <param name="key">The setting.</param>
    public bool Knows(RunCardKey key) => Keys.Contains(key) || RunCardKeys.PathInGeometry(key) is not null;

    /// <summary>Default of a setting; null for none.</summary>
    /// <param name="key">The setting.</param>
    public string? DefaultOf(RunCardKey key)
    {
        if (key == RunCardKeys.Events) return Events.ToString(CultureInfo.InvariantCulture);
        if (key == RunCardKeys.Source) return Source;
        return key == RunCardKeys.Output ? Output : key.Fallback;
    }
}
