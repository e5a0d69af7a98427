using System.Runtime.CompilerServices;

namespace NA64Mu.Geometry.Shapes;

/// <summary>The stretch of a straight line that lies between some surfaces; whole after <see cref="Whole"/>, then cut back surface by surface.</summary>
internal struct RaySpan
{
    /// <summary>Path length at which the line comes in, negative if behind [mm].</summary>
    public double Enter;

    /// <summary>Path length at which the line goes out [mm].</summary>
    public double Exit;

    /// <summary>Surface through which it comes in.</summary>
    public Surface EnterSurface;

    /// <summary>Surface through which it goes out.</summary>
    public Surface ExitSurface;

    /// <summary>The whole line.</summary>
    public static RaySpan Whole => new() { Enter = double.NegativeInfinity, Exit = double.PositiveInfinity };

    /// <summary>Cuts back to the stretch between two parallel planes.</summary>
    /// <param name="low">Lower plane [mm].</param>
    /// <param name="high">Upper plane [mm].</param>
    /// <param name="coordinate">Coordinate of the point [mm].</param>
    /// <param name="direction">Component of the direction; at 0 the lower plane counts as inside, the upper one as outside.</param>
    /// <param name="lowSurface">Name of the lower plane.</param>
    /// <param name="highSurface">Name of the upper plane.</param>
    /// <returns>Whether anything is left.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool CutBetween(double low, double high, double coordinate, double direction, Surface lowSurface, Surface highSurface)
    {
        if (direction == 0) return coordinate >= low && coordinate < high;
        bool forward = direction > 0;
        double enter = ((forward ? low : high) - coordinate) / direction;
        double exit = ((forward ? high : low) - coordinate) / direction;
        if (enter > Enter)
        {
            Enter = enter;
            EnterSurface = forward ? lowSurface : highSurface;
        }
        if (exit < Exit)
        {
            Exit = exit;
            ExitSurface = forward ? highSurface : lowSurface;
        }
        return Enter < Exit;
    }
}
