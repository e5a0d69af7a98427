using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Shapes;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Checks of what single settings cannot tell: mothers, places, overlaps and layers.</summary>
internal sealed class GeometryValidator
{
    /// <summary>Layers may miss the length of their volume by this much [mm].</summary>
    private const double LayerTolerance = 1e-6;

    private readonly IReadOnlyList<VolumeEntry> _entries;
    private readonly IReadOnlyDictionary<string, int> _regions;
    private readonly Dictionary<string, VolumeEntry> _byName;

    /// <summary>A check of one file.</summary>
    /// <param name="entries">Volumes, the world first.</param>
    /// <param name="regions">Place of a region by the names of volumes that it names.</param>
    public GeometryValidator(IReadOnlyList<VolumeEntry> entries, IReadOnlyDictionary<string, int> regions)
    {
        _regions = regions;
        _entries = entries;
        _byName = new Dictionary<string, VolumeEntry>(StringComparer.Ordinal);
        foreach (VolumeEntry entry in entries) _byName.TryAdd(entry.Name, entry);
    }

    /// <summary>Looks for everything that does not fit together, and gives each volume its mother and region.</summary>
    /// <returns>The volumes; of use only if no problem was found.</returns>
    public IReadOnlyList<Volume> Check()
    {
        var volumes = new List<Volume>();
        foreach (VolumeEntry entry in _entries)
        {
            CheckLayers(entry);
            VolumeEntry? mother = entry.Id.Index == 0 ? entry : FindMother(entry);
            if (mother is not null && entry.Id.Index != 0) CheckInside(entry, mother);
            volumes.Add(entry.PlacedIn(mother?.Id ?? default, RegionOf(entry)));
        }
        foreach (IGrouping<string, VolumeEntry> siblings in _entries.Where(entry => entry.IsSound && entry.Id.Index != 0).GroupBy(entry => entry.Mother))
            CheckSiblings([.. siblings]);
        return volumes;
    }

    private static void CheckLayers(VolumeEntry entry)
    {
        if (!entry.IsSound || entry.LayerThickness is not { } thickness) return;
        double length = 2 * entry.Volume.Shape.HalfZ;
        if (Math.Abs(length - thickness) <= LayerTolerance) return;
        entry.Section.Refuse(
            "layers", FormattableString.Invariant($"the layers are {thickness:0.######} mm thick, the volume is {length:0.######} mm long"),
            "layers fill their volume", FormattableString.Invariant($"make the volume {thickness:0.######} mm long"));
    }

    private VolumeEntry? FindMother(VolumeEntry entry)
    {
        if (!_byName.TryGetValue(entry.Mother, out VolumeEntry? mother))
        {
            // A file without a world is told so once.
            if (entry.Mother != VolumeEntry.World)
                entry.Section.Refuse("inside", $"there is no volume '{entry.Mother}'", "", Similarity.Suggest(entry.Mother, _byName.Keys));
            return null;
        }
        VolumeEntry ancestor = mother;
        for (int generation = 0; ancestor.Id.Index != 0; generation++)
        {
            if (generation > _entries.Count || ancestor == entry)
            {
                entry.Section.Refuse("inside", "the volume lies inside itself", $"'{entry.Mother}' leads back to '{entry.Name}'");
                return null;
            }
            if (!_byName.TryGetValue(ancestor.Mother, out VolumeEntry? next)) return mother;
            ancestor = next;
        }
        return mother;
    }

    /// <summary>Region of the volume, or of the nearest volume around it that is named in one; from the world, whose matter alone is in its region, no volume has it.</summary>
    private int RegionOf(VolumeEntry entry)
    {
        if (entry.Id.Index == 0) return _regions.GetValueOrDefault(entry.Name);
        VolumeEntry? holder = entry;
        for (int generation = 0; holder is not null && holder.Id.Index != 0 && generation <= _entries.Count; generation++)
        {
            if (_regions.TryGetValue(holder.Name, out int region)) return region;
            holder = _byName.GetValueOrDefault(holder.Mother);
        }
        return 0;
    }

    private static void CheckInside(VolumeEntry entry, VolumeEntry mother)
    {
        if (mother.Volume.Layers is not null)
        {
            entry.Section.Refuse("inside", $"'{mother.Name}' has layers and holds nothing else", "", "a hole in it belongs to its mother");
            return;
        }
        if (!entry.IsSound || !mother.IsSound) return;
        Volume inner = entry.Volume, outer = mother.Volume;
        if (Overlap.Holds(outer.Shape, outer.Centre, inner.Shape, inner.Centre)) return;
        entry.Section.Refuse("", $"sticks out of '{mother.Name}'", $"{Extent(inner)} is not within {Extent(outer)}", "move it, or make the outer volume larger");
    }

    private static void CheckSiblings(VolumeEntry[] siblings)
    {
        VolumeEntry[] sorted = [.. siblings.OrderBy(entry => entry.Volume.ZMin)];
        for (int first = 0; first < sorted.Length; first++)
        {
            for (int second = first + 1; second < sorted.Length && sorted[second].Volume.ZMin < sorted[first].Volume.ZMax; second++)
            {
                Volume a = sorted[first].Volume, b = sorted[second].Volume;
                if (!Overlap.Exists(a.Shape, a.Centre, b.Shape, b.Centre)) continue;
                VolumeEntry later = a.Id.Index > b.Id.Index ? sorted[first] : sorted[second];
                VolumeEntry earlier = later == sorted[first] ? sorted[second] : sorted[first];
                later.Section.Refuse(
                    "", $"overlaps with '{earlier.Name}' of line {earlier.Section.Line}", $"{Extent(later.Volume)} against {Extent(earlier.Volume)}",
                    $"move one of them, or write 'inside: {earlier.Name}'");
            }
        }
    }

    private static string Extent(Volume volume)
    {
        (Shape shape, Vector3D centre) = (volume.Shape, volume.Centre);
        return FormattableString.Invariant(
            $"x {centre.X - shape.HalfX:0.###}..{centre.X + shape.HalfX:0.###}, y {centre.Y - shape.HalfY:0.###}..{centre.Y + shape.HalfY:0.###}, ")
            + FormattableString.Invariant($"z {volume.ZMin:0.###}..{volume.ZMax:0.###} mm");
    }
}
