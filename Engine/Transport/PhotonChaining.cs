namespace NA64Mu.Transport;

/// <summary>How far soft photons are followed in one call.</summary>
internal enum PhotonChaining
{
    /// <summary>One step.</summary>
    None,

    /// <summary>All interactions in the slab where it is, and the step behind them.</summary>
    Slab,
}
