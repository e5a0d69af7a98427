using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Reader of the section <c>calibration</c>: written by hand with one number for each kind of calorimeter, or by <c>na64mu calibrate</c>.</summary>
internal sealed class CalibrationReader
{
    private readonly Section? _section;
    private readonly IReadOnlyList<VolumeEntry> _volumes;

    /// <summary>A reader of one section.</summary>
    /// <param name="section">The section; null where the file has none.</param>
    /// <param name="volumes">Volumes of the file.</param>
    public CalibrationReader(Section? section, IReadOnlyList<VolumeEntry> volumes)
    {
        _section = section;
        _volumes = volumes;
    }

    /// <summary>Visible over incident energy of a kind of calorimeter that is read out.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="readout">Its read-out, which is at fault where there is no calibration.</param>
    public double ReadFraction(string key, Section readout)
    {
        if (_section is null)
        {
            readout.Refuse("", "is read out, but 'calibration:' is missing", "", $"add 'calibration:' with '{key}: visible over incident energy'");
            return 1;
        }
        if (!_section.IsGroup(key)) return _section.Quantity(key);
        Section group = _section.Group(key)!;
        double fraction = group.Quantity("fraction");
        group.OptionalQuantity("error");
        group.Close();
        return fraction;
    }

    /// <summary>Tag, origin and constants of single cells.</summary>
    public CalibrationSettings ReadConstants() => _section is null ? new CalibrationSettings() : new CalibrationSettings
    {
        Tag = _section.Announce("tag") ? _section.Text("tag") ?? "" : "",
        Origin = ReadOrigin(_section),
        Cells = ReadCells(_section),
    };

    /// <summary>Ends the reading.</summary>
    /// <param name="keys">Keys of all kinds of calorimeter, which may stand here whether they are read out or not.</param>
    public void Close(IReadOnlyList<string> keys)
    {
        foreach (string key in keys) _section?.Announce(key);
        _section?.Close();
    }

    private static Dictionary<string, string> ReadOrigin(Section section) => section.Group("origin") is { } origin
        ? origin.Keys().ToDictionary(key => key, key => origin.Text(key) ?? "")
        : [];

    private Dictionary<string, IReadOnlyList<double>> ReadCells(Section section)
    {
        var cells = new Dictionary<string, IReadOnlyList<double>>();
        if (section.Group("cells") is not { } groups) return cells;
        foreach ((string name, Section group) in groups.Groups())
        {
            if (ReadModule(name, group) is { } constants) cells[name] = constants;
            group.Close();
        }
        return cells;
    }

    private IReadOnlyList<double>? ReadModule(string name, Section group)
    {
        VolumeEntry? entry = _volumes.FirstOrDefault(one => one.Name == name);
        if (entry is null || entry.Volume.System is not (DetectorSystem.Ecal or DetectorSystem.Vhcal or DetectorSystem.Hcal))
        {
            string[] calorimeters = [.. _volumes.Where(one => one.Volume.System is DetectorSystem.Ecal or DetectorSystem.Vhcal or DetectorSystem.Hcal).Select(one => one.Name)];
            group.Refuse("", $"there is no calorimeter '{name}'", "", Similarity.Suggest(name, calorimeters));
            group.Announce("constants");
            group.Announce("errors");
            return null;
        }
        Segmentation grid = entry.Volume.Segmentation;
        int count = grid.CellsX * grid.CellsY * grid.LayersPerSection.Count;
        IReadOnlyList<double>? errors = group.Announce("errors") ? group.Quantities("errors") : null;
        IReadOnlyList<double>? constants = group.Quantities("constants");
        CheckCount(group, "errors", errors, count);
        return CheckCount(group, "constants", constants, count) ? constants : null;
    }

    private static bool CheckCount(Section group, string key, IReadOnlyList<double>? values, int count)
    {
        if (values is null) return false;
        if (values.Count == count) return true;
        group.Refuse(key, FormattableString.Invariant($"has {values.Count} numbers, the volume has {count} cells"));
        return false;
    }
}
