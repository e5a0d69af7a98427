namespace NA64Mu.Physics.Hadron;

/// <summary>Kinds of reactions of a hadron with a nucleus.</summary>
public enum HadronReactionKind
{
    /// <summary>The nucleus stays whole and in its ground state.</summary>
    Elastic,

    /// <summary>The nucleus is excited or broken, or particles are made.</summary>
    Inelastic,

    /// <summary>A slow neutron stays in the nucleus, and photons come out.</summary>
    Capture,
}
