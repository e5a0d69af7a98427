namespace NA64Mu.Physics.Hadron.Strings;

/// <summary>What becomes of a nucleon of the target.</summary>
internal enum NucleonState : byte
{
    /// <summary>It stays in the nucleus.</summary>
    Spectator,

    /// <summary>The projectile hits it.</summary>
    Hit,

    /// <summary>It is set free by a neighbour that was hit.</summary>
    Freed,
}
