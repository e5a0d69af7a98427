namespace NA64Mu.Geometry.Settings;

/// <summary>Incoming momentum as the beam momentum stations give it.</summary>
public sealed record BeamMomentumReadout
{
    /// <summary>Relative resolution.</summary>
    public required double Resolution { get; init; }

    /// <summary>Probability to find the momentum.</summary>
    public required double Efficiency { get; init; }
}
