using System;
using NA64Mu.Core;
using NA64Mu.Physics.Tables;

namespace NA64Mu.Physics.Muon.Ionisation;

/// <summary>Relative correction to muon-electron collisions by the radiation of the electron.</summary>
/// <remarks>
/// S. R. Kelner, R. P. Kokoulin and A. A. Petrukhin, Phys. Atom. Nucl. 60 (1997) 576: f(T) = (α/2π) ln(1 + 2T/m_e) [ln(4E(E − T)/M²) −
/// ln(1 + 2T/m_e)],
/// T transfer, E total energy and M mass of the muon. Used for transfers above 0.1 MeV by muons above 250 MeV, as in the Geant4 Physics
/// Reference
/// Manual. The photon is not made: its energy stays with the electron.
/// </remarks>
public static class MuonRadiativeCorrection
{
    /// <summary>Smallest transfer that is corrected [MeV].</summary>
    public const double SmallestTransfer = 0.1;

    /// <summary>Smallest kinetic energy of muons that are corrected [MeV].</summary>
    public const double SmallestKineticEnergy = 250;

    /// <summary>The correction f.</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    /// <param name="transfer">Kinetic energy of the electron [MeV].</param>
    public static double Of(double energy, double transfer)
    {
        const double mass2 = PhysicalConstants.MuonMass * PhysicalConstants.MuonMass;
        if (transfer <= SmallestTransfer || energy < SmallestKineticEnergy + PhysicalConstants.MuonMass) return 0;
        double a = FastMath.Log(1 + 2 * transfer * (1 / PhysicalConstants.ElectronMass));
        double b = FastMath.Log(4 * energy * (energy - transfer) / mass2);
        return PhysicalConstants.FineStructure / (2 * Math.PI) * a * (b - a);
    }

    /// <summary>An upper bound of f over all transfers.</summary>
    /// <remarks>a(b − a) with b below ln(4E²/M²) is largest at a = b/2.</remarks>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    public static double Bound(double energy)
    {
        double halfLog = FastMath.Log(2 * energy / PhysicalConstants.MuonMass);
        return PhysicalConstants.FineStructure / (2 * Math.PI) * halfLog * halfLog;
    }

    /// <summary>Its part in the bracket of the Bethe formula: ∫ T (dσ/dT)/(prefactor) f dT up to a largest transfer.</summary>
    /// <param name="kineticEnergy">Kinetic energy of the muon [MeV].</param>
    /// <param name="cut">Largest transfer counted [MeV].</param>
    /// <param name="quadrature">Rule of integration.</param>
    public static double LossBracket(double kineticEnergy, double cut, LogQuadrature quadrature)
    {
        if (kineticEnergy < SmallestKineticEnergy) return 0;
        double energy = kineticEnergy + PhysicalConstants.MuonMass;
        double largest = Math.Min(cut, MuonDeltaRayCrossSection.MaximumTransfer(kineticEnergy));
        return quadrature.Integrate(
            transfer => MuonDeltaRayCrossSection.Shape(kineticEnergy, transfer) * Of(energy, transfer) / transfer,
            SmallestTransfer,
            largest);
    }
}
