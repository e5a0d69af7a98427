using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Ionisation;

/// <summary>Mean collision loss of heavy charged particles, restricted to transfers below a cut.</summary>
public static class BetheBloch
{
    /// <summary>Proton kinetic energy below which the loss goes with the velocity; other particles at the same velocity [MeV].</summary>
    private const double VelocityProportionalBelow = 2.0;

    /// <summary>Loss per path from transfers below a cut [MeV/mm].</summary>
    /// <remarks>
    /// PDG 2022 Eq. (34.5) and "Restricted energy loss rates", with the spin-½ term of B. Rossi, High Energy Particles (1952), section 2.3:
    /// dE/dx = 2π r_e² m_e n_e z²/β² [ln(2 m_e β²γ² T_c/I²) − β²(1 + T_c/T_max) + (T_c/2E)² − δ], T_c = min(cut, T_max); n_e electron
    /// density, I mean
    /// excitation energy, E total energy, δ density effect. Without shell terms: below 2 MeV per proton mass (0.2 MeV for muons) Bethe's
    /// formula
    /// fails and the loss is continued in proportion to the velocity (J. Lindhard, Mat. Fys. Medd. 28 (1954) no. 8).
    /// </remarks>
    /// <param name="material">Material.</param>
    /// <param name="particle">Projectile.</param>
    /// <param name="kineticEnergy">Kinetic energy, positive [MeV].</param>
    /// <param name="cut">Largest transfer counted [MeV].</param>
    public static double RestrictedStoppingPower(Material material, in HeavyParticle particle, double kineticEnergy, double cut)
    {
        if (material.IsVacuum) return 0;
        double slow = VelocityProportionalBelow * particle.Mass / PhysicalConstants.ProtonMass;
        return kineticEnergy >= slow
            ? Bethe(material, particle, kineticEnergy, cut)
            : Math.Sqrt(kineticEnergy / slow) * Bethe(material, particle, slow, cut);
    }

    private static double Bethe(Material material, in HeavyParticle particle, double kineticEnergy, double cut)
    {
        double tau = kineticEnergy / particle.Mass;
        double betaGamma2 = tau * (tau + 2);
        double beta2 = particle.BetaSquared(kineticEnergy);
        double maximum = particle.MaximumTransfer(kineticEnergy);
        double largest = Math.Min(cut, maximum);
        double excitation = material.MeanExcitationEnergy;
        double bracket = Math.Log(2 * PhysicalConstants.ElectronMass * betaGamma2 * largest / (excitation * excitation))
            - beta2 * (1 + largest / maximum) - DensityEffect.Delta(material.DensityEffect, Math.Sqrt(betaGamma2));
        if (particle.Spin == Spin.Half)
        {
            double halfRatio = 0.5 * largest / (kineticEnergy + particle.Mass);
            bracket += halfRatio * halfRatio;
        }
        return Prefactor(material, particle) / beta2 * Math.Max(bracket, 0);
    }

    /// <summary>2π r_e² m_e n_e z² [MeV/mm].</summary>
    /// <param name="material">Material.</param>
    /// <param name="particle">Projectile.</param>
    public static double Prefactor(Material material, in HeavyParticle particle) =>
        PhysicalConstants.TwoPiElectronRadiusSquaredElectronMass * material.ElectronDensity * particle.Charge * particle.Charge;
}
