using System;
using System.Numerics;
using NA64Mu.Core;
using NA64Mu.Reconstruction.Tracking.Kalman;

namespace NA64Mu.Reconstruction.Tracking;

/// <summary>Axes of all views of a spectrometer, and which of them measure across the field and along it; immutable.</summary>
internal sealed class ViewGeometry
{
    /// <summary>Below this, the part of an axis across the field, or along it, measures nothing there.</summary>
    private const double SmallestPart = 0.05;

    /// <summary>Planes needed in each of: across the field before the magnet, across behind it, along the field.</summary>
    private const int PlanesNeeded = 2;

    private const ulong FirstViews = 0x5555_5555_5555_5555;

    private readonly ViewAxis[] _axes;
    private readonly ulong _acrossBefore;
    private readonly ulong _along;
    private readonly AlongField _alongRule;

    /// <summary>Views of a spectrometer.</summary>
    /// <param name="spectrometer">Its planes and field.</param>
    public ViewGeometry(Spectrometer spectrometer)
    {
        Requires.That(spectrometer.Planes.Length <= Spectrometer.MaximumPlanes, "a bit for each view");
        _alongRule = spectrometer.AlongField;
        _axes = new ViewAxis[SpectrometerPlane.MaximumViews * spectrometer.Planes.Length];
        for (int index = 0; index < _axes.Length; index++)
        {
            int plane = index / SpectrometerPlane.MaximumViews, view = index % SpectrometerPlane.MaximumViews;
            if ((spectrometer.Planes[plane].Views >> view & 1) == 0) continue;
            ViewAxis axis = _axes[index] = spectrometer.Planes[plane].Axis(view);
            double across = -spectrometer.FieldY * axis.X + spectrometer.FieldX * axis.Y;
            double along = spectrometer.FieldX * axis.X + spectrometer.FieldY * axis.Y;
            All |= Bit(plane, view);
            if (Math.Abs(along) > SmallestPart) _along |= Bit(plane, view);
            if (Math.Abs(across) <= SmallestPart) continue;
            if (plane < spectrometer.PlanesBefore) _acrossBefore |= Bit(plane, view);
            else AcrossBehind |= Bit(plane, view);
        }
    }

    /// <summary>All views of all planes.</summary>
    public ulong All { get; }

    /// <summary>Views behind the magnet that measure across the field.</summary>
    public ulong AcrossBehind { get; }

    /// <summary>Bit of a view in a set of views.</summary>
    /// <param name="plane">Index in <see cref="Spectrometer.Planes"/>.</param>
    /// <param name="view">View, 0 or 1.</param>
    public static ulong Bit(int plane, int view) => 1ul << SpectrometerPlane.MaximumViews * plane + view;

    /// <summary>Planes of which a set has at least one view.</summary>
    /// <param name="views">Set of views.</param>
    public static int Planes(ulong views) => BitOperations.PopCount((views | views >> 1) & FirstViews);

    /// <summary>Axis of a view.</summary>
    /// <param name="plane">Index in <see cref="Spectrometer.Planes"/>.</param>
    /// <param name="view">View, 0 or 1.</param>
    public ref readonly ViewAxis Axis(int plane, int view) => ref _axes[SpectrometerPlane.MaximumViews * plane + view];

    /// <summary>Whether hits in a set of views measure all parameters of a track: the line before the magnet, its bend, and the line along
    /// the field where that is needed; and at least one coordinate more, as a check.</summary>
    /// <param name="views">Set of views.</param>
    public bool Determine(ulong views) =>
        DegreesOfFreedom(views) > 0
        && Planes(views & _acrossBefore) >= PlanesNeeded
        && Planes(views & AcrossBehind) >= PlanesNeeded
        && (_alongRule == AlongField.Optional || Planes(views & _along) >= PlanesNeeded);

    /// <summary>Coordinates less the parameters that they measure.</summary>
    /// <param name="views">Set of views that determines a track.</param>
    public int DegreesOfFreedom(ulong views)
    {
        int alongMeasured = _alongRule == AlongField.Needed ? PlanesNeeded : Math.Min(Planes(views & _along), PlanesNeeded);
        return BitOperations.PopCount(views) - (TrackState.Parameters - PlanesNeeded + alongMeasured);
    }

    /// <summary>Whether hits in a set of views measure the line along the field.</summary>
    /// <param name="views">Set of views.</param>
    public bool MeasureAlong(ulong views) => Planes(views & _along) >= PlanesNeeded;
}
