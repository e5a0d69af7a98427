using NA64Mu.Core;

namespace NA64Mu.Transport.Sources;

/// <summary>A beam of one kind, momentum and direction, as in a test beam.</summary>
public sealed record PencilSettings
{
    /// <summary>Kind of particle.</summary>
    public Species Species { get; init; } = Species.MuMinus;

    /// <summary>Magnitude of the momentum [MeV/c].</summary>
    public required double Momentum { get; init; }

    /// <summary>Centre of the spot [mm].</summary>
    public Vector3D Position { get; init; }

    /// <summary>Standard deviation of the start in x [mm].</summary>
    public double SpotX { get; init; }

    /// <summary>Standard deviation of the start in y [mm].</summary>
    public double SpotY { get; init; }

    /// <summary>Direction of flight, of any length but zero.</summary>
    public Vector3D Direction { get; init; } = Vector3D.AlongBeam;
}
