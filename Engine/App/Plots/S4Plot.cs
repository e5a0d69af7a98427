using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.App.Compare;
using NA64Mu.App.Scans;
using NA64Mu.Core;
using ScottPlot;
using ScottPlot.Plottables;

namespace NA64Mu.App.Plots;

/// <summary>Two panels: trigger rate against the edge of S4 for each z, and signal efficiency against rate at the best z.</summary>
internal static class S4Plot
{
    private const double LowestRate = 1e-5;

    /// <summary>Draws a result.</summary>
    /// <param name="fonts">Font.</param>
    /// <param name="result">Result.</param>
    public static Figure Draw(PlotFonts fonts, S4Result result)
    {
        var figure = new Figure(2 * PlotStyle.Width, PlotStyle.Height);
        figure.Add(DrawRate(fonts, result), 0, PlotStyle.Width, 0, PlotStyle.Height);
        figure.Add(DrawEfficiency(fonts, result), PlotStyle.Width, 2 * PlotStyle.Width, 0, PlotStyle.Height);
        return figure;
    }

    private static Plot DrawRate(PlotFonts fonts, S4Result result)
    {
        Plot plot = PlotStyle.NewPlot(
            fonts, FormattableString.Invariant($"Trigger rate, {PlotStyle.Count(result.Muons)} muons of {result.BeamMomentum / Units.GeV:G6} GeV/c"),
            "Inner edge of S4, x [mm]", "Triggers per beam muon");
        int index = 0;
        foreach (IGrouping<double, S4Row> plane in result.Rows.GroupBy(row => row.FrontMm))
        {
            Color color = PlotStyle.Palette[index++ % PlotStyle.Palette.Length];
            S4Row[] rows = [.. plane.Where(row => row.Rate.Value > LowestRate)];
            if (rows.Length == 0) continue;
            Scatter curve = plot.Add.ScatterLine(rows.Select(row => row.EdgeMm).ToArray(), rows.Select(row => Math.Log10(row.Rate.Value)).ToArray(), color);
            curve.LineWidth = 2;
            curve.LegendText = FormattableString.Invariant($"z = {plane.Key / Units.Metre:0.0##} m");
        }
        HorizontalLine wanted = plot.Add.HorizontalLine(Math.Log10(result.WantedRate), 1.2f, Colors.Black, LinePattern.Dashed);
        wanted.LegendText = FormattableString.Invariant($"{100 * result.WantedRate:G3} %");
        double low = Math.Log10(LowestRate), high = Math.Ceiling(Math.Log10(result.Rows.Max(row => row.Rate.Value)));
        double left = result.Rows.Min(row => row.EdgeMm), right = result.Rows.Max(row => row.EdgeMm);
        plot.Axes.SetLimits(left, right, low, high);
        plot.Axes.Left.TickGenerator = PlotStyle.LogarithmicTicks(low, high);
        plot.Axes.Bottom.TickGenerator = PlotStyle.LinearTicks(left, right);
        PlotStyle.AddLegend(plot, Alignment.UpperRight);
        return plot;
    }

    private static Plot DrawEfficiency(PlotFonts fonts, S4Result result)
    {
        Plot plot = PlotStyle.NewPlot(
            fonts, FormattableString.Invariant($"Invisible bosons of muons with S0·S1, S4 at z = {result.Best.FrontMm / Units.Metre:0.0##} m"),
            "Triggers per beam muon", "Trigger efficiency [%]");
        S4Row[] rows = [.. result.Rows.Where(row => row.FrontMm == result.Best.FrontMm && row.Rate.Value > LowestRate)];
        double highest = 0;
        for (int mass = 0; mass < result.Best.Signals.Count; mass++)
        {
            MeasuredValue[] values = [.. rows.Select(row => row.Signals[mass].Efficiency)];
            highest = Math.Max(highest, values.Max(value => 100 * value.Value));
            AddCurve(plot, rows, values, PlotStyle.Palette[mass % PlotStyle.Palette.Length], FormattableString.Invariant($"{result.Best.Signals[mass].MassMev:G6} MeV"));
        }
        plot.Add.VerticalLine(Math.Log10(result.WantedRate), 1.2f, Colors.Black, LinePattern.Dashed);
        double low = Math.Log10(LowestRate), high = Math.Ceiling(Math.Log10(rows.Max(row => row.Rate.Value)));
        double top = Math.Max(1, 1.2 * highest);
        plot.Axes.SetLimits(low, high, 0, top);
        plot.Axes.Bottom.TickGenerator = PlotStyle.LogarithmicTicks(low, high);
        plot.Axes.Left.TickGenerator = PlotStyle.LinearTicks(0, top);
        PlotStyle.AddLegend(plot, Alignment.UpperLeft);
        return plot;
    }

    private static void AddCurve(Plot plot, IReadOnlyList<S4Row> rows, MeasuredValue[] values, Color color, string label)
    {
        double[] x = [.. rows.Select(row => Math.Log10(row.Rate.Value))], y = [.. values.Select(value => 100 * value.Value)];
        Scatter curve = plot.Add.ScatterLine(x, y, color);
        curve.LineWidth = 2;
        curve.LegendText = label;
        ErrorBar bars = plot.Add.ErrorBar(x, y, values.Select(value => 100 * value.Error).ToArray());
        bars.Color = color;
        bars.CapSize = 0;
    }
}
