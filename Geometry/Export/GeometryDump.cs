using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry.Materials;
using NA64Mu.Geometry.Settings;
using NA64Mu.Geometry.Shapes;

namespace NA64Mu.Geometry.Export;

/// <summary>A layout as plain numbers and texts, ready for JSON; lengths in mm, fields in T.</summary>
/// <param name="Name">Name of the set-up.</param>
/// <param name="Volumes">All volumes, the world first.</param>
/// <param name="Materials">Materials.</param>
/// <param name="Regions">Regions of production cuts.</param>
/// <param name="TruthPlanes">Planes where the truth is recorded.</param>
/// <param name="Beam">Beam.</param>
public sealed record GeometryDump(
    string Name,
    IReadOnlyList<VolumeDump> Volumes,
    IReadOnlyList<MaterialDump> Materials,
    IReadOnlyList<RegionDump> Regions,
    IReadOnlyList<TruthPlane> TruthPlanes,
    BeamSettings Beam)
{
    /// <summary>Takes down a layout.</summary>
    /// <param name="layout">Layout.</param>
    public static GeometryDump Of(DetectorLayout layout)
    {
        var navigator = new Navigator(layout);
        return new GeometryDump(
            layout.Name,
            [.. layout.Volumes.Select(volume => Of(layout, navigator, volume))],
            [.. layout.Materials.All.Select(Of)],
            [.. layout.Regions.Select(region => new RegionDump(region.Name, region.Cuts.Electron, region.Cuts.Positron, region.Cuts.Photon))],
            layout.TruthPlanes,
            layout.Beam);
    }

    private static VolumeDump Of(DetectorLayout layout, Navigator navigator, Volume volume)
    {
        Shape shape = volume.Shape;
        bool hasField = navigator.HasField(new Location(volume.Id, 0), out Vector3D field);
        return new VolumeDump(
            volume.Name,
            volume.Id.Index == 0 ? null : layout[volume.Mother].Name,
            shape.Kind == ShapeKind.Box ? "box" : "tube",
            layout.Materials[volume.Material].Name,
            layout.Regions[volume.Region].Name,
            volume.ZMin,
            volume.ZMax,
            [volume.Centre.X, volume.Centre.Y, volume.Centre.Z],
            [shape.HalfX, shape.HalfY, shape.HalfZ],
            shape.HasHole ? [shape.HoleHalfX, shape.HoleHalfY] : null,
            volume.Layers is { } layers ? Of(layout, layers) : null,
            volume.IsSensitive,
            volume.IsSensitive ? volume.System.ToString() : null,
            volume.IsSensitive ? volume.Module : null,
            volume.IsSensitive ? Of(shape, volume.Segmentation) : null,
            hasField ? [field.X, field.Y, field.Z] : null);
    }

    private static LayersDump Of(DetectorLayout layout, LayerStructure layers) => new(
        layers.Count, layers.Pitch, [.. layers.Unit.Select(slab => new SlabDump(layout.Materials[slab.Material].Name, slab.Thickness, slab.IsActive))]);

    private static CellsDump Of(in Shape shape, Segmentation cells) => new(
        cells.CellsX, cells.CellsY, 2 * shape.HalfX / cells.CellsX, 2 * shape.HalfY / cells.CellsY, cells.LayersPerSection);

    private static MaterialDump Of(Material material) => new(
        material.Name,
        material.Density,
        material.Elements.ToDictionary(part => part.Element.Symbol, part => part.MassFraction),
        material.RadiationLength,
        material.NuclearInteractionLength,
        material.MeanExcitationEnergy / Units.ElectronVolt,
        material.DensityEffect.PlasmaEnergy / Units.ElectronVolt,
        material.MeanZOverA);
}
