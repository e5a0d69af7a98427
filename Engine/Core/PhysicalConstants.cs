using System;

namespace NA64Mu.Core;

/// <summary>Constants of nature in native units (mm, ns, MeV); sources: CODATA 2018 and PDG 2022 unless a member says otherwise.</summary>
public static class PhysicalConstants
{
    /// <summary>Electron mass (CODATA 2018) [MeV].</summary>
    public const double ElectronMass = 0.51099895;

    /// <summary>Muon mass (PDG 2022) [MeV].</summary>
    public const double MuonMass = 105.6583755;

    /// <summary>Tau mass (PDG 2022) [MeV].</summary>
    public const double TauMass = 1776.86;

    /// <summary>Proton mass (CODATA 2018) [MeV].</summary>
    public const double ProtonMass = 938.272088;

    /// <summary>Neutron mass (CODATA 2018) [MeV].</summary>
    public const double NeutronMass = 939.565421;

    /// <summary>Charged pion mass (PDG 2022) [MeV].</summary>
    public const double ChargedPionMass = 139.57039;

    /// <summary>Neutral pion mass (PDG 2022) [MeV].</summary>
    public const double NeutralPionMass = 134.9768;

    /// <summary>Charged kaon mass (PDG 2022) [MeV].</summary>
    public const double ChargedKaonMass = 493.677;

    /// <summary>Neutral kaon mass (PDG 2022) [MeV].</summary>
    public const double NeutralKaonMass = 497.611;

    /// <summary>Λ mass (PDG 2022) [MeV].</summary>
    public const double LambdaMass = 1115.683;

    /// <summary>Σ⁺ mass (PDG 2022) [MeV].</summary>
    public const double SigmaPlusMass = 1189.37;

    /// <summary>Σ⁰ mass (PDG 2022) [MeV].</summary>
    public const double SigmaZeroMass = 1192.642;

    /// <summary>Σ⁻ mass (PDG 2022) [MeV].</summary>
    public const double SigmaMinusMass = 1197.449;

    /// <summary>Fine-structure constant (CODATA 2018).</summary>
    public const double FineStructure = 1.0 / 137.035999084;

    /// <summary>Classical electron radius (CODATA 2018) [mm].</summary>
    public const double ClassicalElectronRadius = 2.8179403262e-12;

    /// <summary>Reduced Planck constant times c (CODATA 2018) [MeV mm].</summary>
    public const double HbarC = 1.973269804e-10;

    /// <summary>The same for nuclei [MeV fm].</summary>
    public const double HbarCFemtometre = 197.3269804;

    /// <summary>Avogadro constant (SI 2019) [1/mol].</summary>
    public const double Avogadro = 6.02214076e23;

    /// <summary>Speed of light (SI) [mm/ns].</summary>
    public const double SpeedOfLight = 299.792458;

    /// <summary>Bohr radius (CODATA 2018) [mm].</summary>
    public const double BohrRadius = 5.29177210903e-8;

    /// <summary>Momentum of a unit charge on a circle of 1 mm radius in 1 T [MeV/c per T mm].</summary>
    public const double MomentumPerTeslaMillimetre = 0.299792458;

    /// <summary>2π r_e² m_e, the prefactor of collision losses [MeV mm²].</summary>
    public const double TwoPiElectronRadiusSquaredElectronMass =
        2 * Math.PI * ClassicalElectronRadius * ClassicalElectronRadius * ElectronMass;
}
