using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Physics;

/// <summary>How a stored track lies in the set-up: its z is the direction of the particle, its azimuth random.</summary>
public readonly struct TrackFrame
{
    private readonly Vector3D _x;
    private readonly Vector3D _y;
    private readonly Vector3D _z;

    /// <summary>A frame around a direction.</summary>
    /// <param name="direction">Unit direction of the particle.</param>
    /// <param name="random">Transport stream; one draw.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TrackFrame(in Vector3D direction, ref RandomStream random)
    {
        Azimuth turn = Azimuth.Sample(ref random);
        _z = direction;
        _x = direction.Deflected(turn.Cosine, turn.Sine, 1);
        _y = Vector3D.Cross(_z, _x);
    }

    /// <summary>Component along the z axis of the set-up of a vector of the track.</summary>
    /// <param name="vector">Vector of the track.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double GlobalZ(in Vector3D vector) => vector.X * _x.Z + vector.Y * _y.Z + vector.Z * _z.Z;

    /// <summary>A vector of the track in the set-up.</summary>
    /// <param name="vector">Vector of the track.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector3D ToGlobal(in Vector3D vector) => new(
        vector.X * _x.X + vector.Y * _y.X + vector.Z * _z.X,
        vector.X * _x.Y + vector.Y * _y.Y + vector.Z * _z.Y,
        vector.X * _x.Z + vector.Y * _y.Z + vector.Z * _z.Z);
}
