namespace NA64Mu.App.Dark;

/// <summary>What a simulation did with the decays of the bosons.</summary>
public enum DecayTreatment
{
    /// <summary>Each boson decayed by its branching ratios, the visible ones in the detector: counted events need no further factor.</summary>
    Natural,

    /// <summary>All bosons left unseen: counted events are to be multiplied by the invisible branching ratio.</summary>
    Invisible,
}
