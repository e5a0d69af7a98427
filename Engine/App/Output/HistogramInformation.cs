using System;
using NA64Mu.Reconstruction.Histograms;

namespace NA64Mu.App.Output;

/// <summary>What a histogram of a file is.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Axes">Binning of its quantities.</param>
/// <param name="Entries">Fills in any bin.</param>
/// <param name="Undefined">Fills in none.</param>
internal sealed record HistogramInformation(string Name, string Axes, long Entries, long Undefined)
{
    /// <summary>Of one quantity.</summary>
    /// <param name="histogram">The histogram.</param>
    public static HistogramInformation Of(Histogram1D histogram) =>
        new(histogram.Name, Text(histogram.Axis), histogram.Entries, histogram.Undefined);

    /// <summary>Of two quantities.</summary>
    /// <param name="histogram">The histogram.</param>
    public static HistogramInformation Of(Histogram2D histogram) =>
        new(histogram.Name, $"{Text(histogram.AxisX)}; {Text(histogram.AxisY)}", histogram.Entries, histogram.Undefined);

    private static string Text(Axis axis) => FormattableString.Invariant(
        $"{axis.Title}: {axis.Count} {(axis.IsLogarithmic ? "logarithmic " : "")}bins from {axis.Low:G6} to {axis.High:G6}");
}
