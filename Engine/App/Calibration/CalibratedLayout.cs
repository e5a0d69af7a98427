using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.App.Calibration;

/// <summary>Set-ups that differ from a given one in their constants alone.</summary>
internal static class CalibratedLayout
{
    /// <summary>The set-up with another visible fraction.</summary>
    /// <param name="layout">Set-up.</param>
    /// <param name="system">Ecal, Vhcal or Hcal.</param>
    /// <param name="fraction">Visible over incident energy.</param>
    public static DetectorLayout WithFraction(DetectorLayout layout, DetectorSystem system, double fraction)
    {
        var calorimeters = new Dictionary<DetectorSystem, CalorimeterReadout>(layout.Readout.Calorimeters);
        calorimeters[system] = calorimeters[system] with { VisibleFraction = fraction };
        return layout with { Readout = layout.Readout with { Calorimeters = calorimeters } };
    }

    /// <summary>The set-up with other constants of the cells of some volumes.</summary>
    /// <param name="layout">Set-up.</param>
    /// <param name="modules">Constants.</param>
    public static DetectorLayout WithCells(DetectorLayout layout, IEnumerable<ModuleConstants> modules)
    {
        var cells = new Dictionary<string, IReadOnlyList<double>>(layout.Readout.Calibration.Cells);
        foreach (ModuleConstants module in modules) cells[module.Volume] = [.. module.Constants.Select(constant => constant.Value)];
        return layout with { Readout = layout.Readout with { Calibration = layout.Readout.Calibration with { Cells = cells } } };
    }
}
