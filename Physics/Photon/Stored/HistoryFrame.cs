using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Physics.Photon.Stored;

/// <summary>How a stored history lies in the set-up: its z is the direction of the photon, its azimuth random.</summary>
public readonly struct HistoryFrame
{
    private readonly Vector3D _x;
    private readonly Vector3D _y;
    private readonly Vector3D _z;

    /// <summary>A frame around a direction.</summary>
    /// <param name="direction">Unit direction of the photon before the first interaction.</param>
    /// <param name="random">Transport stream; one draw.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public HistoryFrame(in Vector3D direction, ref RandomStream random)
    {
        Azimuth turn = Azimuth.Sample(ref random);
        _z = direction;
        _x = direction.Deflected(turn.Cosine, turn.Sine, 1);
        _y = Vector3D.Cross(_z, _x);
    }

    /// <summary>The way behind an interaction in the set-up [mm].</summary>
    /// <param name="stored">The interaction.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector3D Way(in StoredInteraction stored) => new(
        stored.WayX * _x.X + stored.WayY * _y.X + stored.WayZ * _z.X,
        stored.WayX * _x.Y + stored.WayY * _y.Y + stored.WayZ * _z.Y,
        stored.WayX * _x.Z + stored.WayY * _y.Z + stored.WayZ * _z.Z);
}
