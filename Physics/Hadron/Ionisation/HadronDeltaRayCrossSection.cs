using System;
using NA64Mu.Core;
using NA64Mu.Physics.Ionisation;

namespace NA64Mu.Physics.Hadron.Ionisation;

/// <summary>Collisions of charged hadrons with electrons taken as free and at rest.</summary>
/// <remarks>
/// H. J. Bhabha, Proc. R. Soc. A 164 (1938) 257, as in B. Rossi, High Energy Particles (1952), section 2.3: dσ/dT = 2π r_e² m_e z²/(β²T²) g(T), g = 1 − β²T/T_max, and for spin ½
/// + T²/2E²; T transfer, E total energy, z charge. The hadron is a point: its form factor, (1 + 2 m_e T/Λ²)⁻² with Λ² = 0.71 GeV², takes off 3 % at T = 10 GeV.
/// </remarks>
public static class HadronDeltaRayCrossSection
{
    /// <summary>The factor g, from 0 to 1.</summary>
    /// <param name="hadron">The hadron.</param>
    /// <param name="kineticEnergy">Its kinetic energy [MeV].</param>
    /// <param name="transfer">Kinetic energy of the electron, up to the largest [MeV].</param>
    public static double Shape(in HeavyParticle hadron, double kineticEnergy, double transfer)
    {
        double shape = 1 - hadron.BetaSquared(kineticEnergy) * transfer / hadron.MaximumTransfer(kineticEnergy);
        double ratio = transfer / (kineticEnergy + hadron.Mass);
        return hadron.Spin == Spin.Half ? shape + 0.5 * ratio * ratio : shape;
    }

    /// <summary>dσ/dT per electron [mm²/MeV].</summary>
    /// <param name="hadron">The hadron.</param>
    /// <param name="kineticEnergy">Its kinetic energy [MeV].</param>
    /// <param name="transfer">Kinetic energy of the electron, above zero and up to the largest [MeV].</param>
    public static double Differential(in HeavyParticle hadron, double kineticEnergy, double transfer) =>
        Prefactor(hadron, kineticEnergy) * Shape(hadron, kineticEnergy, transfer) / (transfer * transfer);

    /// <summary>Cross section per electron for transfers above a cut, the integral in closed form [mm²].</summary>
    /// <param name="hadron">The hadron.</param>
    /// <param name="kineticEnergy">Its kinetic energy [MeV].</param>
    /// <param name="cut">Smallest transfer counted [MeV].</param>
    public static double Above(in HeavyParticle hadron, double kineticEnergy, double cut)
    {
        double maximum = hadron.MaximumTransfer(kineticEnergy);
        if (maximum <= cut) return 0;
        double integral = 1 / cut - 1 / maximum - hadron.BetaSquared(kineticEnergy) / maximum * Math.Log(maximum / cut);
        double energy = kineticEnergy + hadron.Mass;
        if (hadron.Spin == Spin.Half) integral += 0.5 * (maximum - cut) / (energy * energy);
        return Prefactor(hadron, kineticEnergy) * integral;
    }

    private static double Prefactor(in HeavyParticle hadron, double kineticEnergy) =>
        PhysicalConstants.TwoPiElectronRadiusSquaredElectronMass * hadron.Charge * hadron.Charge / hadron.BetaSquared(kineticEnergy);
}
