namespace NA64Mu.Geometry.Settings;

/// <summary>Read-out of the beam momentum stations: hodoscopes of scintillating strips, whose number is the cells of each volume.</summary>
public sealed record HodoscopeReadout
{
    /// <summary>Photo-electrons per energy left in a strip [1/MeV].</summary>
    public required double PhotoelectronsPerMeV { get; init; }

    /// <summary>Photo-electrons from which a strip is read.</summary>
    public required double Threshold { get; init; }

    /// <summary>Probability that a passage is seen, photo-electrons aside: gaps between strips, dead time, dead channels.</summary>
    public required double Efficiency { get; init; }

    /// <summary>Standard deviation of the time of a strip [ns].</summary>
    public required double TimeResolution { get; init; }

    /// <summary>Passages of one strip within this time are one pulse [ns].</summary>
    public required double DoublePulse { get; init; }

    /// <summary>Half of the time around the first passage of the event in which strips are read, flight times taken off [ns].</summary>
    public required double Window { get; init; }
}
