using System;
using System.Linq;
using NA64Mu.Reconstruction.Histograms;
using ScottPlot;
using ScottPlot.Panels;
using ScottPlot.Plottables;

namespace NA64Mu.App.Plots;

/// <summary>A histogram of two quantities as colours on a logarithmic scale; empty bins stay white.</summary>
public static class HeatMapPlot
{
    /// <summary>Draws a histogram with equal bins.</summary>
    /// <param name="fonts">Font.</param>
    /// <param name="title">Line above the plot.</param>
    /// <param name="histogram">The histogram.</param>
    public static Figure Draw(PlotFonts fonts, string title, Histogram2D histogram) =>
        new(DrawPlot(fonts, title, histogram), PlotStyle.Width, PlotStyle.Height);

    /// <summary>The same as a plot to add to.</summary>
    internal static Plot DrawPlot(PlotFonts fonts, string title, Histogram2D histogram)
    {
        Axis axisX = histogram.AxisX, axisY = histogram.AxisY;
        Plot plot = PlotStyle.NewPlot(fonts, title, axisX.Title, axisY.Title);
        double[,] logarithms = Logarithms(histogram);
        double[] filled = [.. logarithms.Cast<double>().Where(double.IsFinite)];
        plot.Axes.SetLimits(axisX.Low, axisX.High, axisY.Low, axisY.High);
        plot.Axes.Bottom.TickGenerator = PlotStyle.LinearTicks(axisX.Low, axisX.High);
        plot.Axes.Left.TickGenerator = PlotStyle.LinearTicks(axisY.Low, axisY.High);
        if (filled.Length == 0) PlotStyle.AddNote(plot, "no entries", Alignment.MiddleCenter);
        else AddMap(plot, logarithms, new CoordinateRect(axisX.Low, axisX.High, axisY.Low, axisY.High), filled.Min(), filled.Max());
        return plot;
    }

    private static void AddMap(Plot plot, double[,] logarithms, CoordinateRect place, double lowest, double highest)
    {
        double low = Math.Floor(lowest), high = Math.Max(low + 1, highest);
        Heatmap map = plot.Add.Heatmap(logarithms);
        map.Position = place;
        map.Colormap = new ScottPlot.Colormaps.Viridis();
        map.NaNCellColor = Colors.White;
        map.ManualRange = new ScottPlot.Range(low, high);
        ColorBar bar = plot.Add.ColorBar(map, Edge.Right);
        bar.Label = "Events per bin";
        bar.LabelStyle.FontSize = PlotStyle.LabelSize;
        bar.LabelStyle.Bold = false;
        bar.Width = 22;
        bar.Axis.TickGenerator = PlotStyle.LogarithmicTicks(low, high);
        bar.Axis.TickLabelStyle.FontSize = PlotStyle.TickSize;
    }

    /// <summary>log10 of the counts, NaN where empty; the first row is the highest y, as the library draws it at the top.</summary>
    private static double[,] Logarithms(Histogram2D histogram)
    {
        int columns = histogram.AxisX.Count, rows = histogram.AxisY.Count;
        var logarithms = new double[rows, columns];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                double sum = histogram.SumWeights(column + 1, rows - row);
                logarithms[row, column] = sum > 0 ? Math.Log10(sum) : double.NaN;
            }
        }
        return logarithms;
    }
}
