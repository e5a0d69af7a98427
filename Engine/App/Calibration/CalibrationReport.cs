using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NA64Mu.App.Compare;
using NA64Mu.Core;

namespace NA64Mu.App.Calibration;

/// <summary>What "calibrate" found, for its table and its JSON.</summary>
/// <param name="Tag">Name of the calibration.</param>
/// <param name="Command">Command that repeats it.</param>
/// <param name="Systems">Calibrations.</param>
public sealed record CalibrationReport(string Tag, string Command, IReadOnlyList<SystemCalibration> Systems)
{
    /// <summary>Name and version of this form.</summary>
    public string Schema { get; init; } = "na64mu.calibrate/1";

    /// <summary>Writes the table.</summary>
    /// <param name="output">Where to.</param>
    public void Write(TextWriter output)
    {
        output.WriteLine($"tag {Tag}");
        foreach (SystemCalibration system in Systems)
        {
            output.WriteLine();
            Write(output, system);
        }
    }

    private static void Write(TextWriter output, SystemCalibration system)
    {
        output.WriteLine($"{system.System.ToString().ToUpperInvariant()}: {system.Beam}");
        output.WriteLine(FormattableString.Invariant(
            $"visible fraction {system.Fraction.Value:G6} ± {system.Fraction.Error:G2}, before {system.FractionBefore:G6} ({100 * (system.Fraction.Value / system.FractionBefore - 1):+0.00;-0.00} %)"));
        output.WriteLine($"{"E [GeV]",10}{"events",8}{"read / E",20}{"σ / mean [%]",20}{"leakage [%]",15}");
        Write(output, system.Closure, FormattableString.Invariant($"   closure, {system.ClosureSigma:+0.0;-0.0}σ"));
        foreach (EnergyPoint point in system.Linearity) Write(output, point, "");
        if (system.Resolution is { } fit)
        {
            output.WriteLine(FormattableString.Invariant(
                $"σ/E = ({100 * fit.Stochastic.Value:F2} ± {100 * fit.Stochastic.Error:F2}) %/√(E/GeV) ⊕ ({100 * fit.Constant.Value:F2} ± {100 * fit.Constant.Error:F2}) %, χ² {fit.ChiSquared:F1} for {fit.DegreesOfFreedom}"));
        }
        foreach (ModuleConstants module in system.Modules) Write(output, module);
    }

    private static void Write(TextWriter output, EnergyPoint point, string remark) => output.WriteLine(FormattableString.Invariant(
        $"{point.EnergyMev / Units.GeV,10:G4}{point.Events,8}{point.Response.Value,12:F5} ±{point.Response.Error,8:F5}{100 * point.Resolution.Value,12:F3} ±{100 * point.Resolution.Error,6:F3}{100 * point.Leakage,14:F2}{remark}"));

    private static void Write(TextWriter output, ModuleConstants module)
    {
        MeasuredValue[] seen = [.. module.Constants.Where(constant => constant.Error > 0)];
        if (seen.Length == 0) return;
        output.WriteLine(FormattableString.Invariant(
            $"{module.Volume}: {seen.Length} cells, constants {seen.Min(constant => constant.Value):F3} to {seen.Max(constant => constant.Value):F3}, mean error {100 * seen.Average(constant => constant.Error / constant.Value):F2} %"));
    }
}
