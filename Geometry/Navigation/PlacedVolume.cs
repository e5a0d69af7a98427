using NA64Mu.Core;
using NA64Mu.Geometry.Shapes;

namespace NA64Mu.Geometry.Navigation;

/// <summary>What navigation needs of one volume, side by side in one array; written once, by NavigationTables.</summary>
internal struct PlacedVolume
{
    /// <summary>Outline in the world.</summary>
    public PlacedShape Outline;

    /// <summary>Index of the mother; −1 for the world.</summary>
    public int Mother;

    /// <summary>Number of slabs; 1 for a homogeneous volume.</summary>
    public int SlabCount;

    /// <summary>Number of slabs in one repeated unit.</summary>
    public int SlabsPerUnit;

    /// <summary>Thickness of one unit [mm].</summary>
    public double UnitPitch;

    /// <summary>Place of its lowest slab plane in the table of planes.</summary>
    public int FirstPlane;

    /// <summary>Place of its first slab in the table of slab media.</summary>
    public int FirstSlab;

    /// <summary>Its table of daughters; −1 without daughters.</summary>
    public int DaughterTable;

    /// <summary>Field inside [T].</summary>
    public Vector3D Field;

    /// <summary>Whether there is a field.</summary>
    public bool HasField;

    /// <summary>Whether the straight way between any two points of a slab stays in it: a box without a hole and without daughters.</summary>
    public bool IsConvex;
}
