using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.Detectors.Deposits;

/// <summary>One calorimeter volume and the cells that read it: a range of the cells of the whole set-up.</summary>
/// <param name="Volume">The volume.</param>
/// <param name="FirstCell">First of its cells in <see cref="ReadoutMap.Cells"/>.</param>
/// <param name="CellCount">Number of its cells.</param>
public sealed record CalorimeterModule(Volume Volume, int FirstCell, int CellCount)
{
    /// <summary>Kind of calorimeter.</summary>
    public DetectorSystem System => Volume.System;
}
