using NA64Mu.Core;

namespace NA64Mu.Geometry.Fields;

/// <summary>The same field everywhere; the default is no field.</summary>
/// <param name="Field">Field [T].</param>
public readonly record struct UniformField(Vector3D Field) : IMagneticField
{
    /// <inheritdoc/>
    public Vector3D At(in Vector3D position) => Field;
}
