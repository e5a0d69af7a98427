using NA64Mu.Core;

namespace NA64Mu.Transport;

/// <summary>True state of the primary at a plane; the default, with momentum zero, says that it did not get there.</summary>
/// <param name="Position">Position [mm].</param>
/// <param name="Momentum">Momentum [MeV/c].</param>
public readonly record struct PlaneState(Vector3D Position, Vector3D Momentum)
{
    /// <summary>Whether the primary got there.</summary>
    public bool IsReached => Momentum.LengthSquared > 0;
}
