using System;
using NA64Mu.Core;

namespace NA64Mu.Physics.Scattering;

/// <summary>Scattering of muons on the single nucleons of a nucleus, each of which leaves it.</summary>
/// <remarks>
/// <para>
/// Per nucleus dσ/dQ² = P(Q) [Z dσ_p/dQ² + N dσ_n/dQ²] with the cross section of M. N. Rosenbluth, Phys. Rev. 79 (1950) 615, for a nucleon at rest and a lepton of mass m (lepton tensor of
/// Y.-S. Tsai, Rev. Mod. Phys. 46 (1974) 815, appendix B):
/// dσ/dQ² = 4πα²ħ²c²/(β²Q⁴) · {W₂ [1 − ν/E − Q²/4E²] + W₁ (Q² − 2m²)/2E²}, ν = Q²/2M, W₁ and W₂ of <see cref="NucleonFormFactors"/>; E, β energy and velocity of the muon, M mass of the nucleon.
/// </para>
/// <para>
/// Pauli principle: P = (3/4)(|q|/k) − (1/16)(|q|/k)³ below |q| = 2k, 1 above: the share of a Fermi sphere of radius k that leaves it when it is moved by q (Tsai, appendix B; A. Bodek, arXiv:2111.03631,
/// who finds this form right among several in print), with |q|² = Q² + ν². Fermi momenta k: E. J. Moniz et al., Phys. Rev. Lett. 26 (1971) 445.
/// Range: muons above 1 GeV, Q from 30 MeV to a few GeV. Left out: Fermi motion and binding, which change the energy of the nucleon and not the angle of the muon; resonances and deep inelastic
/// scattering, which are the photonuclear reactions of another process.
/// </para>
/// </remarks>
internal static class QuasiElasticCrossSection
{
    /// <summary>Smallest energy of muons [MeV].</summary>
    public const double SmallestEnergy = 1 * Units.GeV;

    /// <summary>Smallest Q: below it the nucleons add less than 2 % to the nucleus as a whole, in carbon, and less in heavier elements [MeV].</summary>
    public const double SmallestTransfer = 30 * Units.MeV;

    /// <summary>4πα²ħ²c² [MeV² mm²].</summary>
    public const double Prefactor = 4 * Math.PI * PhysicalConstants.FineStructure * PhysicalConstants.FineStructure * PhysicalConstants.HbarC * PhysicalConstants.HbarC;

    private const double MuonMassSquared = PhysicalConstants.MuonMass * PhysicalConstants.MuonMass;

    /// <summary>Mass numbers and Fermi momenta [MeV/c] of Moniz et al.</summary>
    private static readonly (double A, double Momentum)[] FermiMomenta =
        [(6.94, 169), (12, 221), (24.3, 235), (40, 251), (58.7, 260), (88.9, 254), (118.7, 260), (180.9, 265), (207.2, 265)];

    /// <summary>Largest Q² that kinematics allows [MeV²].</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    public static double Largest(double energy)
    {
        const double mass = NucleonFormFactors.Mass;
        return 4 * (energy * energy - MuonMassSquared) * mass * mass / (mass * mass + MuonMassSquared + 2 * mass * energy);
    }

    /// <summary>Energy that the nucleon takes, ν [MeV].</summary>
    /// <param name="momentumTransferSquared">Q² [MeV²].</param>
    public static double EnergyTransfer(double momentumTransferSquared) => momentumTransferSquared / (2 * NucleonFormFactors.Mass);

    /// <summary>The braces of the cross section: 1 for charges without structure at high energy.</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    /// <param name="momentumTransferSquared">Q², up to the largest [MeV²].</param>
    /// <param name="nucleon">Its form factors.</param>
    public static double Structure(double energy, double momentumTransferSquared, NucleonFormFactors nucleon)
    {
        double inverse = 1 / (energy * energy);
        double electric = 1 - EnergyTransfer(momentumTransferSquared) / energy - 0.25 * momentumTransferSquared * inverse;
        return nucleon.Electric * electric + 0.5 * nucleon.Magnetic * (momentumTransferSquared - 2 * MuonMassSquared) * inverse;
    }

    /// <summary>Fermi momentum k of a nucleus, between those measured linear in ln A [MeV/c].</summary>
    /// <param name="a">Atomic weight [g/mol].</param>
    public static double FermiMomentum(double a)
    {
        int upper = Array.FindIndex(FermiMomenta, entry => entry.A >= a);
        if (upper <= 0) return upper == 0 ? FermiMomenta[0].Momentum : FermiMomenta[^1].Momentum;
        (double lowA, double low) = FermiMomenta[upper - 1];
        (double highA, double high) = FermiMomenta[upper];
        return low + (high - low) * Math.Log(a / lowA) / Math.Log(highA / lowA);
    }

    /// <summary>Share P of nucleons that the Pauli principle lets go, from 0 to 1.</summary>
    /// <param name="momentumTransferSquared">Q² [MeV²].</param>
    /// <param name="fermiMomentum">k [MeV/c].</param>
    public static double PauliFactor(double momentumTransferSquared, double fermiMomentum)
    {
        double transfer = EnergyTransfer(momentumTransferSquared);
        double ratio = Math.Sqrt(momentumTransferSquared + transfer * transfer) / fermiMomentum;
        return ratio < 2 ? ratio * (0.75 - ratio * ratio / 16) : 1;
    }

    /// <summary>dσ/dQ² per nucleus [mm²/MeV²].</summary>
    /// <param name="z">Protons, at least 2: hydrogen scatters as a whole.</param>
    /// <param name="a">Atomic weight [g/mol].</param>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    /// <param name="momentumTransferSquared">Q² [MeV²].</param>
    public static double Differential(int z, double a, double energy, double momentumTransferSquared)
    {
        if (momentumTransferSquared >= Largest(energy)) return 0;
        double nucleons = z * Structure(energy, momentumTransferSquared, NucleonFormFactors.Proton(momentumTransferSquared))
            + (a - z) * Structure(energy, momentumTransferSquared, NucleonFormFactors.Neutron(momentumTransferSquared));
        double betaSquared = 1 - MuonMassSquared / (energy * energy);
        return Prefactor / (betaSquared * momentumTransferSquared * momentumTransferSquared)
            * PauliFactor(momentumTransferSquared, FermiMomentum(a)) * nucleons;
    }
}
