using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Physics.Photon.Stored;

/// <summary>One interaction of a stored history, and the way to the next one: 32 bytes, in the frame of the photon before the first.</summary>
/// <param name="WayX">Way to the next interaction [mm].</param>
/// <param name="WayY">Second component [mm].</param>
/// <param name="WayZ">Third component [mm].</param>
/// <param name="Length">Length of the way [mm].</param>
/// <param name="EnergyAfter">Energy of the photon after the interaction over that before the first; 0 where it is absorbed, and no way is left.</param>
/// <param name="Electron">Kinetic energy of the electron set free, over the same; 0 where none is to be followed.</param>
/// <param name="Reach">How far that electron can get [mm].</param>
/// <param name="Chance">Bound of its mean number of interactions on the way to rest.</param>
public readonly record struct StoredInteraction(
    float WayX, float WayY, float WayZ, float Length, float EnergyAfter, float Electron, float Reach, float Chance)
{
    /// <summary>Way to the next interaction [mm].</summary>
    public Vector3D Way
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(WayX, WayY, WayZ);
    }
}
