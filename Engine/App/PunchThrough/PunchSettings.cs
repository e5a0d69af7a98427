using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.App.PunchThrough;

/// <summary>What a study of punch-through simulates.</summary>
public sealed record PunchSettings
{
    /// <summary>Hadron of the beam.</summary>
    public Species Species { get; init; } = Species.PiMinus;

    /// <summary>Its momentum [MeV/c].</summary>
    public double Momentum { get; init; } = 100 * Units.GeV;

    /// <summary>Numbers of modules behind each other, each a study of its own.</summary>
    public IReadOnlyList<int> Modules { get; init; } = [1, 2, 4];

    /// <summary>Visible energies up to which a module counts as passed, rising; the last one ends histories [MeV].</summary>
    public IReadOnlyList<double> Limits { get; init; } = [2.5 * Units.MeV, 109 * Units.MeV];

    /// <summary>Primaries for each number of modules.</summary>
    public long Events { get; init; } = 1000;

    /// <summary>Branches at each plane of splitting; 1 for none: each primary is followed once, as nature has it.</summary>
    public int Branches { get; init; } = 3;

    /// <summary>Share of the kinetic energy of the beam that a hadron has to have for its history to branch.</summary>
    public double LeadingShare { get; init; } = 0.5;

    /// <summary>Whether decays of the primary are made frequent.</summary>
    public DecayScaling Decays { get; init; } = DecayScaling.Scaled;

    /// <summary>Seed of all random streams.</summary>
    public ulong Seed { get; init; } = 1;
}
