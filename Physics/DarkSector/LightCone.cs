using System;

namespace NA64Mu.Physics.DarkSector;

/// <summary>Momentum of a particle by its energy, its light-cone components E ± p_z along the muon and its transverse momentum.</summary>
/// <param name="Energy">Total energy [MeV].</param>
/// <param name="Along">Longitudinal momentum p_z, not negative [MeV/c].</param>
/// <param name="Transverse">Transverse momentum [MeV/c].</param>
/// <param name="Plus">E + p_z [MeV].</param>
/// <param name="Minus">E − p_z, as (mass² + p_T²)/(E + p_z) [MeV].</param>
internal readonly record struct LightCone(double Energy, double Along, double Transverse, double Plus, double Minus)
{
    /// <summary>Transverse momentum squared [MeV²].</summary>
    public double TransverseSquared => Transverse * Transverse;

    /// <summary>Momentum of a particle that flies forward.</summary>
    /// <param name="mass">Mass [MeV].</param>
    /// <param name="energy">Total energy [MeV].</param>
    /// <param name="transverse">Transverse momentum, at most the momentum [MeV/c].</param>
    public static LightCone Of(double mass, double energy, double transverse)
    {
        double along = Math.Sqrt(Math.Max(0, (energy - mass) * (energy + mass) - transverse * transverse));
        return new LightCone(energy, along, transverse, energy + along, (mass * mass + transverse * transverse) / (energy + along));
    }
}
