using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Ionisation;

namespace NA64Mu.Physics.Showers;

/// <summary>Mean energy loss of a minimum-ionising particle: that of a muon with βγ = 3.5 by all collisions.</summary>
internal static class MinimumIonisation
{
    private const double BetaGamma = 3.5;

    private static readonly HeavyParticle Muon = HeavyParticle.Of(Species.MuMinus);
    private static readonly double KineticEnergy = Muon.Mass * (Math.Sqrt(1 + BetaGamma * BetaGamma) - 1);

    /// <summary>Mean loss [MeV/mm].</summary>
    /// <param name="material">Material.</param>
    public static double Loss(Material material) =>
        BetheBloch.RestrictedStoppingPower(material, Muon, KineticEnergy, double.PositiveInfinity);
}
