using NA64Mu.Reconstruction.Histograms;

namespace NA64Mu.App.Plots;

/// <summary>An axis of a plot of curves.</summary>
/// <param name="Label">Quantity with unit.</param>
/// <param name="Scale">Linear or logarithmic.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public sealed record CurveAxis(string Label, AxisScale Scale, double Low, double High);
