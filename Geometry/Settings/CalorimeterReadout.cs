namespace NA64Mu.Geometry.Settings;

/// <summary>Read-out of one kind of calorimeter.</summary>
public sealed record CalorimeterReadout
{
    /// <summary>Visible over incident energy, for electrons (ECAL) or hadrons (HCAL, VHCAL): the calibration.</summary>
    public required double VisibleFraction { get; init; }

    /// <summary>Photo-electrons per MeV of calibrated energy [1/MeV].</summary>
    public required double PhotoelectronsPerMeV { get; init; }

    /// <summary>Relative spread of a cell's reading from event to event: what the constant term of the resolution has from causes not modelled here.</summary>
    public required double ConstantTerm { get; init; }

    /// <summary>Electronic noise per cell, calibrated energy [MeV].</summary>
    public required double Noise { get; init; }

    /// <summary>Cells below this before their constant is applied are not written, calibrated energy [MeV].</summary>
    public required double Threshold { get; init; }

    /// <summary>Time resolution of large pulses [ns].</summary>
    public required double TimeResolution { get; init; }

    /// <summary>Time resolution of one photo-electron; it falls with the root of their number [ns].</summary>
    public double TimeStochastic { get; init; }

    /// <summary>Delay of a pulse that just reaches the threshold against a very large one [ns].</summary>
    public double TimeWalk { get; init; }

    /// <summary>Largest reading of a cell before its constant is applied, calibrated energy [MeV].</summary>
    public double Range { get; init; } = double.PositiveInfinity;

    /// <summary>Relative spread of the light yields of the cells, which stay as they are for all events.</summary>
    public double CellSpread { get; init; }

    /// <summary>Seed of the light yields of the cells.</summary>
    public int SpreadSeed { get; init; } = 1;

    /// <summary>Light lost from the middle of a cell to the middle of an edge, over the mean of the cell.</summary>
    public double EdgeLoss { get; init; }

    /// <summary>Attenuation length of the fibres along z [mm].</summary>
    public double AttenuationLength { get; init; } = double.PositiveInfinity;

    /// <summary>Face at which the fibres are read.</summary>
    public FibreEnd ReadoutEnd { get; init; } = FibreEnd.Rear;
}
