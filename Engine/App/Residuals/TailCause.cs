namespace NA64Mu.App.Residuals;

/// <summary>What can make a fast muon look slow; each is made frequent in a sample of its own.</summary>
public enum TailCause
{
    /// <summary>Nothing is made frequent: core and exponential tails.</summary>
    Natural,

    /// <summary>A scatter on a single nucleon by a large angle.</summary>
    Scatter,

    /// <summary>A photon, pair or δ-electron of high energy, taken for the muon though that is seen.</summary>
    Secondary,

    /// <summary>A δ-electron of high energy, seen where the muon is not.</summary>
    KnockOn,

    /// <summary>Planes that do not see the muon.</summary>
    Inefficiency,
}
