using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.App.Dark;
using NA64Mu.Core;
using NA64Mu.Reconstruction.Histograms;
using ScottPlot;

namespace NA64Mu.App.Plots;

/// <summary>Plots of cross sections and spectra of emission.</summary>
internal static class EmissionPlot
{
    private const double Margin = 1.25;

    /// <summary>Cross section against mass, a curve for each material and energy.</summary>
    /// <param name="fonts">Font.</param>
    /// <param name="lines">The numbers.</param>
    public static Figure CrossSections(PlotFonts fonts, IReadOnlyList<EmissionLine> lines)
    {
        double[] masses = [.. lines.Select(line => line.MassMev)];
        double[] values = [.. lines.Select(line => line.CrossSectionPb).Where(value => value > 0)];
        var x = new CurveAxis("m [MeV]", AxisScale.Logarithmic, masses.Min() / Margin, masses.Max() * Margin);
        var y = new CurveAxis("σ per atom [pb]", AxisScale.Logarithmic, Power(values.Min() / Margin, Math.Floor), Power(values.Max() * Margin, Math.Ceiling));
        Curve[] curves =
        [
            .. lines.GroupBy(line => (line.Material, line.EnergyMev)).Select((group, index) => new Curve(
                FormattableString.Invariant($"{group.Key.Material}, {group.Key.EnergyMev / Units.GeV:G4} GeV"), CurveStyle.Solid, index,
                [.. group.Select(line => (line.MassMev, line.CrossSectionPb, 0.0))])),
        ];
        return CurvePlot.Draw(fonts, "Emission by muons", x, y, curves, Alignment.UpperRight);
    }

    private static double Power(double value, Func<double, double> round) => Math.Pow(10, round(Math.Log10(value)));
}
