using NA64Mu.Core;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Reconstruction.Tracking;

/// <summary>A stretch of a line along the beam in one material and one field.</summary>
/// <param name="ZStart">Start [mm].</param>
/// <param name="ZEnd">End [mm].</param>
/// <param name="Material">Material.</param>
/// <param name="Field">Uniform field; null where there is none [T].</param>
public readonly record struct MaterialSlice(double ZStart, double ZEnd, Material Material, Vector3D? Field)
{
    /// <summary>Length [mm].</summary>
    public double Length => ZEnd - ZStart;

    /// <summary>Radiation lengths per length [1/mm].</summary>
    public double RadiationLengthsPerLength => Material.IsVacuum ? 0 : 1 / Material.RadiationLength;
}
