using System.Collections.Generic;
using NA64Mu.App.Configuration;

namespace NA64Mu.App.Residuals;

/// <summary>What a study of residuals does.</summary>
internal sealed record ResidualSettings
{
    /// <summary>Momentum of the muons [MeV/c].</summary>
    public required double Momentum { get; init; }

    /// <summary>Momentum at and below which a muon counts as slow [MeV/c].</summary>
    public required double Limit { get; init; }

    /// <summary>Muons without anything made frequent.</summary>
    public required long NaturalEvents { get; init; }

    /// <summary>Muons for each cause and number of planes.</summary>
    public required long WeightedEvents { get; init; }

    /// <summary>Numbers of planes added behind the magnet, for knock-on electrons and inefficiency.</summary>
    public required IReadOnlyList<int> ExtraPlanes { get; init; }

    /// <summary>Causes that are made frequent, each in a sample of its own.</summary>
    public required IReadOnlyList<TailCause> Causes { get; init; }

    /// <summary>Probability that a plane does not see the muon where that is forced.</summary>
    public double Inefficiency { get; init; } = 0.02;

    /// <summary>Where muons start.</summary>
    public BeamStart Start { get; init; }

    /// <summary>Spot of the beam in x [mm].</summary>
    public required double SpotX { get; init; }

    /// <summary>Spot of the beam in y [mm].</summary>
    public required double SpotY { get; init; }

    /// <summary>Seed of all random streams.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Treatment of secondaries.</summary>
    public PhysicsMode Physics { get; init; } = PhysicsMode.Fast;
}
