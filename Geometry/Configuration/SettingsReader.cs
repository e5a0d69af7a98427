using System.Collections.Generic;
using System.Linq;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Reader of the sections <c>selection</c> and <c>truth_planes</c>.</summary>
internal static class SettingsReader
{
    /// <summary>Reads the offline cuts; each has the value of the paper as default.</summary>
    /// <param name="root">Outermost section.</param>
    public static SelectionSettings ReadSelection(Section root)
    {
        SelectionSettings defaults = new();
        if (root.Group("selection") is not { } section) return defaults;
        (double, double) Window(string key, double low, double high)
        {
            if (!section.Announce(key) || section.Quantities(key) is not { } window) return (low, high);
            if (window[0] >= window[1]) section.RefuseValue(key, "must have the lower end first", "", "write 'low high unit'");
            return (window[0], window[1]);
        }
        (double incomingLow, double incomingHigh) =
            Window("incoming_momentum", defaults.IncomingMomentumMinimum, defaults.IncomingMomentumMaximum);
        (double moduleLow, double moduleHigh) =
            Window("hcal_module_energy", defaults.HcalModuleEnergyMinimum, defaults.HcalModuleEnergyMaximum);
        SelectionSettings settings = new()
        {
            IncomingMomentumMinimum = incomingLow,
            IncomingMomentumMaximum = incomingHigh,
            OutgoingMomentumMaximum = section.Quantity("outgoing_momentum_maximum", defaults.OutgoingMomentumMaximum),
            VhcalEnergyMaximum = section.Quantity("vhcal_energy_maximum", defaults.VhcalEnergyMaximum),
            HcalModuleEnergyMinimum = moduleLow,
            HcalModuleEnergyMaximum = moduleHigh,
            SignalBoxEnergyMaximum = section.Quantity("signal_box_energy_maximum", defaults.SignalBoxEnergyMaximum),
        };
        section.Close();
        return settings;
    }

    /// <summary>Reads the planes where the truth is recorded, sorted along the beam; null where the file names none.</summary>
    /// <param name="root">Outermost section.</param>
    /// <param name="world">Check that they lie inside the world.</param>
    public static IReadOnlyList<TruthPlane>? ReadTruthPlanes(Section root, WorldCheck world)
    {
        if (root.Group("truth_planes") is not { } section) return null;
        var planes = new List<TruthPlane>();
        foreach (string name in section.Keys())
        {
            ColumnNames.Check(name, section, name);
            planes.Add(new TruthPlane(name, world.ReadZ(section, name, "the primary never passes there")));
        }
        return [.. planes.OrderBy(plane => plane.Z)];
    }
}
