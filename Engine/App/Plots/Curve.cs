using System.Collections.Generic;

namespace NA64Mu.App.Plots;

/// <summary>A curve of a plot.</summary>
/// <param name="Label">What stands in the legend; empty for none.</param>
/// <param name="Style">How it is drawn.</param>
/// <param name="Color">Place in the palette.</param>
/// <param name="Points">Abscissa, ordinate and error of the ordinate; points that an axis cannot show are left out.</param>
public sealed record Curve(string Label, CurveStyle Style, int Color, IReadOnlyList<(double X, double Y, double Error)> Points);
