using System;
using System.Globalization;
using System.Linq;
using NA64Mu.Reconstruction.Histograms;
using ScottPlot;
using ScottPlot.Plottables;

namespace NA64Mu.App.Plots;

/// <summary>A histogram of relative residuals with the normal distribution of its core.</summary>
public static class ResidualPlot
{
    private const int CurvePoints = 200;

    /// <summary>Draws the histogram and, where there is enough in it, the fit.</summary>
    /// <param name="fonts">Font.</param>
    /// <param name="title">Line above the plot.</param>
    /// <param name="histogram">Relative residuals.</param>
    public static Figure Draw(PlotFonts fonts, string title, Histogram1D histogram)
    {
        Plot plot = HistogramPlot.DrawPlot(fonts, title, AxisScale.Linear, [new HistogramCurve(histogram, "simulation")]);
        if (GaussianCore.Fit(histogram) is { } core) AddCore(plot, core);
        return new Figure(plot, PlotStyle.Width, PlotStyle.Height);
    }

    private static void AddCore(Plot plot, GaussianCore core)
    {
        double[] x = [.. Enumerable.Range(0, CurvePoints + 1).Select(point => core.Low + (core.High - core.Low) * point / CurvePoints)];
        Scatter curve = plot.Add.ScatterLine(x, [.. x.Select(core.At)], PlotStyle.Palette[1]);
        curve.LineWidth = 2.2f;
        curve.LegendText = FormattableString.Invariant(
            $"""
            Gaussian, core within ±{GaussianCore.Range:0}σ
            mean = ({Percent(core.Mean, core.MeanError)}) %
            σ = ({Percent(core.Sigma, core.SigmaError)}) %
            """)
            .Replace('-', '−');
    }

    /// <summary>A value and its error in per cent, to two digits of the error.</summary>
    private static string Percent(double value, double error)
    {
        int decimals = error > 0 ? Math.Clamp(1 - (int)Math.Floor(Math.Log10(100 * error)), 0, 6) : 2;
        string format = "F" + decimals.ToString(CultureInfo.InvariantCulture);
        return $"{(100 * value).ToString(format, CultureInfo.InvariantCulture)} ± {(100 * error).ToString(format, CultureInfo.InvariantCulture)}";
    }
}
