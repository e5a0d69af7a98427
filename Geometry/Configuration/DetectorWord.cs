using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Words of geometry files for the parts of the experiment.</summary>
public static class DetectorWord
{
    /// <summary>All words with their meaning.</summary>
    public static IReadOnlyList<(string Word, DetectorSystem System)> All { get; } =
    [
        ("none", DetectorSystem.None), ("ecal", DetectorSystem.Ecal), ("vhcal", DetectorSystem.Vhcal), ("hcal", DetectorSystem.Hcal),
        ("counter", DetectorSystem.Counter), ("tracker", DetectorSystem.Tracker), ("bms", DetectorSystem.BeamMomentumStation),
    ];

    /// <summary>The word for a part.</summary>
    /// <param name="system">Part.</param>
    public static string Of(DetectorSystem system) => All.First(entry => entry.System == system).Word;
}
