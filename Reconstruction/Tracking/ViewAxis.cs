using System;

namespace NA64Mu.Reconstruction.Tracking;

/// <summary>Direction across the beam along which a view measures: the coordinate is X x + Y y.</summary>
/// <param name="X">x component of the unit vector.</param>
/// <param name="Y">y component of the unit vector.</param>
public readonly record struct ViewAxis(double X, double Y)
{
    /// <summary>Axis of a view of a plane that is turned about the beam; view 1 is a quarter turn ahead of view 0.</summary>
    /// <param name="view">View, 0 or 1.</param>
    /// <param name="angle">Angle of view 0 from x towards y [rad].</param>
    public static ViewAxis Of(int view, double angle)
    {
        if (angle == 0) return view == 0 ? new ViewAxis(1, 0) : new ViewAxis(0, 1);
        (double sine, double cosine) = Math.SinCos(angle);
        return view == 0 ? new ViewAxis(cosine, sine) : new ViewAxis(-sine, cosine);
    }

    /// <summary>Coordinate of a point.</summary>
    /// <param name="x">x [mm].</param>
    /// <param name="y">y [mm].</param>
    public double Of(double x, double y) => X * x + Y * y;
}
