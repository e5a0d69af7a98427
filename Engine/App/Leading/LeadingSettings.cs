namespace NA64Mu.App.Leading;

/// <summary>What the study of leading hadrons and muon pairs asks for.</summary>
public sealed record LeadingSettings
{
    /// <summary>Name of the volume in which muons react, and which hadrons have to leave.</summary>
    public string Volume { get; init; } = "ECAL";

    /// <summary>Total energy of a leading hadron, or more [MeV].</summary>
    public double Energy { get; init; } = 80_000;

    /// <summary>Particles other than muons of less kinetic energy are not followed: less than a photon needs for a pair of muons [MeV].</summary>
    public double LeastEnergy { get; init; } = 200;

    /// <summary>How much more often than in nature muons react with nuclei and give away the energy of a leading hadron.</summary>
    public double NuclearFactor { get; init; } = 10_000;

    /// <summary>How much more often than in nature muons make a pair of muons.</summary>
    public double PairFactor { get; init; } = 10_000;

    /// <summary>How much more often than in nature muons radiate photons above <see cref="RadiationFrom"/>, of which pairs may come.</summary>
    public double RadiationFactor { get; init; } = 10;

    /// <summary>Energy from which on photons are radiated more often [MeV].</summary>
    public double RadiationFrom { get; init; } = 5_000;
}
