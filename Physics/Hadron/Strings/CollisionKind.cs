namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>What happens in an inelastic collision of two hadrons.</summary>
internal enum CollisionKind : byte
{
    /// <summary>Both become strings.</summary>
    Excitation,

    /// <summary>A quark changes places, and both are ground states or resonances.</summary>
    QuarkExchange,

    /// <summary>A quark changes places, and both become strings.</summary>
    QuarkExchangeAndExcitation,

    /// <summary>The projectile becomes a string, the nucleon is left as it is.</summary>
    ProjectileDiffraction,

    /// <summary>The nucleon becomes a string, the projectile is left as it is.</summary>
    TargetDiffraction,

    /// <summary>The same by the exchange of a reggeon: the nucleon becomes a heavier string.</summary>
    ReggeonExchange,
}
