using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Reconstruction.Histograms;
using ScottPlot;
using ScottPlot.Plottables;

namespace NA64Mu.App.Plots;

/// <summary>Histograms of one quantity as steps with error bars.</summary>
public static class HistogramPlot
{
    /// <summary>Draws histograms of the same axis on top of each other; on a logarithmic axis of counts empty bins reach the
    /// ground.</summary>
    /// <param name="fonts">Font.</param>
    /// <param name="title">Line above the plot.</param>
    /// <param name="scale">Scale of the counts, linear or logarithmic.</param>
    /// <param name="curves">One or more, the widest first.</param>
    public static Figure Draw(PlotFonts fonts, string title, AxisScale scale, IReadOnlyList<HistogramCurve> curves) =>
        new(DrawPlot(fonts, title, scale, curves), PlotStyle.Width, PlotStyle.Height);

    /// <summary>The same as a plot to add to.</summary>
    internal static Plot DrawPlot(PlotFonts fonts, string title, AxisScale scale, IReadOnlyList<HistogramCurve> curves)
    {
        Axis axis = curves[0].Histogram.Axis;
        Plot plot = PlotStyle.NewPlot(fonts, title, axis.Title, CountLabel(axis));
        double highest = curves.Max(curve => Highest(curve.Histogram));
        if (highest <= 0)
        {
            highest = 1;
            PlotStyle.AddNote(plot, "no entries", Alignment.MiddleCenter);
        }
        double smallest = curves.Min(curve => SmallestFilled(curve.Histogram, highest));
        double ground = scale == AxisScale.Logarithmic ? Math.Log10(0.5 * smallest) : 0;
        // Where all bins are alike, an axis of at least a decade.
        if (scale == AxisScale.Logarithmic) highest = Math.Max(highest, 10 * smallest);
        double top = scale == AxisScale.Logarithmic ? Math.Log10(highest) + 0.18 * (Math.Log10(highest) - ground) : 1.25 * highest;
        for (int curve = 0; curve < curves.Count; curve++)
        {
            AddCurve(plot, curves[curve], scale, ground, PlotStyle.Palette[curve % PlotStyle.Palette.Length]);
        }
        plot.Axes.SetLimits(PlaceX(axis, axis.Low), PlaceX(axis, axis.High), ground, top);
        plot.Axes.Left.TickGenerator = scale == AxisScale.Logarithmic
            ? PlotStyle.LogarithmicTicks(ground, top) : PlotStyle.LinearTicks(ground, top);
        plot.Axes.Bottom.TickGenerator = axis.IsLogarithmic
            ? PlotStyle.LogarithmicTicks(PlaceX(axis, axis.Low), PlaceX(axis, axis.High)) : PlotStyle.LinearTicks(axis.Low, axis.High);
        if (curves.Any(curve => curve.Label.Length > 0)) PlotStyle.AddLegend(plot, Alignment.UpperRight);
        return plot;
    }

    private static void AddCurve(Plot plot, HistogramCurve curve, AxisScale scale, double ground, Color color)
    {
        Axis axis = curve.Histogram.Axis;
        List<double> stepX = [PlaceX(axis, axis.Low)], stepY = [ground];
        List<double> barX = [], barY = [], above = [], below = [];
        for (int bin = 1; bin <= axis.Count; bin++)
        {
            double sum = curve.Histogram.SumWeights[bin], error = Math.Sqrt(curve.Histogram.SumSquaredWeights[bin]);
            double low = PlaceX(axis, axis.Edges[bin - 1]), high = PlaceX(axis, axis.Edges[bin]), height = PlaceY(sum, scale, ground);
            stepX.AddRange([low, high]);
            stepY.AddRange([height, height]);
            if (sum <= 0) continue;
            barX.Add(0.5 * (low + high));
            barY.Add(height);
            above.Add(PlaceY(sum + error, scale, ground) - height);
            below.Add(height - PlaceY(sum - error, scale, ground));
        }
        stepX.Add(PlaceX(axis, axis.High));
        stepY.Add(ground);
        Scatter steps = plot.Add.ScatterLine(stepX.ToArray(), stepY.ToArray(), color);
        steps.LineWidth = 1.6f;
        steps.LegendText = curve.Label;
        steps.FillY = true;
        steps.FillYValue = ground;
        steps.FillYColor = color.WithAlpha(0.15);
        if (barX.Count == 0) return;
        ErrorBar bars = plot.Add.ErrorBar(barX, barY, above);
        bars.YErrorNegative = below;
        bars.Color = color;
        bars.LineWidth = 1;
        bars.CapSize = 0;
    }

    private static double PlaceX(Axis axis, double value) => axis.IsLogarithmic ? Math.Log10(value) : value;

    private static double PlaceY(double value, AxisScale scale, double ground) =>
        scale != AxisScale.Logarithmic ? value : value > 0 ? Math.Max(ground, Math.Log10(value)) : ground;

    private static string CountLabel(Axis axis)
    {
        if (!axis.IsRegular) return "Events per bin";
        double width = (axis.High - axis.Low) / axis.Count;
        return FormattableString.Invariant($"Events per {width:G3} {axis.Unit}").TrimEnd();
    }

    private static double Highest(Histogram1D histogram) => histogram.SumWeights[1..^1].ToArray().Max();

    private static double SmallestFilled(Histogram1D histogram, double otherwise) =>
        histogram.SumWeights[1..^1].ToArray().Where(sum => sum > 0).DefaultIfEmpty(otherwise).Min();
}
