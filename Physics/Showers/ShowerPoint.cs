namespace NA64Mu.Physics.Showers;

/// <summary>A point of a shower, in its own frame.</summary>
/// <param name="Depth">Distance along the axis [mm].</param>
/// <param name="AcrossX">First coordinate across the axis [mm].</param>
/// <param name="AcrossY">Second coordinate across the axis [mm].</param>
internal readonly record struct ShowerPoint(double Depth, double AcrossX, double AcrossY);
