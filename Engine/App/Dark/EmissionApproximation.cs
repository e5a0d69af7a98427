namespace NA64Mu.App.Dark;

/// <summary>Forms of the cross section of emission.</summary>
public enum EmissionApproximation
{
    /// <summary>Weizsäcker-Williams.</summary>
    WeizsaeckerWilliams,

    /// <summary>Improved Weizsäcker-Williams: constant flux of photons; too large by a fifth and more for muons.</summary>
    Improved,

    /// <summary>Exact tree level.</summary>
    Exact,
}
