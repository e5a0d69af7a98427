using System.Collections.Generic;

namespace NA64Mu.Geometry.Export;

/// <summary>A volume, for output.</summary>
/// <param name="Name">Name.</param>
/// <param name="Mother">Name of the volume around it; null for the world.</param>
/// <param name="Shape">"box" or "tube".</param>
/// <param name="Material">Name of the material; of a layered volume, that of its first slab.</param>
/// <param name="Region">Name of the region whose production cuts hold in it.</param>
/// <param name="ZMin">Lowest z [mm].</param>
/// <param name="ZMax">Highest z [mm].</param>
/// <param name="Centre">Centre x, y, z [mm].</param>
/// <param name="HalfSize">Half sizes x, y, z; radius and half length of a tube [mm].</param>
/// <param name="HoleHalfSize">Half sizes x, y of the hole along z, or inner radius twice; null without hole [mm].</param>
/// <param name="Layers">Layers; null for a homogeneous volume.</param>
/// <param name="Sensitive">Whether hits are made in it.</param>
/// <param name="System">Kind of detector; null if it is none.</param>
/// <param name="Module">Number among the detectors of its kind; null if it is none.</param>
/// <param name="Cells">Read-out cells; null if it is no detector.</param>
/// <param name="Field">Field that acts in it, own or of a volume around; null for none [T].</param>
public sealed record VolumeDump(
    string Name,
    string? Mother,
    string Shape,
    string Material,
    string Region,
    double ZMin,
    double ZMax,
    IReadOnlyList<double> Centre,
    IReadOnlyList<double> HalfSize,
    IReadOnlyList<double>? HoleHalfSize,
    LayersDump? Layers,
    bool Sensitive,
    string? System,
    int? Module,
    CellsDump? Cells,
    IReadOnlyList<double>? Field);
