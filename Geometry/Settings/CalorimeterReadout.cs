namespace NA64Mu.Geometry.Settings;

/// <summary>Read-out of one kind of calorimeter.</summary>
public sealed record CalorimeterReadout
{
    /// <summary>Visible over incident energy, for electrons (ECAL) or hadrons (HCAL, VHCAL): the calibration.</summary>
    public required double VisibleFraction { get; init; }

    /// <summary>Photo-electrons per MeV of calibrated energy [1/MeV].</summary>
    public required double PhotoelectronsPerMeV { get; init; }

    /// <summary>Relative spread of the cell gains (constant term of the resolution).</summary>
    public required double ConstantTerm { get; init; }

    /// <summary>Electronic noise per cell, calibrated energy [MeV].</summary>
    public required double Noise { get; init; }

    /// <summary>Cells below this are not written, calibrated energy [MeV].</summary>
    public required double Threshold { get; init; }

    /// <summary>Time resolution [ns].</summary>
    public required double TimeResolution { get; init; }
}
