using System.Collections.Generic;

namespace NA64Mu.Geometry;

/// <summary>Read-out cells of a sensitive volume: a grid in x and y, and sections in depth.</summary>
public sealed class Segmentation
{
    /// <summary>Cells along x.</summary>
    public required int CellsX { get; init; }

    /// <summary>Cells along y.</summary>
    public required int CellsY { get; init; }

    /// <summary>Layers in each longitudinal section, front to back; one section of all layers where not split.</summary>
    public required IReadOnlyList<int> LayersPerSection { get; init; }

    /// <summary>One cell for the whole volume.</summary>
    public static Segmentation Whole { get; } = new() { CellsX = 1, CellsY = 1, LayersPerSection = [1] };
}
