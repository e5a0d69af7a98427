namespace NA64Mu.Geometry.Settings;

/// <summary>Read-out of the Micromegas planes.</summary>
public sealed record TrackerReadout
{
    /// <summary>Position resolution in each view [mm].</summary>
    public required double Resolution { get; init; }

    /// <summary>Probability that a crossing makes a hit.</summary>
    public required double Efficiency { get; init; }

    /// <summary>Smallest energy in the gas that makes a hit [MeV].</summary>
    public required double Threshold { get; init; }

    /// <summary>Time resolution [ns].</summary>
    public required double TimeResolution { get; init; }

    /// <summary>Tracks closer than this in both views make one hit [mm].</summary>
    public double TwoHitSeparation { get; init; } = 1.0;
}
