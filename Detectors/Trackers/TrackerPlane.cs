using NA64Mu.Geometry;
using NA64Mu.Geometry.Materials;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Detectors.Trackers;

/// <summary>A tracking plane as it is read out: frame, pulses and two views.</summary>
internal sealed class TrackerPlane
{
    /// <summary>A plane of a set-up.</summary>
    /// <param name="volume">Its volume.</param>
    /// <param name="materials">Materials of the set-up.</param>
    /// <param name="readout">Settings.</param>
    public TrackerPlane(Volume volume, MaterialTable materials, TrackerReadout readout)
    {
        Module = volume.Module;
        Frame = new PlaneFrame(volume, materials);
        Pulse = new PulseShape(readout, Frame.Gap);
        FirstView = new StripView(readout, Frame.Width, 2 * volume.Module);
        SecondView = new StripView(readout, Frame.Height, 2 * volume.Module + 1);
    }

    /// <summary>Number among the tracking planes.</summary>
    public int Module { get; }

    /// <summary>Where it stands.</summary>
    public PlaneFrame Frame { get; }

    /// <summary>Pulses of its channels.</summary>
    public PulseShape Pulse { get; }

    /// <summary>Strips of the first view.</summary>
    public StripView FirstView { get; }

    /// <summary>Strips of the second view.</summary>
    public StripView SecondView { get; }
}
