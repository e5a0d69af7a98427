using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.DarkSector;

/// <summary>Momenta of μ N → μ N X at one point of phase space, as invariants, for a nucleus that stays at rest.</summary>
/// <param name="S">(p' + k)² − m² of the muon after it and the boson [MeV²].</param>
/// <param name="U">(p − k)² − m² of the muon before and the boson, negative [MeV²].</param>
/// <param name="T">Momentum transfer squared to the nucleus, t = q² of q = p − p' − k as a vector [MeV²].</param>
/// <param name="Muons">(p' − p)² of the two muons [MeV²].</param>
/// <param name="Energy">E of the muon before [MeV].</param>
/// <param name="MuonEnergy">E' of the muon after [MeV].</param>
/// <param name="MuonMomentum">Longitudinal momentum of the muon after [MeV/c].</param>
internal readonly record struct DarkTreeLevelPoint(double S, double U, double T, double Muons, double Energy, double MuonEnergy, double MuonMomentum)
{
    private const double MuonMassSquared = PhysicalConstants.MuonMass * PhysicalConstants.MuonMass;

    /// <summary>Point of given transverse momenta.</summary>
    /// <remarks>
    /// By light-cone components p± = E ± p_z, a·b = ½(a₊b₋ + a₋b₊) − a_T·b_T with a₋ = (mass² + a_T²)/a₊, and
    /// q_z = −m²/(E + p) + (M² + k_T²)/(E_X + k_z) + (m² + p'_T²)/(E' + p'_z): invariants are 10⁻¹⁰ of E², and differences of energies and momenta would lose all digits.
    /// </remarks>
    /// <param name="muon">Muon before.</param>
    /// <param name="boson">Boson.</param>
    /// <param name="bosonMassSquared">M² [MeV²].</param>
    /// <param name="transfer">q_T, transverse momentum given to the nucleus [MeV/c].</param>
    /// <param name="cosine">Cosine of the angle between q_T and k_T.</param>
    /// <returns>A point of longitudinal momentum not a number where energy does not suffice.</returns>
    public static DarkTreeLevelPoint At(in LightCone muon, in LightCone boson, double bosonMassSquared, double transfer, double cosine)
    {
        double energy = muon.Energy - boson.Energy, projection = transfer * boson.Transverse * cosine;
        double acrossSquared = boson.TransverseSquared + transfer * transfer + 2 * projection;
        double along = Math.Sqrt(energy * energy - MuonMassSquared - acrossSquared);
        double plus = energy + along, minus = (MuonMassSquared + acrossSquared) / plus;
        double transferAlong = boson.Minus + minus - muon.Minus;
        double muonBoson = muon.Plus * boson.Minus + muon.Minus * boson.Plus;
        // p'_T = −k_T − q_T.
        double laterBoson = plus * boson.Minus + minus * boson.Plus + 2 * (boson.TransverseSquared + projection);
        double muons = muon.Plus * minus + muon.Minus * plus;
        return new DarkTreeLevelPoint(
            bosonMassSquared + laterBoson, bosonMassSquared - muonBoson, transfer * transfer + transferAlong * transferAlong, 2 * MuonMassSquared - muons,
            muon.Energy, energy, along);
    }
}
