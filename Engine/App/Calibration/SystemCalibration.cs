using System.Collections.Generic;
using NA64Mu.App.Compare;
using NA64Mu.Core;

namespace NA64Mu.App.Calibration;

/// <summary>Calibration of one kind of calorimeter.</summary>
public sealed record SystemCalibration
{
    /// <summary>Kind of calorimeter.</summary>
    public required DetectorSystem System { get; init; }

    /// <summary>Beam, in words.</summary>
    public required string Beam { get; init; }

    /// <summary>Visible over incident energy before.</summary>
    public required double FractionBefore { get; init; }

    /// <summary>Visible over incident energy.</summary>
    public required MeasuredValue Fraction { get; init; }

    /// <summary>The energy that defines the scale, with other events than those it was derived from.</summary>
    public required EnergyPoint Closure { get; init; }

    /// <summary>Other energies.</summary>
    public required IReadOnlyList<EnergyPoint> Linearity { get; init; }

    /// <summary>Resolution over all energies; null where there are too few.</summary>
    public required ResolutionFit? Resolution { get; init; }

    /// <summary>Constants of cells, volume by volume; empty where cells do not differ.</summary>
    public required IReadOnlyList<ModuleConstants> Modules { get; init; }

    /// <summary>Closure: mean energy read less what it is to be, in units of the errors of both samples.</summary>
    public double ClosureSigma =>
        (Closure.Response.Value - 1) / global::System.Math.Sqrt(Closure.Response.Error * Closure.Response.Error + Fraction.Error * Fraction.Error / (Fraction.Value * Fraction.Value));
}
