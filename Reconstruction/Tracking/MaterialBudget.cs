using System;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Shapes;

namespace NA64Mu.Reconstruction.Tracking;

/// <summary>Material along lines parallel to the beam.</summary>
public static class MaterialBudget
{
    /// <summary>Radiation lengths on the line parallel to the beam through the centre of a volume.</summary>
    /// <remarks>Each volume replaces what its mother would have put there, so nesting is exact; layers count with their mean.</remarks>
    /// <param name="layout">The set-up.</param>
    /// <param name="through">Volume through whose centre the line goes.</param>
    /// <param name="zMin">Start [mm].</param>
    /// <param name="zMax">End [mm].</param>
    public static double Between(DetectorLayout layout, Volume through, double zMin, double zMax)
    {
        double radiationLengths = 0;
        foreach (Volume volume in layout.Volumes)
        {
            double length = Math.Min(zMax, volume.ZMax) - Math.Max(zMin, volume.ZMin);
            if (length <= 0 || !Covers(volume, through.Centre.X, through.Centre.Y)) continue;
            double replaced = volume.Mother == volume.Id ? 0 : InverseRadiationLength(layout, layout[volume.Mother]);
            radiationLengths += length * (InverseRadiationLength(layout, volume) - replaced);
        }
        return Math.Max(0, radiationLengths);
    }

    private static bool Covers(Volume volume, double x, double y)
    {
        Shape shape = volume.Shape;
        double dx = Math.Abs(x - volume.Centre.X), dy = Math.Abs(y - volume.Centre.Y);
        if (shape.Kind == ShapeKind.Tube)
        {
            double radius = Math.Sqrt(dx * dx + dy * dy);
            return radius <= shape.HalfX && radius >= shape.HoleHalfX;
        }
        bool inHole = shape.HasHole && dx < shape.HoleHalfX && dy < shape.HoleHalfY;
        return dx <= shape.HalfX && dy <= shape.HalfY && !inHole;
    }

    private static double InverseRadiationLength(DetectorLayout layout, Volume volume)
    {
        if (volume.Layers is not { } layers) return Inverse(layout, volume.Material);
        double radiationLengths = 0;
        foreach (Slab slab in layers.Unit) radiationLengths += slab.Thickness * Inverse(layout, slab.Material);
        return radiationLengths / layers.Pitch;
    }

    private static double Inverse(DetectorLayout layout, Core.MaterialId material) =>
        layout.Materials[material].IsVacuum ? 0 : 1 / layout.Materials[material].RadiationLength;
}
