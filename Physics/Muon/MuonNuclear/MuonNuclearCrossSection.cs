using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Physics.Muon.MuonNuclear;

/// <summary>Photonuclear reactions of muons.</summary>
/// <remarks>
/// V. V. Borog and A. A. Petrukhin, Proc. 14th ICRC, Munich (1975) vol. 6, 1949, as in the Geant4 Physics Reference Manual, chapter
/// "Muon photonuclear
/// interaction":
/// dσ/dν = (α/π) A_eff σ_γN(ν)/ν {−(1 − v) + [1 − v + v²/2 (1 + 2M²/Λ²)] ln(a/b)}, a = E²(1 − v)/M² [1 + M²v²/(Λ²(1 − v))],
/// b = 1 + (ν/Λ)(1 + Λ/(2m_p) + ν/Λ); A_eff = 0.22 A + 0.78 A^0.89 (shadowing, S. J. Brodsky, F. E. Close and J. F. Gunion,
/// Phys. Rev. D 6 (1972) 177), Λ² = 0.4 GeV², σ_γN = 49.2 + 11.1 ln ν + 151.8/√ν in microbarn with ν in GeV (D. O. Caldwell et al.,
/// Phys. Rev. Lett. 42
/// (1979) 553). v = ν/E. For ν above 0.2 GeV and below E − m_p/2, kinetic energies above 1 GeV.
/// </remarks>
public static class MuonNuclearCrossSection
{
    /// <summary>Kinetic energy below which muons do not react here [MeV].</summary>
    public const double Threshold = 1000;

    /// <summary>Smallest energy transfer [MeV].</summary>
    public const double SmallestTransfer = 200;

    /// <summary>Λ² of the form factor [MeV²].</summary>
    public const double FormFactorScaleSquared = 0.4e6;

    private const double Mass2 = PhysicalConstants.MuonMass * PhysicalConstants.MuonMass;
    private static readonly double FormFactorScale = Math.Sqrt(FormFactorScaleSquared);

    /// <summary>Effective number of nucleons A_eff.</summary>
    /// <param name="element">Element.</param>
    public static double EffectiveNucleons(Element element) => 0.22 * element.A + 0.78 * Math.Pow(element.A, 0.89);

    /// <summary>Largest energy transfer [MeV].</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    public static double LargestTransfer(double energy) => energy - 0.5 * PhysicalConstants.ProtonMass;

    /// <summary>Cross section of real photons on one nucleon [mm²].</summary>
    /// <param name="photonEnergy">Photon energy [MeV].</param>
    public static double PhotonNucleon(double photonEnergy)
    {
        double inGev = photonEnergy / Units.GeV;
        return (49.2 + 11.1 * FastMath.Log(inGev) + 151.8 / Math.Sqrt(inGev)) * Units.Microbarn;
    }

    /// <summary>ν dσ/dν per effective nucleon [mm²].</summary>
    /// <param name="energy">Total energy of the muon [MeV].</param>
    /// <param name="transfer">Energy transfer ν [MeV].</param>
    /// <returns>Zero outside the limits.</returns>
    public static double TransferTimesDifferential(double energy, double transfer)
    {
        if (transfer < SmallestTransfer || transfer >= LargestTransfer(energy)) return 0;
        double v = transfer / energy;
        double scaled = transfer / FormFactorScale;
        double above = energy * energy * (1 - v) / Mass2 * (1 + Mass2 * v * v / (FormFactorScaleSquared * (1 - v)));
        double below = 1 + scaled * (1 + 0.5 * FormFactorScale / PhysicalConstants.ProtonMass + scaled);
        double bracket = v - 1 + (1 - v + 0.5 * v * v * (1 + 2 * Mass2 / FormFactorScaleSquared)) * FastMath.Log(above / below);
        return PhysicalConstants.FineStructure / Math.PI * PhotonNucleon(transfer) * Math.Max(bracket, 0);
    }
}
