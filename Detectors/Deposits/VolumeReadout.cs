namespace NA64Mu.Detectors.Deposits;

/// <summary>
/// What a step needs to know of the volume it was made in: one flat record a volume, read without an indirection. The default reads
/// nothing.
/// </summary>
internal readonly struct VolumeReadout
{
    /// <summary>What its steps are wanted for.</summary>
    public ReadoutKind Kind { get; init; }

    /// <summary>Calorimeter module, counter or plane, by kind.</summary>
    public int Detector { get; init; }

    /// <summary>Place of its first slab in the list of sections.</summary>
    public int FirstSlab { get; init; }

    /// <summary>First of its cells.</summary>
    public int FirstCell { get; init; }

    /// <summary>Cells along x.</summary>
    public int CellsX { get; init; }

    /// <summary>Cells along y.</summary>
    public int CellsY { get; init; }

    /// <summary>Lowest x of a calorimeter, centre of a counter [mm].</summary>
    public double LowX { get; init; }

    /// <summary>Lowest y of a calorimeter, centre of a counter [mm].</summary>
    public double LowY { get; init; }

    /// <summary>Cells per length along x [1/mm].</summary>
    public double CellsPerX { get; init; }

    /// <summary>Cells per length along y [1/mm].</summary>
    public double CellsPerY { get; init; }

    /// <summary>Light lost from the middle of a cell to the middle of an edge, over the mean of the cell; 0 for none.</summary>
    public double EdgeLoss { get; init; }

    /// <summary>Relative growth of the light of a counter along x; 0 without attenuation [1/mm].</summary>
    public double LightPerX { get; init; }

    /// <summary>Relative growth of the light of a counter along y; 0 without attenuation [1/mm].</summary>
    public double LightPerY { get; init; }
}
