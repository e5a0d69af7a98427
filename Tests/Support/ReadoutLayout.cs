using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Materials;
using NA64Mu.Geometry.Settings;
using NA64Mu.Geometry.Shapes;

namespace NA64Mu.Tests.Support;

/// <summary>A set-up of one detector of each kind, small enough to reckon by hand; materials play no part.</summary>
public static class ReadoutLayout
{
    public static readonly VolumeId World = new(0);
    public static readonly VolumeId Station = new(1);
    public static readonly VolumeId Beam = new(2);
    public static readonly VolumeId Ecal = new(3);
    public static readonly VolumeId Plane = new(4);
    public static readonly VolumeId Veto = new(5);
    public static readonly VolumeId Signal = new(6);
    public static readonly VolumeId Hcal = new(7);

    /// <summary>Cells of the ECAL: 6 by 5 in two sections of 16 and 134 layers, each layer lead then scintillator.</summary>
    public const int EcalCells = 60;

    public const int PreshowerLayers = 16;

    public static CalorimeterReadout EcalReadout { get; } = new()
    {
        VisibleFraction = 0.1,
        PhotoelectronsPerMeV = 1,
        ConstantTerm = 0.01,
        Noise = 15,
        Threshold = 30,
        TimeResolution = 1.5,
    };

    public static CalorimeterReadout HcalReadout { get; } = EcalReadout with { VisibleFraction = 0.025, Noise = 0, Threshold = 100 };

    public static TrackerReadout TrackerReadout { get; } = new() { Resolution = 0.06 };

    public static HodoscopeReadout Hodoscopes { get; } = new()
    {
        PhotoelectronsPerMeV = 10,
        Threshold = 3,
        Efficiency = 0.95,
        TimeResolution = 0.3,
        DoublePulse = 10,
        Window = 10,
    };

    public static IReadOnlyList<CounterReadout> Counters { get; } =
        [Counter("beam", CounterRole.Beam), Counter("signal", CounterRole.Signal), Counter("veto", CounterRole.Veto)];

    public static DetectorLayout Create(ReadoutSettings? readout = null) => new()
    {
        Name = "small",
        SourceText = "",
        Materials = new MaterialTable([]),
        Volumes =
        [
            Box(World, "world", DetectorSystem.None, 0, new Vector3D(5000, 5000, 50_000)),
            Box(Station, "bms", DetectorSystem.BeamMomentumStation, -36_000, new Vector3D(50, 50, 1), cells: Cells(1, 20, 1)),
            Box(Beam, "beam", DetectorSystem.Counter, -300, new Vector3D(30, 30, 2)),
            Box(Ecal, "ecal", DetectorSystem.Ecal, 225, new Vector3D(114.6, 95.5, 225), Layers(1.5, 1.5, 150), 0, Cells(6, 5, PreshowerLayers, 134)),
            Box(Plane, "mm", DetectorSystem.Tracker, 2000, new Vector3D(40, 40, 2.5)),
            Box(Veto, "veto", DetectorSystem.Counter, 10_900, new Vector3D(50, 100, 5), module: 1),
            Box(Signal, "signal", DetectorSystem.Counter, 11_000, new Vector3D(100, 100, 5), module: 2),
            Box(Hcal, "hcal", DetectorSystem.Hcal, 13_000, new Vector3D(600, 300, 696), Layers(25, 4, 48), 0, Cells(6, 3, 48)),
        ],
        TruthPlanes = [],
        Beam = new BeamSettings(),
        Physics = new PhysicsSettings(),
        Readout = readout ?? Readout(),
        Selection = new SelectionSettings(),
    };

    public static ReadoutSettings Readout() => new()
    {
        Calorimeters = new Dictionary<DetectorSystem, CalorimeterReadout>
        {
            [DetectorSystem.Ecal] = EcalReadout,
            [DetectorSystem.Hcal] = HcalReadout,
        },
        Counters = Counters,
        Tracker = TrackerReadout,
        Hodoscopes = Hodoscopes,
    };

    private static CounterReadout Counter(string volume, CounterRole role) => new()
    {
        Volume = volume,
        Role = role,
        MipEnergy = 0.8,
        ThresholdMip = 0.3,
        PhotoelectronsPerMip = 25,
        Inefficiency = 1e-3,
        TimeResolution = 1,
    };

    private static LayerStructure Layers(double passive, double active, int count) => new()
    {
        Unit = [new Slab(default, passive, IsActive: false), new Slab(default, active, IsActive: true)],
        Count = count,
    };

    private static Segmentation Cells(int x, int y, params int[] layersPerSection) =>
        new() { CellsX = x, CellsY = y, LayersPerSection = layersPerSection };

    private static Volume Box(
        VolumeId id,
        string name,
        DetectorSystem system,
        double z,
        Vector3D half,
        LayerStructure? layers = null,
        int module = 0,
        Segmentation? cells = null)
    {
        return new Volume
        {
            Id = id,
            Name = name,
            Mother = World,
            Shape = new Shape(ShapeKind.Box, half.X, half.Y, half.Z),
            Centre = new Vector3D(0, 0, z),
            Material = default,
            Layers = layers,
            System = system,
            Module = module,
            Segmentation = cells ?? Segmentation.Whole,
        };
    }
}
