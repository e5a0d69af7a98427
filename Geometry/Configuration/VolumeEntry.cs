using NA64Mu.Core;

namespace NA64Mu.Geometry.Configuration;

/// <summary>A volume as read, with what the checks need to point at the file.</summary>
/// <param name="Section">Its section.</param>
/// <param name="Volume">The volume; its mother is not yet set.</param>
/// <param name="Mother">Name of its mother.</param>
/// <param name="LayerThickness">Thickness of all layers together; null without layers [mm].</param>
/// <param name="IsSound">Whether it was read without problems, so that its place can be checked.</param>
internal sealed record VolumeEntry(Section Section, Volume Volume, string Mother, double? LayerThickness, bool IsSound)
{
    /// <summary>Name of the outermost volume.</summary>
    public const string World = "world";

    /// <summary>Name.</summary>
    public string Name => Volume.Name;

    /// <summary>Index of the volume.</summary>
    public VolumeId Id => Volume.Id;

    /// <summary>The volume with its mother and region.</summary>
    /// <param name="mother">Mother.</param>
    /// <param name="region">Place of its region in the list.</param>
    public Volume PlacedIn(VolumeId mother, int region) => new()
    {
        Id = Volume.Id,
        Name = Volume.Name,
        Mother = mother,
        Shape = Volume.Shape,
        Centre = Volume.Centre,
        Material = Volume.Material,
        Layers = Volume.Layers,
        System = Volume.System,
        Module = Volume.Module,
        Segmentation = Volume.Segmentation,
        ViewAngle = Volume.ViewAngle,
        Field = Volume.Field,
        Region = region,
    };
}
