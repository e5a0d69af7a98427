namespace NA64Mu.Physics.Scattering;

/// <summary>The two kinds of projectile that see different screening.</summary>
internal enum ProjectileMass
{
    /// <summary>e±.</summary>
    Electron,

    /// <summary>Muons and hadrons.</summary>
    Heavy,
}
