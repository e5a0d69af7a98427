namespace NA64Mu.Transport.Weighting;

/// <summary>What the rules for histories make of a particle behind its step.</summary>
internal enum RuleOutcome : byte
{
    /// <summary>It goes on.</summary>
    Continue,

    /// <summary>It waits until all others of its history have ended; then the history branches.</summary>
    Wait,

    /// <summary>The whole history ends.</summary>
    Discard,
}
