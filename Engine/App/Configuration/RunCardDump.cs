using System.Collections.Generic;
using System.Linq;

namespace NA64Mu.App.Configuration;

/// <summary>A resolved run card as shown to the user: what has an effect, with origins; and the differences of two.</summary>
internal static class RunCardDump
{
    /// <summary>The settings that have an effect.</summary>
    /// <param name="card">Card.</param>
    public static IReadOnlyList<ResolvedSetting> Settings(RunCard card) =>
        [.. Effective(card).Select(setting => new ResolvedSetting(setting.Key.Path, setting.Text, setting.Origin.Describe(setting.Key), !setting.IsGiven))];

    /// <summary>The settings that have an effect, as a run card that reads back, with origins as comments.</summary>
    /// <param name="card">Card.</param>
    public static string Text(RunCard card) =>
        RunCardWriter.Write(Effective(card).Select(setting => (setting.Key, setting.Text, setting.Origin.Describe(setting.Key))));

    /// <summary>The settings in which two cards differ by their meaning; how a value is written makes no difference.</summary>
    /// <param name="first">First card.</param>
    /// <param name="second">Second card.</param>
    public static IReadOnlyList<SettingDifference> Differences(RunCard first, RunCard second)
    {
        Dictionary<string, RunCardSetting> here = Effective(first).ToDictionary(setting => setting.Key.Path);
        Dictionary<string, RunCardSetting> there = Effective(second).ToDictionary(setting => setting.Key.Path);
        return
        [
            .. from path in here.Keys.Union(there.Keys)
               let one = here.GetValueOrDefault(path)
               let other = there.GetValueOrDefault(path)
               where one is null || other is null || one.Key.Rule.Canonical(one.Text) != other.Key.Rule.Canonical(other.Text)
               select new SettingDifference(path, one?.Text, other?.Text),
        ];
    }

    private static IEnumerable<RunCardSetting> Effective(RunCard card) =>
        from key in RunCardKeys.All.SelectMany(key => key == RunCardKeys.Geometry ? card.GeometryValues.Select(setting => setting.Key).Prepend(key) : [key])
        let setting = card.Find(key)
        where setting is { IsValid: true } && card.HasEffect(key)
        select setting;
}
