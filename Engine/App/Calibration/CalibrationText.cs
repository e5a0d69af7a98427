using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using NA64Mu.App.Compare;
using NA64Mu.App.Output;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.App.Calibration;

/// <summary>A calibration as the section <c>calibration</c> of a geometry file, so that a set-up and the file of an event carry their constants in themselves.</summary>
public static partial class CalibrationText
{
    private const int NumbersPerLine = 12;

    private static readonly DetectorSystem[] Systems = [DetectorSystem.Ecal, DetectorSystem.Hcal, DetectorSystem.Vhcal];

    /// <summary>The section; kinds of calorimeter that were not calibrated keep what the set-up has.</summary>
    /// <param name="layout">Set-up with the constants found.</param>
    /// <param name="results">Calibrations.</param>
    /// <param name="plan">What was done.</param>
    /// <param name="tag">Name of the calibration.</param>
    /// <param name="command">Command that repeats it.</param>
    public static string Section(DetectorLayout layout, IReadOnlyList<SystemCalibration> results, CalibrationPlan plan, string tag, string command)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"calibration:\n  tag: {tag}\n  origin:\n    command: {Quoted(command)}\n    program: {Quoted(BuildInformation.Current.ToString())}\n");
        text.Append(CultureInfo.InvariantCulture, $"    geometry: {EventFileAttributes.Sha256(layout.SourceText)}\n    physics: {plan.Physics.ToString().ToLowerInvariant()}\n    seed: {plan.Seed}\n");
        foreach (SystemCalibration result in results) text.Append(CultureInfo.InvariantCulture, $"    {Key(result.System)}: {Quoted(result.Beam)}\n");
        foreach (DetectorSystem system in Systems)
        {
            MeasuredValue? measured = results.FirstOrDefault(result => result.System == system)?.Fraction;
            if (measured is { } found) text.Append(CultureInfo.InvariantCulture, $"  {Key(system)}: {{fraction: {Number(found.Value)}, error: {Number(found.Error, 2)}}}\n");
            else if (layout.Readout.Calorimeters.TryGetValue(system, out CalorimeterReadout? kept)) text.Append(CultureInfo.InvariantCulture, $"  {Key(system)}: {kept.VisibleFraction:R}\n");
        }
        AppendCells(text, layout.Readout.Calibration.Cells, [.. results.SelectMany(result => result.Modules)]);
        return text.ToString();
    }

    /// <summary>A geometry file with another section <c>calibration</c>; it is appended where there is none.</summary>
    /// <param name="geometry">Text of the file.</param>
    /// <param name="section">The section.</param>
    public static string Replace(string geometry, string section)
    {
        Match old = SectionPattern().Match(geometry);
        return old.Success
            ? string.Concat(geometry.AsSpan(0, old.Index), section, geometry.AsSpan(old.Index + old.Length))
            : $"{geometry.TrimEnd('\n')}\n\n{section}";
    }

    private static void AppendCells(StringBuilder text, IReadOnlyDictionary<string, IReadOnlyList<double>> cells, IReadOnlyList<ModuleConstants> measured)
    {
        if (cells.Count == 0) return;
        text.Append("  cells:                                        # section by section, row by row, x running fastest\n");
        foreach ((string volume, IReadOnlyList<double> constants) in cells)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {volume}:\n");
            AppendNumbers(text, "constants", constants);
            if (measured.FirstOrDefault(module => module.Volume == volume) is { } module) AppendNumbers(text, "errors", [.. module.Constants.Select(constant => constant.Error)]);
        }
    }

    private static void AppendNumbers(StringBuilder text, string key, IReadOnlyList<double> numbers)
    {
        text.Append(CultureInfo.InvariantCulture, $"      {key}:\n");
        foreach (double[] line in numbers.Chunk(NumbersPerLine))
            text.Append(CultureInfo.InvariantCulture, $"        {string.Join(' ', line.Select(number => number.ToString("F4", CultureInfo.InvariantCulture)))}\n");
    }

    private static string Key(DetectorSystem system) => system.ToString().ToLowerInvariant();

    private static string Number(double value, int digits = 6) => value.ToString($"G{digits}", CultureInfo.InvariantCulture);

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The key at the beginning of a line, and all indented lines behind it, comments and blank lines among them.</summary>
    [GeneratedRegex(@"^calibration:[^\n]*\n(?:(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]+[^\s#][^\n]*(?:\n|\z))*", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex SectionPattern();
}
