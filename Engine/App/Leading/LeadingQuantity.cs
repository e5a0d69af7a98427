namespace NA64Mu.App.Leading;

/// <summary>What is counted in an event.</summary>
public enum LeadingQuantity
{
    /// <summary>Muons that react with a nucleus in the volume and give away the energy of a leading hadron.</summary>
    Reactions,

    /// <summary>Muons with at least one leading hadron that leaves the volume.</summary>
    LeadingHadron,

    /// <summary>The same, charged.</summary>
    Charged,

    /// <summary>The same, neutral.</summary>
    Neutral,

    /// <summary>π± that lead.</summary>
    Pion,

    /// <summary>K± that lead.</summary>
    ChargedKaon,

    /// <summary>p and p̄ that lead.</summary>
    Proton,

    /// <summary>K⁰ that lead.</summary>
    NeutralKaon,

    /// <summary>n and n̄ that lead.</summary>
    Neutron,

    /// <summary>Hyperons that lead.</summary>
    Hyperon,

    /// <summary>Pairs of muons made by real photons in the volume, by expectation: each photon that interacts counts with the share that pairs have in its rate.</summary>
    PairsOfPhotons,

    /// <summary>The same, of photons that the beam muon itself has radiated alone.</summary>
    PairsOfRadiation,

    /// <summary>Pairs of muons that muons make in the volume without a real photon.</summary>
    PairsOfMuons,
}
