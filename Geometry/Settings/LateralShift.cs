namespace NA64Mu.Geometry.Settings;

/// <summary>Whether a scattered electron also ends beside the straight line of its step.</summary>
public enum LateralShift
{
    /// <summary>It stays on the line.</summary>
    Omitted,

    /// <summary>It is shifted sideways, as far as the next border allows.</summary>
    Made,
}
