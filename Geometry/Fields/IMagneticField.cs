using NA64Mu.Core;

namespace NA64Mu.Geometry.Fields;

/// <summary>A magnetic field; implemented by structs, so that integrators inline it.</summary>
public interface IMagneticField
{
    /// <summary>Field at a point [T].</summary>
    /// <param name="position">Point in the world [mm].</param>
    Vector3D At(in Vector3D position);
}
