using NA64Mu.Core;
using NA64Mu.Physics.Ionisation;

namespace NA64Mu.Physics.Muon.Ionisation;

/// <summary>Collisions of muons with electrons taken as free and at rest.</summary>
/// <remarks>
/// B. Rossi, High Energy Particles (1952), section 2.3, with the radiative correction of S. R. Kelner, R. P. Kokoulin and A. A.
/// Petrukhin, Phys. Atom.
/// Nucl. 60 (1997) 576: dσ/dT = (2π r_e² m_e/β²) g(T)(1 + f(T))/T², g = 1 − β² T/T_max + T²/2E²; T transfer, E total energy. Binding is
/// neglected:
/// T well above the K shell.
/// </remarks>
public static class MuonDeltaRayCrossSection
{
    private static readonly HeavyParticle Muon = HeavyParticle.Of(Species.MuMinus);

    /// <summary>Largest transfer [MeV].</summary>
    /// <param name="kineticEnergy">Kinetic energy of the muon [MeV].</param>
    public static double MaximumTransfer(double kineticEnergy) => Muon.MaximumTransfer(kineticEnergy);

    /// <summary>Squared velocity of the muon, over c².</summary>
    /// <param name="kineticEnergy">Kinetic energy of the muon [MeV].</param>
    public static double BetaSquared(double kineticEnergy) => Muon.BetaSquared(kineticEnergy);

    /// <summary>The spin-½ factor g, from 0 to 1.</summary>
    /// <param name="kineticEnergy">Kinetic energy of the muon [MeV].</param>
    /// <param name="transfer">Kinetic energy of the electron [MeV].</param>
    public static double Shape(double kineticEnergy, double transfer)
    {
        double ratio = transfer / (kineticEnergy + PhysicalConstants.MuonMass);
        return 1 - Muon.BetaSquared(kineticEnergy) * transfer / MaximumTransfer(kineticEnergy) + 0.5 * ratio * ratio;
    }

    /// <summary>dσ/dT per electron [mm²/MeV].</summary>
    /// <param name="kineticEnergy">Kinetic energy of the muon [MeV].</param>
    /// <param name="transfer">Kinetic energy of the electron, above zero and up to the largest [MeV].</param>
    public static double Differential(double kineticEnergy, double transfer)
    {
        double correction = MuonRadiativeCorrection.Of(kineticEnergy + PhysicalConstants.MuonMass, transfer);
        return PhysicalConstants.TwoPiElectronRadiusSquaredElectronMass * Shape(kineticEnergy, transfer) * (1 + correction)
            / (Muon.BetaSquared(kineticEnergy) * transfer * transfer);
    }
}
