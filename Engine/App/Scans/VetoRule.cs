namespace NA64Mu.App.Scans;

/// <summary>What the veto of the undeflected beam does when the counter behind it is moved.</summary>
internal enum VetoRule
{
    /// <summary>Its edge stays as far from the edge of the counter, and its plane as far before it.</summary>
    Follow,

    /// <summary>It stays where the geometry file has it.</summary>
    Fixed,
}
