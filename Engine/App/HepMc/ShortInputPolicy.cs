namespace NA64Mu.App.HepMc;

/// <summary>What to do where a beam file has fewer events than are asked for.</summary>
internal enum ShortInputPolicy
{
    /// <summary>Fail.</summary>
    Refuse,

    /// <summary>Simulate those that are there.</summary>
    Accept,
}
