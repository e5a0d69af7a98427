using NA64Mu.Core;
using NA64Mu.Geometry.Shapes;

namespace NA64Mu.Geometry;

/// <summary>A placed piece of the set-up, complete after construction and immutable.</summary>
public sealed record Volume
{
    /// <summary>Index in the layout; 0 is the world.</summary>
    public required VolumeId Id { get; init; }

    /// <summary>Name in the geometry file.</summary>
    public required string Name { get; init; }

    /// <summary>The volume that holds it; the world holds itself.</summary>
    public required VolumeId Mother { get; init; }

    /// <summary>Outline.</summary>
    public required Shape Shape { get; init; }

    /// <summary>Centre in the frame of the world [mm].</summary>
    public required Vector3D Centre { get; init; }

    /// <summary>Material; of a layered volume, that of its first slab.</summary>
    public required MaterialId Material { get; init; }

    /// <summary>Place of its region in the list of the layout; 0 is the default region.</summary>
    public int Region { get; init; }

    /// <summary>Layers of a sampling calorimeter; null for a homogeneous volume.</summary>
    public LayerStructure? Layers { get; init; }

    /// <summary>Kind of sensitive detector, or None.</summary>
    public DetectorSystem System { get; init; }

    /// <summary>Number among the sensitive volumes of its kind, from 0 in the order of the file.</summary>
    public int Module { get; init; }

    /// <summary>Read-out cells; one for volumes without cells.</summary>
    public Segmentation Segmentation { get; init; } = Segmentation.Whole;

    /// <summary>Angle of the first view of a tracking plane against x, about z; the second view measures at 90° to it [rad].</summary>
    public double ViewAngle { get; init; }

    /// <summary>Uniform magnetic field inside the volume and what it holds [T]; null where there is none.</summary>
    public Vector3D? Field { get; init; }

    /// <summary>Lowest z in the world [mm].</summary>
    public double ZMin => Centre.Z - Shape.HalfZ;

    /// <summary>Highest z in the world [mm].</summary>
    public double ZMax => Centre.Z + Shape.HalfZ;

    /// <summary>Whether hits are made in it.</summary>
    public bool IsSensitive => System != DetectorSystem.None;

    /// <summary>Whether it is a calorimeter of layers.</summary>
    public bool IsSamplingCalorimeter => Layers is not null && System is (DetectorSystem.Ecal or DetectorSystem.Vhcal or DetectorSystem.Hcal);
}
