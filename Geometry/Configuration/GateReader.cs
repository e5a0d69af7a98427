using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Reader of the section <c>readout.gates</c>.</summary>
internal static class GateReader
{
    private static readonly (string Key, DetectorSystem System)[] CalorimeterKeys =
        [("ecal", DetectorSystem.Ecal), ("vhcal", DetectorSystem.Vhcal), ("hcal", DetectorSystem.Hcal)];

    /// <summary>Reads all gates.</summary>
    /// <param name="section">The section.</param>
    public static GateSettings Read(Section section)
    {
        var calorimeters = new Dictionary<DetectorSystem, TimeGate>();
        var gates = new GateSettings
        {
            Slice = section.Quantity("slice"),
            Coincidence = ReadGate(section, "coincidence"),
            Veto = ReadGate(section, "veto"),
            Tracker = ReadGate(section, "tracker"),
            BeamMomentum = ReadGate(section, "bms"),
            Calorimeters = calorimeters,
        };
        foreach ((string key, DetectorSystem system) in CalorimeterKeys)
        {
            if (section.Announce(key)) calorimeters.Add(system, ReadGate(section, key));
        }
        double shortest = calorimeters.Values.Append(gates.Coincidence).Append(gates.Veto).Min(gate => gate.Length);
        if (2 * gates.Slice > shortest) section.RefuseValue("slice", "is longer than half of the shortest gate of a calorimeter or counter", "a slice is taken as a whole or not at all");
        section.Close();
        return gates;
    }

    /// <summary>A required gate: two times, the earlier one first.</summary>
    /// <param name="section">Section.</param>
    /// <param name="key">Key.</param>
    public static TimeGate ReadGate(Section section, string key)
    {
        if (section.Quantities(key) is not { } times) return TimeGate.Always;
        if (times[0] < times[1]) return new TimeGate(times[0], times[1]);
        section.RefuseValue(key, "must begin before it ends");
        return TimeGate.Always;
    }
}
