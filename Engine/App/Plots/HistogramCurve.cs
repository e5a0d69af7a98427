using NA64Mu.Reconstruction.Histograms;

namespace NA64Mu.App.Plots;

/// <summary>One histogram of a plot that may hold several.</summary>
/// <param name="Histogram">The histogram.</param>
/// <param name="Label">What stands in the legend; empty for none.</param>
public sealed record HistogramCurve(Histogram1D Histogram, string Label);
