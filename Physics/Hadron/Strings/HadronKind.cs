namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>Hadrons that strings break into, resonances among them, and the photons of their decays.</summary>
internal enum HadronKind : byte
{
    /// <summary>No hadron: the quarks were refused.</summary>
    None,

    /// <summary>Photon.</summary>
    Gamma,

    /// <summary>π⁺.</summary>
    PiPlus,

    /// <summary>π⁻.</summary>
    PiMinus,

    /// <summary>π⁰.</summary>
    PiZero,

    /// <summary>η.</summary>
    Eta,

    /// <summary>η′(958).</summary>
    EtaPrime,

    /// <summary>K⁺.</summary>
    KPlus,

    /// <summary>K⁻.</summary>
    KMinus,

    /// <summary>K⁰, of strangeness +1.</summary>
    KZero,

    /// <summary>Antiparticle of the K⁰.</summary>
    AntiKZero,

    /// <summary>ρ(770)⁺.</summary>
    RhoPlus,

    /// <summary>ρ(770)⁻.</summary>
    RhoMinus,

    /// <summary>ρ(770)⁰.</summary>
    RhoZero,

    /// <summary>ω(782).</summary>
    Omega,

    /// <summary>φ(1020).</summary>
    Phi,

    /// <summary>K*(892)⁺.</summary>
    KStarPlus,

    /// <summary>K*(892)⁻.</summary>
    KStarMinus,

    /// <summary>K*(892)⁰.</summary>
    KStarZero,

    /// <summary>Antiparticle of the K*(892)⁰.</summary>
    AntiKStarZero,

    /// <summary>Proton.</summary>
    Proton,

    /// <summary>Neutron.</summary>
    Neutron,

    /// <summary>Λ.</summary>
    Lambda,

    /// <summary>Σ⁺.</summary>
    SigmaPlus,

    /// <summary>Σ⁰.</summary>
    SigmaZero,

    /// <summary>Σ⁻.</summary>
    SigmaMinus,

    /// <summary>Δ(1232)⁺⁺.</summary>
    DeltaDoublePlus,

    /// <summary>Δ(1232)⁺.</summary>
    DeltaPlus,

    /// <summary>Δ(1232)⁰.</summary>
    DeltaZero,

    /// <summary>Δ(1232)⁻.</summary>
    DeltaMinus,

    /// <summary>Antiproton.</summary>
    AntiProton,

    /// <summary>Antineutron.</summary>
    AntiNeutron,

    /// <summary>Antiparticle of the Λ.</summary>
    AntiLambda,

    /// <summary>Antiparticle of the Σ⁺.</summary>
    AntiSigmaPlus,

    /// <summary>Antiparticle of the Σ⁰.</summary>
    AntiSigmaZero,

    /// <summary>Antiparticle of the Σ⁻.</summary>
    AntiSigmaMinus,

    /// <summary>Antiparticle of the Δ(1232)⁺⁺.</summary>
    AntiDeltaDoublePlus,

    /// <summary>Antiparticle of the Δ(1232)⁺.</summary>
    AntiDeltaPlus,

    /// <summary>Antiparticle of the Δ(1232)⁰.</summary>
    AntiDeltaZero,

    /// <summary>Antiparticle of the Δ(1232)⁻.</summary>
    AntiDeltaMinus,
}
