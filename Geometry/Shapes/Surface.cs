namespace NA64Mu.Geometry.Shapes;

/// <summary>Surfaces that bound a shape.</summary>
public enum Surface : byte
{
    /// <summary>No surface.</summary>
    None,

    /// <summary>Plane of lowest x.</summary>
    XMin,

    /// <summary>Plane of highest x.</summary>
    XMax,

    /// <summary>Plane of lowest y.</summary>
    YMin,

    /// <summary>Plane of highest y.</summary>
    YMax,

    /// <summary>Plane of lowest z, of a volume or one of its slabs.</summary>
    ZMin,

    /// <summary>Plane of highest z, of a volume or one of its slabs.</summary>
    ZMax,

    /// <summary>Wall of the hole at its lowest x.</summary>
    HoleXMin,

    /// <summary>Wall of the hole at its highest x.</summary>
    HoleXMax,

    /// <summary>Wall of the hole at its lowest y.</summary>
    HoleYMin,

    /// <summary>Wall of the hole at its highest y.</summary>
    HoleYMax,

    /// <summary>Outer cylinder of a tube.</summary>
    Circle,

    /// <summary>Inner cylinder of a tube.</summary>
    InnerCircle,
}
