namespace NA64Mu.Geometry.Settings;

/// <summary>Limits of transport.</summary>
public sealed record PhysicsSettings
{
    /// <summary>Energy transfers below this are continuous loss, above it secondary particles [MeV].</summary>
    public double ProductionCut { get; init; } = 1.0;

    /// <summary>Pairs, bremsstrahlung photons below this are continuous loss [MeV].</summary>
    public double RadiativeCut { get; init; } = 1.0;

    /// <summary>Charged particles below this kinetic energy stop where they are [MeV].</summary>
    public double TrackingCut { get; init; } = 0.1;

    /// <summary>A step may use up this part of the kinetic energy by continuous loss.</summary>
    public double MaximumLossFraction { get; init; } = 0.05;

    /// <summary>A track that takes more steps is abandoned and counted.</summary>
    public int MaximumSteps { get; init; } = 1_000_000;

    /// <summary>Largest position error of one step in a magnetic field [mm].</summary>
    public double FieldAccuracy { get; init; } = 1e-5;
}
