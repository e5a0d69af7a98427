using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Reconstruction.Selection;

/// <summary>Triggers of a set-up in words, for titles and cut flows.</summary>
public static class TriggerText
{
    private const string None = "no trigger";

    /// <summary>The counters that ask for a beam particle, such as S0·S1·Sµ.</summary>
    /// <param name="layout">Set-up.</param>
    public static string Beam(DetectorLayout layout) => Coincidence(layout, CounterRole.Beam);

    /// <summary>The counters of the whole trigger, and whether there are vetoes.</summary>
    /// <param name="layout">Set-up.</param>
    public static string Physics(DetectorLayout layout)
    {
        string fired = Coincidence(layout, CounterRole.Beam, CounterRole.Signal);
        return layout.Readout.Counters.Any(counter => counter.Role == CounterRole.Veto) ? fired + ", no veto" : fired;
    }

    private static string Coincidence(DetectorLayout layout, params CounterRole[] roles)
    {
        IEnumerable<string> names = layout.Readout.Counters
            .Where(counter => roles.Contains(counter.Role)).OrderBy(counter => Array.IndexOf(roles, counter.Role))
            .Select(counter => counter.Volume.Replace("mu", "µ", StringComparison.Ordinal));
        string text = string.Join('·', names);
        return text.Length > 0 ? text : None;
    }
}
