namespace NA64Mu.Physics.DarkSector;

/// <summary>What a boson X becomes.</summary>
public enum DarkDecayMode
{
    /// <summary>Nothing that a detector sees: neutrinos, or no decay at all.</summary>
    Invisible,

    /// <summary>μ⁺μ⁻.</summary>
    MuonPair,

    /// <summary>τ⁺τ⁻.</summary>
    TauPair,
}
