namespace NA64Mu.Geometry.Shapes;

/// <summary>Kinds of outline.</summary>
public enum ShapeKind : byte
{
    /// <summary>Cuboid, with or without a rectangular hole along z.</summary>
    Box,

    /// <summary>Tube along z, with or without an inner radius.</summary>
    Tube,
}
