using System.Collections.Generic;

namespace NA64Mu.Geometry.Settings;

/// <summary>Calibration of the calorimeters as the geometry file has it.</summary>
public sealed record CalibrationSettings
{
    /// <summary>Name of the calibration; empty where the file gives none.</summary>
    public string Tag { get; init; } = "";

    /// <summary>How it was derived, word by word; empty where the file does not tell.</summary>
    public IReadOnlyDictionary<string, string> Origin { get; init; } = new Dictionary<string, string>();

    /// <summary>Factors on the readings of single cells by name of the volume, in the order section, y, x with x running fastest; volumes that are not here have 1 everywhere.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<double>> Cells { get; init; } = new Dictionary<string, IReadOnlyList<double>>();
}
