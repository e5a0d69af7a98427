using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Physics.Ionisation;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>Collision loss of a muon between planes, without the rare hard collisions that no normal distribution describes.</summary>
/// <remarks>
/// Collisions of more than T take place ξ/T times on the way, with ξ = 2π r_e² m_e ∫ n_e dz (B. Rossi, High Energy Particles (1952),
/// section 2.3; PDG 2022, section 34.2.9, β = 1). Those above T_c = 250 ξ, in 4 of 1000 tracks, are left out. The others have the mean of
/// the restricted Bethe formula and the variance ∫ T² ξ/T² dT = ξ T_c, σ = 15.8 ξ: the Landau distribution cut at its quantile 0.996, as in
/// GEANE (V. Innocente, M. Maire and E. Nagy, CERN Program Library W5013-E (1991)). Bremsstrahlung and pairs are left out for the same
/// reason. The mean grows with ln p between the two momenta where it is computed, and is used beyond them.
/// </remarks>
public sealed class EnergyLoss
{
    /// <summary>Momentum at which the loss of a leg is given [MeV/c].</summary>
    public const double ReferenceMomentum = 10 * Units.GeV;

    private const double UpperMomentum = 100 * Units.GeV;

    /// <summary>Mean number of collisions above ξ/0.004 on the whole way: 0.004.</summary>
    private const double HardestTransferOverWidth = 250;

    private static readonly HeavyParticle Muon = HeavyParticle.Of(Species.MuMinus);

    private readonly double _hardestTransfer;

    /// <summary>The loss on a way.</summary>
    /// <param name="way">All material on it.</param>
    public EnergyLoss(IEnumerable<MaterialSlice> way) => _hardestTransfer = HardestTransferOverWidth * way.Sum(Width);

    /// <summary>ξ of a piece of material at β = 1 [MeV].</summary>
    /// <param name="slice">Material.</param>
    public static double Width(MaterialSlice slice) => slice.Material.IsVacuum ? 0 : slice.Length * BetheBloch.Prefactor(slice.Material, Muon);

    /// <summary>Variance of the loss in a piece of material [MeV²].</summary>
    /// <param name="slice">Material.</param>
    public double Variance(MaterialSlice slice) => Width(slice) * _hardestTransfer;

    /// <summary>Mean loss in a piece of material at the reference momentum, and what is added per unit of ln p [MeV].</summary>
    /// <param name="slice">Material.</param>
    public (double Loss, double PerLogarithm) Mean(MaterialSlice slice)
    {
        if (Width(slice) <= 0) return (0, 0);
        double low = Stopping(slice.Material, ReferenceMomentum), high = Stopping(slice.Material, UpperMomentum);
        return (slice.Length * low, slice.Length * (high - low) / Math.Log(UpperMomentum / ReferenceMomentum));
    }

    private double Stopping(Material material, double momentum)
    {
        double kineticEnergy = Math.Sqrt(momentum * momentum + Muon.Mass * Muon.Mass) - Muon.Mass;
        return BetheBloch.RestrictedStoppingPower(material, Muon, kineticEnergy, _hardestTransfer);
    }
}
