using NA64Mu.Core;

namespace NA64Mu.Transport.Fields;

/// <summary>A point and the direction of flight there.</summary>
/// <param name="Position">Position [mm].</param>
/// <param name="Direction">Unit direction.</param>
public readonly record struct Ray(Vector3D Position, Vector3D Direction);
