using NA64Mu.Core;
using NA64Mu.Geometry.Configuration.Forms;
using NA64Mu.Geometry.Shapes;
using static NA64Mu.Geometry.Configuration.Forms.Declare;

namespace NA64Mu.Geometry.Configuration.Keys;

/// <summary>Settings of a volume.</summary>
internal static class VolumeKeys
{
    /// <summary>Largest number of layers.</summary>
    public const int MostLayers = 100_000;

    private const int MostCells = 256;

    /// <summary>The outermost volume.</summary>
    public static GroupForm World { get; } = Group([Required("material", Text, "name of a material"), .. Place]);

    /// <summary>Any other volume.</summary>
    public static GroupForm Volume { get; } = Group(
    [
        Optional("detector", Detector, "what reads it out (default: none)"),
        Optional("material", Text, "name of a material; or layers"),
        Optional("layers", Layers, "layers that fill the volume along z; or a material"),
        .. Place,
        Optional("inside", Text, "volume that holds this one (default: the world)"),
        Optional("cells", Whole(1, MostCells, 2), "cells in x and y; of a bms the strips along one of the two, 1 along the other"),
        Optional("sections", Whole(1, MostLayers, 0), "layers in each section in depth, front to back"),
        Optional("view_angle", Any(Dimension.Angle), "angle of the first view of a tracker against x, about z (default: 0)"),
    ]);

    private static WordForm<DetectorSystem> Detector => new([.. DetectorWord.All]);

    private static GroupForm Layers => Group(
        Required("count", Whole(1, MostLayers), "number of times that the unit is repeated"),
        Required("unit", Slabs, "slabs of one layer, front to back"));

    private static ListForm Slabs => List(
        Required("material", Text, "name of a material"),
        Required("thickness", Positive(Dimension.Length), "thickness"),
        Optional("active", YesOrNo, "whether it is read out (default: false)"));

    private static SettingKey[] Place =>
    [
        Optional("shape", new WordForm<ShapeKind>(("box", ShapeKind.Box), ("tube", ShapeKind.Tube)), "shape; the axis of a tube is z (default: box)"),
        Optional("size", Positive(Dimension.Length, 3), "box: full size in x, y, z"),
        Optional("hole", Positive(Dimension.Length, 2), "box: size in x and y of a hole along z"),
        Optional("radius", Positive(Dimension.Length), "tube: radius"),
        Optional("inner_radius", NotNegative(Dimension.Length), "tube: inner radius (default: 0)"),
        Optional("length", Positive(Dimension.Length), "tube: length"),
        Optional("front", Any(Dimension.Length), "z of the front face; or center"),
        Optional("offset", Any(Dimension.Length, 2), "x and y of the centre, beside front (default: 0)"),
        Optional("center", Any(Dimension.Length, 3), "x, y, z of the centre; or front"),
        Optional("field", Any(Dimension.Field, 3), "uniform magnetic field in x, y, z, here and in all that stands inside"),
    ];
}
