namespace NA64Mu.Geometry.Configuration.Forms;

/// <summary>Whether a setting must be there.</summary>
internal enum Presence
{
    /// <summary>It may be left out, or depends on others.</summary>
    Optional,

    /// <summary>Its group is not complete without it, whatever else stands there.</summary>
    Required,
}
