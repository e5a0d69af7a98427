using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Reconstruction.Histograms;
using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;

namespace NA64Mu.App.Plots;

/// <summary>Curves and points with error bars over linear or logarithmic axes.</summary>
public static class CurvePlot
{
    private const float LineWidth = 2, MarkerSize = 5;

    /// <summary>Draws curves.</summary>
    /// <param name="fonts">Font.</param>
    /// <param name="title">Line above the plot.</param>
    /// <param name="x">Abscissa.</param>
    /// <param name="y">Ordinate.</param>
    /// <param name="curves">The curves, the lowest first.</param>
    /// <param name="legend">Corner of the legend.</param>
    public static Figure Draw(PlotFonts fonts, string title, CurveAxis x, CurveAxis y, IReadOnlyList<Curve> curves, Alignment legend)
    {
        Plot plot = NewPlot(fonts, title, x, y);
        foreach (Curve curve in curves) Add(plot, x, y, curve);
        PlotStyle.AddLegend(plot, legend);
        return new Figure(plot, PlotStyle.Width, PlotStyle.Height);
    }

    /// <summary>An empty plot with its axes.</summary>
    internal static Plot NewPlot(PlotFonts fonts, string title, CurveAxis x, CurveAxis y)
    {
        Plot plot = PlotStyle.NewPlot(fonts, title, x.Label, y.Label);
        plot.Axes.SetLimits(Place(x, x.Low), Place(x, x.High), Place(y, y.Low), Place(y, y.High));
        plot.Axes.Bottom.TickGenerator = Ticks(x);
        plot.Axes.Left.TickGenerator = Ticks(y);
        return plot;
    }

    /// <summary>Adds a curve.</summary>
    internal static void Add(Plot plot, CurveAxis x, CurveAxis y, Curve curve)
    {
        (double X, double Y, double Error)[] shown = [.. curve.Points.Where(point => IsShown(x, point.X) && IsShown(y, point.Y))];
        if (shown.Length == 0) return;
        Color color = PlotStyle.Palette[curve.Color % PlotStyle.Palette.Length];
        double[] placeX = [.. shown.Select(point => Place(x, point.X))], placeY = [.. shown.Select(point => Place(y, point.Y))];
        Scatter line = plot.Add.Scatter(placeX, placeY, color);
        line.LegendText = curve.Label;
        line.LineWidth = curve.Style == CurveStyle.Points ? 0 : LineWidth;
        line.MarkerSize = curve.Style is CurveStyle.Points or CurveStyle.SolidWithPoints ? MarkerSize : 0;
        line.LinePattern = curve.Style == CurveStyle.Dashed ? LinePattern.Dashed : LinePattern.Solid;
        if (curve.Style is not (CurveStyle.Points or CurveStyle.SolidWithPoints)) return;
        double ground = Place(y, y.Low);
        ErrorBar bars = plot.Add.ErrorBar(placeX, placeY, [.. shown.Select((point, index) => Place(y, point.Y + point.Error) - placeY[index])]);
        bars.YErrorNegative = [.. shown.Select((point, index) => placeY[index] - (IsShown(y, point.Y - point.Error) ? Place(y, point.Y - point.Error) : ground))];
        bars.Color = color;
        bars.LineWidth = 1;
        bars.CapSize = 0;
    }

    /// <summary>Where a number stands on its axis.</summary>
    internal static double Place(CurveAxis axis, double value) => axis.Scale == AxisScale.Logarithmic ? Math.Log10(value) : value;

    private static bool IsShown(CurveAxis axis, double value) => double.IsFinite(value) && (axis.Scale != AxisScale.Logarithmic || value > 0);

    private static NumericManual Ticks(CurveAxis axis) => axis.Scale == AxisScale.Logarithmic
        ? PlotStyle.LogarithmicTicks(Place(axis, axis.Low), Place(axis, axis.High)) : PlotStyle.LinearTicks(axis.Low, axis.High);
}
