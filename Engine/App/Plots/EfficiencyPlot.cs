using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.App.Compare;
using NA64Mu.App.Scans;
using NA64Mu.Core;
using NA64Mu.Reconstruction.Selection;
using ScottPlot;
using ScottPlot.Plottables;

namespace NA64Mu.App.Plots;

/// <summary>Fig. 2 of the paper: trigger efficiency against the mass of the boson, one colour an energy of the beam.</summary>
internal static class EfficiencyPlot
{
    /// <summary>Draws a result: full symbols for all bosons that leave no trace, open ones for x > 0.5, both of muons with S0·S1.</summary>
    /// <param name="fonts">Font.</param>
    /// <param name="result">Result.</param>
    public static Figure Draw(PlotFonts fonts, EfficiencyResult result)
    {
        Plot plot = PlotStyle.NewPlot(fonts, "Invisible bosons of muons with S0·S1", "Mass of the boson [MeV]", "Trigger efficiency [%]");
        double highest = 0;
        for (int index = 0; index < result.Curves.Count; index++)
        {
            EfficiencyCurve curve = result.Curves[index];
            Color color = PlotStyle.Palette[2 * index % PlotStyle.Palette.Length];
            string energy = FormattableString.Invariant($"{curve.BeamMomentum / Units.GeV:G4} GeV");
            highest = Math.Max(highest, AddCurve(plot, curve, ScanPopulation.Tagged, color, MarkerShape.FilledCircle, energy));
            highest = Math.Max(highest, AddCurve(plot, curve, ScanPopulation.TaggedHard, color, MarkerShape.OpenCircle, energy + ", x > 0.5"));
        }
        IEnumerable<double> masses = result.Curves.SelectMany(curve => curve.Points.Select(point => Math.Log10(point.MassMev)));
        double low = masses.Min() - 0.15, high = masses.Max() + 0.15, top = Math.Max(1, 1.3 * highest);
        plot.Axes.SetLimits(low, high, 0, top);
        plot.Axes.Bottom.TickGenerator = PlotStyle.LogarithmicTicks(low, high);
        plot.Axes.Left.TickGenerator = PlotStyle.LinearTicks(0, top);
        PlotStyle.AddLegend(plot, Alignment.UpperLeft);
        return new Figure(plot, PlotStyle.Width, PlotStyle.Height);
    }

    /// <summary>Adds one curve; the highest point is returned [%].</summary>
    private static double AddCurve(Plot plot, EfficiencyCurve curve, ScanPopulation population, Color color, MarkerShape marker, string label)
    {
        MeasuredValue[] values = [.. curve.Points.Select(point => point.Efficiency[population][StandardCuts.PhysicsTrigger])];
        double[] x = [.. curve.Points.Select(point => Math.Log10(point.MassMev))], y = [.. values.Select(value => 100 * value.Value)];
        Scatter points = plot.Add.Scatter(x, y, color);
        points.MarkerShape = marker;
        points.MarkerSize = 8;
        points.LineWidth = marker == MarkerShape.OpenCircle ? 0.8f : 1.6f;
        points.LinePattern = marker == MarkerShape.OpenCircle ? LinePattern.Dashed : LinePattern.Solid;
        points.LegendText = label;
        ErrorBar bars = plot.Add.ErrorBar(x, y, values.Select(value => 100 * value.Error).ToArray());
        bars.Color = color;
        bars.LineWidth = 1.2f;
        return y.Where(double.IsFinite).DefaultIfEmpty().Max();
    }
}
