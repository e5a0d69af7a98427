using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Materials;
using NA64Mu.Geometry.Settings;
using NA64Mu.Geometry.Shapes;

namespace NA64Mu.Tests.Support;

/// <summary>Builds layouts by hand, without a file and without any check.</summary>
internal sealed class LayoutBuilder
{
    private readonly List<Volume> _volumes = [];

    public static MaterialTable TwoMaterials { get; } = new([Plain(0, "air", 1.2e-3), Plain(1, "lead", 11.35)]);

    public MaterialTable Materials { get; init; } = TwoMaterials;

    public IReadOnlyList<Region> Regions { get; init; } = [Region.Default];

    public IReadOnlyList<TruthPlane> TruthPlanes { get; init; } = [];

    public LayoutBuilder World(double halfX, double halfY, double halfZ, Vector3D? field = null)
    {
        Add("world", 0, new Shape(ShapeKind.Box, halfX, halfY, halfZ), default, field: field, material: 0);
        return this;
    }

    /// <returns>Index of the new volume.</returns>
    public int Add(
        string name, int mother, Shape shape, Vector3D centre, LayerStructure? layers = null, Vector3D? field = null, int material = 1,
        DetectorSystem system = DetectorSystem.None, Segmentation? segmentation = null, int region = 0)
    {
        _volumes.Add(new Volume
        {
            Id = new VolumeId(_volumes.Count),
            Name = name,
            Mother = new VolumeId(mother),
            Shape = shape,
            Centre = centre,
            Material = layers?.Unit[0].Material ?? new MaterialId(material),
            Layers = layers,
            Field = field,
            Region = region,
            System = system,
            Segmentation = segmentation ?? Segmentation.Whole,
        });
        return _volumes.Count - 1;
    }

    public DetectorLayout Build() => new()
    {
        Name = "test",
        SourceText = "",
        Materials = Materials,
        Regions = Regions,
        Volumes = _volumes,
        TruthPlanes = TruthPlanes,
        Beam = new BeamSettings(),
        Physics = new PhysicsSettings(),
        Readout = new ReadoutSettings(),
        Selection = new SelectionSettings(),
    };

    private static Material Plain(int id, string name, double density) => new()
    {
        Id = new MaterialId(id),
        Name = name,
        Density = density,
        Elements = [],
        MeanExcitationEnergy = 1e-4,
        DensityEffect = new DensityEffectParameters(1e-6, 1, 0, 1, 1, 3, 0),
        ElectronDensity = 1,
        RadiationLength = 1,
        NuclearInteractionLength = 1,
        MeanZ = 1,
        MeanA = 1,
        MeanZOverA = 1,
    };
}
