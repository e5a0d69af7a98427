using System.Runtime.CompilerServices;
using NA64Mu.Core;

namespace NA64Mu.Physics.Showers;

/// <summary>Straight line along which spots of showers lie, and two directions across it.</summary>
internal readonly struct ShowerAxis
{
    private readonly Vector3D _start;
    private readonly Vector3D _along;
    private readonly Vector3D _acrossX;
    private readonly Vector3D _acrossY;
    private readonly double _startTime;

    /// <summary>The line on which a particle flies.</summary>
    /// <param name="particle">The particle.</param>
    public ShowerAxis(in ParticleState particle)
    {
        _start = particle.Position;
        _along = particle.Direction;
        _acrossX = _along.Deflected(1, 0, 1);
        _acrossY = _along.Deflected(0, 1, 1);
        _startTime = particle.Time;
    }

    /// <summary>Component of the axis along z; its sign says which face is the far one.</summary>
    public double Forward => _along.Z;

    /// <summary>Place of a point [mm].</summary>
    /// <param name="point">The point in the frame of the axis.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector3D Place(in ShowerPoint point) => new(
        _start.X + point.Depth * _along.X + point.AcrossX * _acrossX.X + point.AcrossY * _acrossY.X,
        _start.Y + point.Depth * _along.Y + point.AcrossX * _acrossX.Y + point.AcrossY * _acrossY.Y,
        _start.Z + point.Depth * _along.Z + point.AcrossX * _acrossX.Z + point.AcrossY * _acrossY.Z);

    /// <summary>Time at which the shower gets to a depth [ns].</summary>
    /// <param name="depth">Depth [mm].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Time(double depth) => _startTime + depth * (1 / PhysicalConstants.SpeedOfLight);
}
