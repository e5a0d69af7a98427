using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;

namespace NA64Mu.Geometry.Materials;

/// <summary>All media of a layout by id.</summary>
public sealed class MediumTable
{
    private readonly Medium[] _media;

    /// <summary>A table of media whose ids are their places.</summary>
    /// <param name="media">The media.</param>
    public MediumTable(IReadOnlyList<Medium> media)
    {
        _media = [.. media];
        foreach (Medium medium in _media) Requires.That(_media[medium.Id.Index] == medium, "medium id is its place in the table");
    }

    /// <summary>The media of a set-up: every material in the first region, with the same index, then what volumes of other regions are made of.</summary>
    /// <param name="materials">Materials.</param>
    /// <param name="regions">Regions.</param>
    /// <param name="volumes">Volumes.</param>
    public static MediumTable Of(MaterialTable materials, IReadOnlyList<Region> regions, IReadOnlyList<Volume> volumes)
    {
        List<Medium> media = [.. materials.All.Select(material => new Medium(new MediumId(material.Id.Index), material, regions[0]))];
        foreach (Volume volume in volumes.Where(volume => volume.Region != 0))
        {
            Region region = regions[volume.Region];
            IEnumerable<MaterialId> used = volume.Layers is { } layers ? layers.Unit.Select(slab => slab.Material) : [volume.Material];
            foreach (Material material in used.Select(id => materials[id]))
            {
                if (media.All(medium => medium.Material != material || medium.Region != region))
                    media.Add(new Medium(new MediumId(media.Count), material, region));
            }
        }
        return new MediumTable(media);
    }

    /// <summary>Materials that are all in the default region.</summary>
    /// <param name="materials">Materials.</param>
    public static MediumTable Of(MaterialTable materials) => Of(materials, [Region.Default], []);

    /// <summary>Number of media.</summary>
    public int Count => _media.Length;

    /// <summary>All media in order of id.</summary>
    public IReadOnlyList<Medium> All => _media;

    /// <summary>The medium with an id.</summary>
    public Medium this[MediumId id] => _media[id.Index];

    /// <summary>The medium that a material is in a region.</summary>
    /// <param name="material">Material.</param>
    /// <param name="region">Region that holds it.</param>
    public MediumId Find(MaterialId material, Region region)
    {
        foreach (Medium medium in _media)
        {
            if (medium.Material.Id == material && medium.Region == region) return medium.Id;
        }
        throw new System.ArgumentException($"no medium of material {material.Index} in region {region.Name}", nameof(region));
    }
}
