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
        (double, double) Window(string key, Dimension dimension, double low, double high)
        {
            if (!section.Announce(key) || section.Quantities(key, dimension, 2) is not { } window) return (low, high);
            if (window[0] >= window[1]) section.Refuse(key, "the lower end must come first", "", "write 'low high unit'");
            return (window[0], window[1]);
        }
        double Maximum(string key, Dimension dimension, double fallback) => section.Announce(key) ? section.Positive(key, dimension) : fallback;
        (double incomingLow, double incomingHigh) =
            Window("incoming_momentum", Dimension.Momentum, defaults.IncomingMomentumMinimum, defaults.IncomingMomentumMaximum);
        (double moduleLow, double moduleHigh) =
            Window("hcal_module_energy", Dimension.Energy, defaults.HcalModuleEnergyMinimum, defaults.HcalModuleEnergyMaximum);
        SelectionSettings settings = new()
        {
            IncomingMomentumMinimum = incomingLow,
            IncomingMomentumMaximum = incomingHigh,
            OutgoingMomentumMaximum = Maximum("outgoing_momentum_maximum", Dimension.Momentum, defaults.OutgoingMomentumMaximum),
            VhcalEnergyMaximum = Maximum("vhcal_energy_maximum", Dimension.Energy, defaults.VhcalEnergyMaximum),
            HcalModuleEnergyMinimum = moduleLow,
            HcalModuleEnergyMaximum = moduleHigh,
            SignalBoxEnergyMaximum = Maximum("signal_box_energy_maximum", Dimension.Energy, defaults.SignalBoxEnergyMaximum),
        };
        section.Close();
        return settings;
    }

    /// <summary>Reads the planes where the truth is recorded, sorted along the beam; null where the file names none.</summary>
    /// <param name="root">Outermost section.</param>
    public static IReadOnlyList<TruthPlane>? ReadTruthPlanes(Section root)
    {
        if (root.Group("truth_planes") is not { } section) return null;
        return [.. section.Keys().Select(name => new TruthPlane(name, section.Quantity(name, Dimension.Length))).OrderBy(plane => plane.Z)];
    }
}
