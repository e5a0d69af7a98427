namespace NA64Mu.App.Configuration;

/// <summary>What a run keeps of its events.</summary>
public enum StoreKind
{
    /// <summary>Digits and truth of each event.</summary>
    Events,

    /// <summary>The same, and the hits from which the digits were made.</summary>
    Hits,

    /// <summary>What reconstruction makes of the digits of each event.</summary>
    Summary,

    /// <summary>Histograms and the cut flow of all events.</summary>
    Histograms,
}
