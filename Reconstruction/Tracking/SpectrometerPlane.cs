using NA64Mu.Core;

namespace NA64Mu.Reconstruction.Tracking;

/// <summary>A tracking plane of the spectrometer.</summary>
/// <param name="Module">Number among the planes of its kind in the layout.</param>
/// <param name="X">x of its centre [mm].</param>
/// <param name="Y">y of its centre [mm].</param>
/// <param name="Z">Place along the beam where the hit is measured [mm].</param>
/// <param name="Resolution">Standard deviation expected in each view [mm].</param>
/// <param name="Angle">Angle of the axis of view 0 from x towards y [rad].</param>
/// <param name="Views">Views the plane has: bit i is view i.</param>
/// <param name="System">Kind of plane.</param>
public readonly record struct SpectrometerPlane(
    int Module, double X, double Y, double Z, double Resolution, double Angle = 0, uint Views = 0b11,
    DetectorSystem System = DetectorSystem.Tracker)
{
    /// <summary>Most views of a plane.</summary>
    public const int MaximumViews = 2;

    /// <summary>Axis that a view measures along.</summary>
    /// <param name="view">View, 0 or 1.</param>
    public ViewAxis Axis(int view) => ViewAxis.Of(view, Angle);

    /// <summary>Coordinate of the middle of the plane along the axis of a view, from the axis of the set-up [mm].</summary>
    /// <param name="view">View, 0 or 1.</param>
    public double Middle(int view) => Axis(view).Of(X, Y);
}
