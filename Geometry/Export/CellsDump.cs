using System.Collections.Generic;

namespace NA64Mu.Geometry.Export;

/// <summary>Cells of a sensitive volume, for output.</summary>
/// <param name="CountX">Cells along x.</param>
/// <param name="CountY">Cells along y.</param>
/// <param name="SizeX">Width of a cell [mm].</param>
/// <param name="SizeY">Height of a cell [mm].</param>
/// <param name="LayersPerSection">Layers in each section, front to back.</param>
public sealed record CellsDump(int CountX, int CountY, double SizeX, double SizeY, IReadOnlyList<int> LayersPerSection);
