namespace NA64Mu.Detectors.Deposits;

/// <summary>How finely hits are kept.</summary>
public enum HitDetail
{
    /// <summary>One sum a channel, over all times.</summary>
    Sums,

    /// <summary>One sum for each slice of time and each beam particle: gates can be set later.</summary>
    Slices,
}
