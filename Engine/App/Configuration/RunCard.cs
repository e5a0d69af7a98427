using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;

namespace NA64Mu.App.Configuration;

/// <summary>Settings of a run as texts, each with its origin: one layer, or several of which the later prevail.</summary>
internal sealed class RunCard
{
    private readonly Dictionary<string, RunCardSetting> _settings;
    private readonly int _layers;

    private RunCard(Dictionary<string, RunCardSetting> settings, int layers)
    {
        (_settings, _layers) = (settings, layers);
    }

    /// <summary>The settings of the program itself.</summary>
    public static RunCard Defaults { get; } = OfLayer(
        RunCardKeys.All.Where(key => key.Fallback is not null).Select(key => new RunCardSetting(key, key.Fallback!, SettingOrigin.Default)));

    /// <summary>All settings.</summary>
    public IEnumerable<RunCardSetting> Settings => _settings.Values;

    /// <summary>The values to change in the geometry file.</summary>
    public IEnumerable<RunCardSetting> GeometryValues => _settings.Values.Where(setting => RunCardKeys.PathInGeometry(setting.Key) is not null);

    /// <summary>One layer.</summary>
    /// <param name="settings">Settings, each once.</param>
    public static RunCard OfLayer(IEnumerable<RunCardSetting> settings) => new(settings.ToDictionary(setting => setting.Key.Path), 1);

    /// <summary>This card with a later one over it.</summary>
    /// <param name="later">The card whose settings prevail.</param>
    public RunCard With(RunCard later)
    {
        var settings = new Dictionary<string, RunCardSetting>(_settings);
        foreach ((string path, RunCardSetting setting) in later._settings) settings[path] = setting with { Rank = setting.Rank + _layers };
        return new RunCard(settings, _layers + later._layers);
    }

    /// <summary>A setting; null where neither the user nor the program gives one.</summary>
    /// <param name="key">The setting.</param>
    public RunCardSetting? Find(RunCardKey key) => _settings.GetValueOrDefault(key.Path);

    /// <summary>Where the user would change a setting: where it was given, or else where the choice was made that lets it count.</summary>
    /// <param name="key">The setting.</param>
    public SettingOrigin OriginOf(RunCardKey key)
    {
        if (Find(key) is { IsGiven: true } given) return given.Origin;
        RunCardKey? choice = RunCardKeys.Pencil.Contains(key) || RunCardKeys.HepMc.Contains(key) ? RunCardKeys.Source : RunCardKeys.SignalDetails.Contains(key) ? RunCardKeys.Model : null;
        return choice is not null && Find(choice) is { } made ? made.Origin : SettingOrigin.Default;
    }

    /// <summary>Whether a setting has an effect beside the others: a pencil beam may be there, a signal, a volume to force it in.</summary>
    /// <param name="key">The setting.</param>
    public bool HasEffect(RunCardKey key)
    {
        if (RunCardKeys.Pencil.Contains(key)) return Find(RunCardKeys.Source)?.Text == "pencil";
        if (RunCardKeys.HepMc.Contains(key)) return Find(RunCardKeys.Source)?.Text == "hepmc";
        if (!RunCardKeys.SignalDetails.Contains(key)) return true;
        if (Find(RunCardKeys.Model) is null or { Text: RunCardKeys.NoSignal }) return false;
        if (key == RunCardKeys.Volume) return Find(RunCardKeys.Emission)?.Text == "forced";
        if (key == RunCardKeys.Coupling) return RankOf(key) > RankOf(RunCardKeys.Epsilon);
        return key != RunCardKeys.Epsilon || RankOf(key) > RankOf(RunCardKeys.Coupling);
    }

    /// <summary>A problem with a setting, told where the user would change it.</summary>
    /// <param name="key">The setting.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="reason">Why.</param>
    /// <param name="suggestion">What to do.</param>
    public ConfigurationProblem Problem(RunCardKey key, string problem, string reason = "", string suggestion = "") =>
        OriginOf(key).Problem(key, problem, reason, suggestion);

    private int RankOf(RunCardKey key) => Find(key)?.Rank ?? -1;
}
