using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.DarkSector;

/// <summary>A light boson X that couples to muons: its kind, mass and coupling.</summary>
/// <param name="Model">Kind.</param>
/// <param name="Mass">Mass, above zero [MeV].</param>
/// <param name="Coupling">Coupling g' to the muon, above zero.</param>
public sealed record DarkBoson(DarkModel Model, double Mass, double Coupling)
{
    /// <summary>Elementary charge in natural units, √(4πα).</summary>
    public static readonly double ElementaryCharge = Math.Sqrt(4 * Math.PI * PhysicalConstants.FineStructure);

    /// <summary>Coupling in units of the elementary charge, ε = g'/√(4πα).</summary>
    public double Epsilon => Coupling / ElementaryCharge;

    /// <summary>α_μ = g'²/4π.</summary>
    public double AlphaMu => Coupling * Coupling / (4 * Math.PI);
}
