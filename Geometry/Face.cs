namespace NA64Mu.Geometry;

/// <summary>Faces of a volume or slab.</summary>
public enum Face : byte
{
    /// <summary>Lower z face.</summary>
    ZMin,

    /// <summary>Upper z face.</summary>
    ZMax,

    /// <summary>A side face or the wall of a hole.</summary>
    Side,

    /// <summary>The border to a volume inside the present one.</summary>
    Daughter,
}
