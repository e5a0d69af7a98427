namespace NA64Mu.App.Configuration;

/// <summary>How secondaries are treated.</summary>
public enum PhysicsMode
{
    /// <summary>Electrons, positrons and photons followed one by one; hadronic showers parametrised.</summary>
    Full,

    /// <summary>Parametrised showers.</summary>
    Fast,
}
