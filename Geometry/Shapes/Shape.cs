namespace NA64Mu.Geometry.Shapes;

/// <summary>Outline of a volume around its own centre, axes along x, y, z. One flat record for all kinds, so that navigation needs no virtual call.</summary>
/// <param name="Kind">Which outline the numbers describe.</param>
/// <param name="HalfX">Half width; outer radius of a tube [mm].</param>
/// <param name="HalfY">Half height; outer radius of a tube [mm].</param>
/// <param name="HalfZ">Half length [mm].</param>
/// <param name="HoleHalfX">Half width of the hole along z; inner radius of a tube; 0 without hole [mm].</param>
/// <param name="HoleHalfY">Half height of the hole along z; inner radius of a tube; 0 without hole [mm].</param>
public readonly record struct Shape(ShapeKind Kind, double HalfX, double HalfY, double HalfZ, double HoleHalfX = 0, double HoleHalfY = 0)
{
    /// <summary>Whether a hole goes through along z.</summary>
    public bool HasHole => HoleHalfX > 0;
}
