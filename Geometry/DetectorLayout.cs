using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Geometry;

/// <summary>The whole experiment as described by one geometry file: immutable, shared by all threads.</summary>
public sealed record DetectorLayout
{
    /// <summary>Name of the set-up.</summary>
    public required string Name { get; init; }

    /// <summary>Text of the file it was read from, byte for byte.</summary>
    public required string SourceText { get; init; }

    /// <summary>Materials.</summary>
    public required MaterialTable Materials { get; init; }

    /// <summary>Regions of production cuts; the first holds every volume that names none.</summary>
    public IReadOnlyList<Region> Regions { get; init; } = [Region.Default];

    /// <summary>Media: first every material in the first region, with the same index, then those of the other regions.</summary>
    public MediumTable Media { get => field ?? MediumTable.Of(Materials, Regions, Volumes); init; }

    /// <summary>All volumes by id; the first is the world.</summary>
    public required IReadOnlyList<Volume> Volumes { get; init; }

    /// <summary>Where the true state of the primary is recorded, in order of z.</summary>
    public required IReadOnlyList<TruthPlane> TruthPlanes { get; init; }

    /// <summary>The M2 beam.</summary>
    public required BeamSettings Beam { get; init; }

    /// <summary>Production cuts and limits of transport.</summary>
    public required PhysicsSettings Physics { get; init; }

    /// <summary>Read-out of all detectors.</summary>
    public required ReadoutSettings Readout { get; init; }

    /// <summary>Offline cuts.</summary>
    public required SelectionSettings Selection { get; init; }

    /// <summary>What is made more frequent than in nature.</summary>
    public WeightingSettings Weighting { get; init; } = new();

    /// <summary>The volume with an id.</summary>
    public Volume this[VolumeId id] => Volumes[id.Index];

    /// <summary>Finds a volume by name; null where there is none.</summary>
    /// <param name="name">Name.</param>
    public Volume? Find(string name)
    {
        foreach (Volume volume in Volumes)
        {
            if (volume.Name == name) return volume;
        }
        return null;
    }
}
