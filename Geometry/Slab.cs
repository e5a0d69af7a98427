using NA64Mu.Core;

namespace NA64Mu.Geometry;

/// <summary>One sheet of the repeated unit of a layered volume.</summary>
/// <param name="Material">Material.</param>
/// <param name="Thickness">Thickness along z [mm].</param>
/// <param name="IsActive">Whether its energy is read out.</param>
public readonly record struct Slab(MaterialId Material, double Thickness, bool IsActive);
