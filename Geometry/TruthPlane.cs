namespace NA64Mu.Geometry;

/// <summary>A plane of constant z where the true state of the primary is written down.</summary>
/// <param name="Name">Name, as in the event file.</param>
/// <param name="Z">Place along the beam [mm].</param>
public sealed record TruthPlane(string Name, double Z);
