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

    /// <summary>Lowest x [mm].</summary>
    public double LowX { get; init; }

    /// <summary>Lowest y [mm].</summary>
    public double LowY { get; init; }

    /// <summary>Cells per length along x [1/mm].</summary>
    public double CellsPerX { get; init; }

    /// <summary>Cells per length along y [1/mm].</summary>
    public double CellsPerY { get; init; }
}
