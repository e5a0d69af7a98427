namespace NA64Mu.Geometry.Export;

/// <summary>One slab of a repeated unit, for output.</summary>
/// <param name="Material">Name of the material.</param>
/// <param name="Thickness">Thickness [mm].</param>
/// <param name="Active">Whether it is read out.</param>
public sealed record SlabDump(string Material, double Thickness, bool Active);
