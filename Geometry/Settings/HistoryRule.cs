using System.Collections.Generic;
using NA64Mu.Core;

namespace NA64Mu.Geometry.Settings;

/// <summary>When a history branches, or ends by Russian roulette: at the first step of a particle that ends where all conditions hold. Once in a history.</summary>
public sealed record HistoryRule
{
    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Kinds of particles whose steps count; none: the primary alone.</summary>
    public IReadOnlyList<Species> Particles { get; init; } = [];

    /// <summary>Name of the volume in which the step ends; null for any.</summary>
    public string? Volume { get; init; }

    /// <summary>Plane that the step reaches from upstream; null for none [mm].</summary>
    public double? Z { get; init; }

    /// <summary>Lowest kinetic energy at the end of the step [MeV].</summary>
    public double EnergyMinimum { get; init; } = double.NegativeInfinity;

    /// <summary>Highest kinetic energy at the end of the step [MeV].</summary>
    public double EnergyMaximum { get; init; } = double.PositiveInfinity;

    /// <summary>Above 1, a whole number: branches, each with this part of the weight. Below 1: probability to survive, with the weight divided by it.</summary>
    public required double Factor { get; init; }
}
