namespace NA64Mu.Physics.Showers;

/// <summary>Place of a spot of a small shower, seen from where its electron starts on the way of a muon.</summary>
/// <param name="Along">Distance along the muon; negative where it lies behind [mm].</param>
/// <param name="Across">Distance from the line of the muon [mm].</param>
internal readonly record struct SoftPoint(float Along, float Across);
