using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Settings;
using NA64Mu.Geometry.Shapes;

namespace NA64Mu.Tests.Support;

/// <summary>Small set-ups typed in by hand: one block in vacuum, its front face at z = 0.</summary>
internal static class TestLayouts
{
    public static VolumeId Block { get; } = new(1);

    /// <summary>150 × (1.5 mm lead + 1.5 mm polystyrene).</summary>
    public static DetectorLayout ThinPlates(double half = 500) => ThinPlatesOf(150, half);

    /// <summary>Layers of 1.5 mm lead + 1.5 mm polystyrene.</summary>
    public static DetectorLayout ThinPlatesOf(int layers, double half = 500) => Layered(
        DetectorSystem.Ecal, half, layers, new(TestMaterials.Lead, 1.5, false), new(TestMaterials.Polystyrene, 1.5, true));

    /// <summary>Layers of 25 mm iron + 4 mm polystyrene.</summary>
    public static DetectorLayout ThickPlates(int layers, double half = 1500) => Layered(
        DetectorSystem.Hcal, half, layers, new(TestMaterials.Iron, 25, false), new(TestMaterials.Polystyrene, 4, true));

    public static DetectorLayout Layered(DetectorSystem system, double half, int layers, params Slab[] unit)
    {
        var structure = new LayerStructure { Unit = unit, Count = layers };
        return Make(new Volume
        {
            Id = Block,
            Name = "block",
            Mother = default,
            Shape = new Shape(ShapeKind.Box, half, half, 0.5 * layers * structure.Pitch),
            Centre = new Vector3D(0, 0, 0.5 * layers * structure.Pitch),
            Material = unit[0].Material,
            Layers = structure,
            System = system,
        });
    }

    /// <summary>A block of one material, read out as a calorimeter.</summary>
    public static DetectorLayout Homogeneous(MaterialId material, double half, double length) => Make(new Volume
    {
        Id = Block,
        Name = "block",
        Mother = default,
        Shape = new Shape(ShapeKind.Box, half, half, 0.5 * length),
        Centre = new Vector3D(0, 0, 0.5 * length),
        Material = material,
        System = DetectorSystem.Ecal,
    });

    public static DetectorLayout Make(Volume block, PhysicsSettings? physics = null)
    {
        var world = new Volume
        {
            Id = default,
            Name = "world",
            Mother = default,
            Shape = new Shape(ShapeKind.Box, 10_000, 10_000, 10_000),
            Centre = default,
            Material = TestMaterials.Vacuum,
        };
        return new DetectorLayout
        {
            Name = "block in vacuum",
            SourceText = "",
            Materials = TestMaterials.Table,
            Volumes = [world, block],
            TruthPlanes = [],
            Beam = null!,
            Physics = physics ?? new PhysicsSettings(),
            Readout = null!,
            Selection = null!,
        };
    }
}
