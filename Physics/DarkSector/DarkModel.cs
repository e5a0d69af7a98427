namespace NA64Mu.Physics.DarkSector;

/// <summary>Kinds of bosons that muons may radiate, by their coupling to the muon.</summary>
public enum DarkModel
{
    /// <summary>Vector, g' μ̄γ_αμ X^α: the Z' of L_μ − L_τ, or a dark photon of g' = ε √(4πα).</summary>
    Vector,

    /// <summary>Scalar, g' μ̄μ X.</summary>
    Scalar,

    /// <summary>Pseudoscalar, g' μ̄iγ₅μ X.</summary>
    Pseudoscalar,

    /// <summary>Axial vector, g' μ̄γ_αγ₅μ X^α.</summary>
    AxialVector,
}
