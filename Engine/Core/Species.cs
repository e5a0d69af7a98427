namespace NA64Mu.Core;

/// <summary>Kinds of particles that can be followed or booked.</summary>
public enum Species : byte
{
    /// <summary>e⁻.</summary>
    Electron,

    /// <summary>e⁺.</summary>
    Positron,

    /// <summary>Photon.</summary>
    Gamma,

    /// <summary>μ⁻.</summary>
    MuMinus,

    /// <summary>μ⁺.</summary>
    MuPlus,

    /// <summary>π⁻.</summary>
    PiMinus,

    /// <summary>π⁺.</summary>
    PiPlus,

    /// <summary>π⁰.</summary>
    PiZero,

    /// <summary>K⁻.</summary>
    KMinus,

    /// <summary>K⁺.</summary>
    KPlus,

    /// <summary>K⁰_L.</summary>
    KZeroLong,

    /// <summary>K⁰_S.</summary>
    KZeroShort,

    /// <summary>Proton.</summary>
    Proton,

    /// <summary>Antiproton.</summary>
    AntiProton,

    /// <summary>Neutron.</summary>
    Neutron,

    /// <summary>Antineutron.</summary>
    AntiNeutron,

    /// <summary>Hadrons of one photonuclear reaction taken together, until a generator resolves them; massless and neutral.</summary>
    HadronicSystem,

    /// <summary>The light boson of a signal run; its mass is a setting of the run.</summary>
    DarkBoson,

    /// <summary>Λ.</summary>
    Lambda,

    /// <summary>Σ⁺.</summary>
    SigmaPlus,

    /// <summary>Σ⁻.</summary>
    SigmaMinus,

    /// <summary>Antiparticle of the Λ.</summary>
    AntiLambda,

    /// <summary>Antiparticle of the Σ⁺, of negative charge.</summary>
    AntiSigmaPlus,

    /// <summary>Antiparticle of the Σ⁻, of positive charge.</summary>
    AntiSigmaMinus,
}
