using System;

namespace NA64Mu.Physics.Photon;

/// <summary>The processes of photons that are switched on.</summary>
[Flags]
public enum PhotonProcesses
{
    /// <summary>None: photons fly through everything.</summary>
    None = 0,

    /// <summary>Photo-electric effect.</summary>
    PhotoElectric = 1,

    /// <summary>Compton scattering.</summary>
    Compton = 2,

    /// <summary>Conversion to e⁺e⁻.</summary>
    Conversion = 4,

    /// <summary>Rayleigh scattering.</summary>
    Rayleigh = 8,

    /// <summary>Conversion to μ⁺μ⁻.</summary>
    MuonPairs = 16,

    /// <summary>All that nuclei survive.</summary>
    Electromagnetic = PhotoElectric | Compton | Conversion | Rayleigh | MuonPairs,

    /// <summary>Photonuclear reactions.</summary>
    Nuclear = 32,

    /// <summary>All of them.</summary>
    All = Electromagnetic | Nuclear,
}
