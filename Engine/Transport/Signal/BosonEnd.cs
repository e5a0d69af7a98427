namespace NA64Mu.Transport.Signal;

/// <summary>What became of the boson of an event.</summary>
public enum BosonEnd
{
    /// <summary>No boson was radiated.</summary>
    None,

    /// <summary>Left the world.</summary>
    Escaped,

    /// <summary>Decayed to neutrinos.</summary>
    Invisible,

    /// <summary>Decayed to μ⁺μ⁻, which were followed.</summary>
    MuonPair,

    /// <summary>Decayed to τ⁺τ⁻, which are booked as invisible.</summary>
    TauPair,
}
