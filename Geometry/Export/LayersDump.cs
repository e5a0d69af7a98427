using System.Collections.Generic;

namespace NA64Mu.Geometry.Export;

/// <summary>Layers of a volume, for output.</summary>
/// <param name="Count">Number of layers.</param>
/// <param name="Pitch">Thickness of one layer [mm].</param>
/// <param name="Unit">Slabs of one layer, front to back.</param>
public sealed record LayersDump(int Count, double Pitch, IReadOnlyList<SlabDump> Unit);
