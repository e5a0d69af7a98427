using NA64Mu.Geometry.Settings;

namespace NA64Mu.Geometry;

/// <summary>A set of volumes with production cuts of their own.</summary>
/// <param name="Name">Name in the geometry file; "default" for the rest of the set-up.</param>
/// <param name="Cuts">Its range cuts.</param>
public sealed record Region(string Name, RangeCuts Cuts)
{
    /// <summary>The region of every volume that names none, with the usual cuts.</summary>
    public static Region Default { get; } = new("default", RangeCuts.Default);
}
