namespace NA64Mu.Core;

/// <summary>Physics processes; the names under which secondaries and energies are booked.</summary>
public enum ProcessId : byte
{
    /// <summary>The particle source.</summary>
    Primary = 0,

    /// <summary>Collision loss and δ-rays.</summary>
    Ionisation = 1,

    /// <summary>Bremsstrahlung.</summary>
    Bremsstrahlung = 2,

    /// <summary>e⁺e⁻ pair production by a charged particle.</summary>
    PairProduction = 3,

    /// <summary>Photonuclear reaction of a muon.</summary>
    MuonNuclear = 4,

    /// <summary>Single Coulomb scattering beyond the angle of multiple scattering.</summary>
    CoulombScattering = 5,

    /// <summary>Decay.</summary>
    Decay = 6,

    /// <summary>Parametrised shower.</summary>
    FastShower = 7,

    /// <summary>Compton scattering.</summary>
    Compton = 8,

    /// <summary>Photon conversion.</summary>
    Conversion = 9,

    /// <summary>Photo-electric effect.</summary>
    PhotoElectric = 10,

    /// <summary>Positron annihilation.</summary>
    Annihilation = 11,

    /// <summary>Hadronic interaction.</summary>
    Hadronic = 12,

    /// <summary>Rayleigh scattering.</summary>
    Rayleigh = 13,

    /// <summary>Conversion of a photon to a muon pair.</summary>
    ConversionToMuons = 14,

    /// <summary>Annihilation of a positron to a muon pair.</summary>
    AnnihilationToMuons = 15,

    /// <summary>Muon pair production by a muon.</summary>
    MuonPairProduction = 16,

    /// <summary>Emission of a light boson by a muon.</summary>
    DarkEmission = 17,

    /// <summary>Scattering of a muon on a single nucleon, which leaves its nucleus.</summary>
    QuasiElastic = 18,

    /// <summary>Photonuclear reaction of a photon.</summary>
    PhotoNuclear = 19,

    /// <summary>Reaction of an electron or positron with a nucleus.</summary>
    ElectronNuclear = 20,
}
