using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
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
        var materials = new List<MaterialId>();
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
                FirstSlab = materials.Count,
                DaughterTable = daughters.Length == 0 ? -1 : daughterTables.Count,
                Field = field ?? default,
                HasField = field is not null,
            };
            if (daughters.Length > 0) daughterTables.Add(new DaughterTable(shapes[index], daughters));
            AddSlabs(volume, shapes[index], planes, materials);
        }
        DaughterTables = [.. daughterTables];
        Planes = [.. planes];
        SlabMaterials = [.. materials];
    }

    /// <summary>All volumes by index.</summary>
    public PlacedVolume[] Volumes { get; }

    /// <summary>Tables of daughters.</summary>
    public DaughterTable[] DaughterTables { get; }

    /// <summary>Slab planes of all volumes, one more for each volume than it has slabs [mm].</summary>
    public double[] Planes { get; }

    /// <summary>Materials of the slabs of all volumes.</summary>
    public MaterialId[] SlabMaterials { get; }

    /// <summary>Field of the volume, or of the nearest volume around it that has one.</summary>
    private static Vector3D? InheritedField(DetectorLayout layout, Volume volume)
    {
        while (volume.Field is null && volume.Id.Index != 0) volume = layout[volume.Mother];
        return volume.Field;
    }

    private static void AddSlabs(Volume volume, in PlacedShape shape, List<double> planes, List<MaterialId> materials)
    {
        planes.Add(shape.ZMin);
        if (volume.Layers is { } layers)
        {
            for (int layer = 0; layer < layers.Count; layer++)
            {
                double depth = layer * layers.Pitch;
                foreach (Slab slab in layers.Unit)
                {
                    depth += slab.Thickness;
                    planes.Add(shape.ZMin + depth);
                    materials.Add(slab.Material);
                }
            }
            planes[^1] = shape.ZMax;
        }
        else
        {
            materials.Add(volume.Material);
            planes.Add(shape.ZMax);
        }
    }
}
