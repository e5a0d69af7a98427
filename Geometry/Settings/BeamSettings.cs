using System.Collections.Generic;

namespace NA64Mu.Geometry.Settings;

/// <summary>The M2 muon beam: a core and a low-energy halo, both given at the focus and drawn at an upstream plane.</summary>
public sealed record BeamSettings
{
    /// <summary>Geant4 name of the beam particle.</summary>
    public string Particle { get; init; } = "mu-";

    /// <summary>Plane where particles start that did not come through the magnets upstream of it, and where the time is zero [mm].</summary>
    public double StartZ { get; init; }

    /// <summary>Plane upstream to which particles are taken back, through magnets and stations, to start there; null for none [mm].</summary>
    public double? OriginZ { get; init; }

    /// <summary>Plane of the waist, where position and angle are uncorrelated [mm].</summary>
    public double WaistZ { get; init; }

    /// <summary>Mean momentum of the core [MeV/c].</summary>
    public double Momentum { get; init; }

    /// <summary>Standard deviation of the core momentum [MeV/c].</summary>
    public double MomentumSpread { get; init; }

    /// <summary>The core is cut off at this distance from the mean momentum [MeV/c].</summary>
    public double MomentumWindow { get; init; }

    /// <summary>Standard deviations of the core at the waist in x and y [mm].</summary>
    public double SpotX { get; init; }

    /// <summary>See <see cref="SpotX"/> [mm].</summary>
    public double SpotY { get; init; }

    /// <summary>Standard deviations of the core angles in x and y [rad].</summary>
    public double DivergenceX { get; init; }

    /// <summary>See <see cref="DivergenceX"/> [rad].</summary>
    public double DivergenceY { get; init; }

    /// <summary>Part of the intensity in the halo, between 0 and 1.</summary>
    public double HaloFraction { get; init; }

    /// <summary>Standard deviation of the halo position at the waist, x and y alike [mm].</summary>
    public double HaloSpot { get; init; }

    /// <summary>Standard deviation of the halo angles, x and y alike [rad].</summary>
    public double HaloDivergence { get; init; }

    /// <summary>Lowest halo momentum [MeV/c].</summary>
    public double HaloMomentumMinimum { get; init; }

    /// <summary>Mean of the exponential loss by which a halo muon falls below a momentum of the core [MeV/c].</summary>
    public double HaloMomentumScale { get; init; }

    /// <summary>Hadrons that come with the muons; empty for none.</summary>
    public IReadOnlyList<BeamHadron> Hadrons { get; init; } = [];

    /// <summary>Further particles of the beam in the same event; null for none.</summary>
    public PileUpSettings? PileUp { get; init; }
}
