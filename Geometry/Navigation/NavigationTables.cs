using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Geometry.Shapes;

namespace NA64Mu.Geometry.Navigation;

/// <summary>Flat tables of a layout, built once.</summary>
internal sealed class NavigationTables
{
    /// <summary>Builds the tables.</summary>
    /// <param name="layout">The set-up.</param>
    public NavigationTables(DetectorLayout layout)
    {
        IReadOnlyList<Volume> volumes = layout.Volumes;
        PlacedShape[] shapes = [.. volumes.Select(volume => new PlacedShape(volume.Shape, volume.Centre))];
        var daughterTables = new List<DaughterTable>();
        var planes = new List<double>();
        var media = new List<MediumId>();
        MediumTable table = layout.Media;
        Volumes = new PlacedVolume[volumes.Count];
        for (int index = 0; index < volumes.Count; index++)
        {
            Volume volume = volumes[index];
            Vector3D? field = InheritedField(layout, volume);
            (int Index, PlacedShape Shape)[] daughters =
                [.. Enumerable.Range(1, volumes.Count - 1).Where(other => volumes[other].Mother.Index == index).Select(other => (other, shapes[other]))];
            Volumes[index] = new PlacedVolume
            {
                Outline = shapes[index],
                Mother = index == 0 ? -1 : volume.Mother.Index,
                SlabCount = volume.Layers is null ? 1 : volume.Layers.Count * volume.Layers.Unit.Count,
                SlabsPerUnit = volume.Layers?.Unit.Count ?? 1,
                UnitPitch = volume.Layers?.Pitch ?? shapes[index].ZMax - shapes[index].ZMin,
                FirstPlane = planes.Count,
                FirstSlab = media.Count,
                DaughterTable = daughters.Length == 0 ? -1 : daughterTables.Count,
                Field = field ?? default,
                HasField = field is not null,
                IsConvex = shapes[index].Kind == ShapeKind.Box && !shapes[index].HasHole && daughters.Length == 0,
            };
            if (daughters.Length > 0) daughterTables.Add(new DaughterTable(shapes[index], daughters));
            planes.AddRange(SlabPlanes(volume, shapes[index]));
            Region region = layout.Regions[volume.Region];
            media.AddRange(SlabMaterials(volume).Select(material => table.Find(material, region)));
        }
        DaughterTables = [.. daughterTables];
        Planes = [.. planes];
        SlabMedia = [.. media];
    }

    /// <summary>All volumes by index.</summary>
    public PlacedVolume[] Volumes { get; }

    /// <summary>Tables of daughters.</summary>
    public DaughterTable[] DaughterTables { get; }

    /// <summary>Slab planes of all volumes, one more for each volume than it has slabs [mm].</summary>
    public double[] Planes { get; }

    /// <summary>Media of the slabs of all volumes.</summary>
    public MediumId[] SlabMedia { get; }

    /// <summary>Field of the volume, or of the nearest volume around it that has one.</summary>
    private static Vector3D? InheritedField(DetectorLayout layout, Volume volume)
    {
        while (volume.Field is null && volume.Id.Index != 0) volume = layout[volume.Mother];
        return volume.Field;
    }

    private static IEnumerable<double> SlabPlanes(Volume volume, PlacedShape shape)
    {
        yield return shape.ZMin;
        if (volume.Layers is { } layers)
        {
            int slabs = layers.Count * layers.Unit.Count;
            for (int layer = 0; layer < layers.Count; layer++)
            {
                double depth = layer * layers.Pitch;
                foreach (Slab slab in layers.Unit)
                {
                    depth += slab.Thickness;
                    if (--slabs > 0) yield return shape.ZMin + depth;
                }
            }
        }
        yield return shape.ZMax;
    }

    private static IEnumerable<MaterialId> SlabMaterials(Volume volume) => volume.Layers is { } layers
        ? Enumerable.Range(0, layers.Count).SelectMany(_ => layers.Unit).Select(slab => slab.Material)
        : [volume.Material];
}
