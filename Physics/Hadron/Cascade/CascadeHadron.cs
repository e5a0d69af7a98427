namespace NA64Mu.Physics.Hadron.Cascade;

/// <summary>Hadrons inside a nucleus; resonances among them.</summary>
internal enum CascadeHadron : byte
{
    /// <summary>n.</summary>
    Neutron,

    /// <summary>p.</summary>
    Proton,

    /// <summary>π⁻.</summary>
    PiMinus,

    /// <summary>π⁰.</summary>
    PiZero,

    /// <summary>π⁺.</summary>
    PiPlus,

    /// <summary>Δ⁻.</summary>
    DeltaMinus,

    /// <summary>Δ⁰.</summary>
    DeltaZero,

    /// <summary>Δ⁺.</summary>
    DeltaPlus,

    /// <summary>Δ⁺⁺.</summary>
    DeltaPlusPlus,

    /// <summary>K⁰.</summary>
    KZero,

    /// <summary>K⁺.</summary>
    KPlus,

    /// <summary>K⁻.</summary>
    KMinus,

    /// <summary>K̄⁰.</summary>
    AntiKZero,

    /// <summary>Λ; stands for Σ as well.</summary>
    Lambda,
}
