using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Materials;
using NA64Mu.Geometry.Settings;
using NA64Mu.Geometry.Shapes;

namespace NA64Mu.Tests.Support;

/// <summary>Layouts put together by hand for tests of reconstruction: calorimeters, six planes and a dipole, thin or in air.</summary>
internal static class SmallLayout
{
    public const double Resolution = 0.1;

    public static readonly double[] PlaneZ = [2000, 3200, 4400, 7600, 9000, 10400];

    /// <summary>ECAL with preshower, VHCAL with its hole, two HCAL modules, planes and the 1.4 T m dipole along y; planes at other z
    /// where given.</summary>
    public static DetectorLayout WithDipole(Vector3D? field = null, double[]? planeZ = null, double fieldZ = 6000, bool withAir = false)
    {
        var air = new Material
        {
            Id = new MaterialId(0),
            Name = "air",
            Density = withAir ? 1.205e-3 : 0,
            Elements = [],
            MeanExcitationEnergy = 85.7e-6,
            DensityEffect = new DensityEffectParameters(0.71e-6, 10.6, 1.7, 4.3, 0.1, 3.4, 0),
            ElectronDensity = 0,
            RadiationLength = 303_900,
            NuclearInteractionLength = 747_000,
            MeanZ = 7.3,
            MeanA = 14.6,
            MeanZOverA = 0.5,
        };
        var lead = new Material
        {
            Id = new MaterialId(1),
            Name = "lead",
            Density = 11.35,
            Elements = [],
            MeanExcitationEnergy = 823e-6,
            DensityEffect = new DensityEffectParameters(61e-6, 6.2, 0.4, 3.8, 0.09, 3.2, 0.14),
            ElectronDensity = 0,
            RadiationLength = 5.612,
            NuclearInteractionLength = 175.9,
            MeanZ = 82,
            MeanA = 207.2,
            MeanZOverA = 0.396,
        };
        List<Volume> volumes =
        [
            Box(0, "world", air.Id, new Vector3D(2000, 2000, 60_000), default),
            Box(1, "ecal", lead.Id, new Vector3D(114.6, 95.5, 225), new Vector3D(0, 0, 225), DetectorSystem.Ecal, 0, sections: [16, 134]),
            Box(2, "vhcal", lead.Id, new Vector3D(250, 250, 435), new Vector3D(0, 0, 1250), DetectorSystem.Vhcal, 0, hole: (60, 30)),
            Box(3, "magnet", air.Id, new Vector3D(250, 100, 1000), new Vector3D(0, 0, fieldZ), field: field ?? new Vector3D(0, 0.7, 0)),
            Box(4, "hcal1", lead.Id, new Vector3D(600, 300, 696), new Vector3D(0, 0, 12_700), DetectorSystem.Hcal, 0),
            Box(5, "hcal2", lead.Id, new Vector3D(600, 300, 696), new Vector3D(0, 0, 14_400), DetectorSystem.Hcal, 1),
            Box(6, "mm1", air.Id, new Vector3D(40, 40, 4), new Vector3D(0, 0, -35_500), DetectorSystem.Tracker, 0),
        ];
        foreach (double z in planeZ ?? PlaneZ)
        {
            int id = volumes.Count;
            volumes.Add(Box(id, $"mm{id - 4}", air.Id, new Vector3D(125, 40, 4), new Vector3D(0, 0, z), DetectorSystem.Tracker, id - 6));
        }
        return new DetectorLayout
        {
            Name = "small",
            SourceText = "",
            Materials = new MaterialTable([air, lead]),
            Volumes = volumes,
            TruthPlanes = [],
            Beam = new BeamSettings(),
            Physics = new PhysicsSettings(),
            Selection = new SelectionSettings(),
            Readout = new ReadoutSettings
            {
                Tracker = new TrackerReadout { Resolution = Resolution },
            },
        };
    }

    private static Volume Box(
        int id, string name, MaterialId material, Vector3D half, Vector3D centre, DetectorSystem system = DetectorSystem.None, int module = 0,
        (double X, double Y) hole = default, int[]? sections = null, Vector3D? field = null) => new()
        {
            Id = new VolumeId(id),
            Name = name,
            Mother = new VolumeId(0),
            Shape = new Shape(ShapeKind.Box, half.X, half.Y, half.Z, hole.X, hole.Y),
            Centre = centre,
            Material = material,
            System = system,
            Module = module,
            Field = field,
            Segmentation = sections is null ? Segmentation.Whole : new Segmentation { CellsX = 6, CellsY = 5, LayersPerSection = sections },
        };
}
