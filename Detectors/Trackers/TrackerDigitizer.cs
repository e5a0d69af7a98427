using System;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Detectors.Digits;
using NA64Mu.Detectors.Readout;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Detectors.Trackers;

/// <summary>Read-out of the Micromegas: crossings to charge on strips, channels and clusters. One per worker; allocates nothing once its buffers have grown.</summary>
/// <remarks>
/// Numbers are drawn plane by plane: dead time, phase of the clock, then the crossings in the order of transport, then the noise of both views. A plane without crossings draws nothing and has no clusters: noise alone
/// makes runs of strips in less than one event in 10⁶. The first sample is taken a fixed time, plus the phase, after a particle at the speed of light would have come from the earliest crossing of the event: that crossing stands for the trigger. Where the read-out
/// has gates, the primary of the event stands for it, and clusters outside the gate are not written.
/// The phase is measured by the experiment, so the time of a cluster is corrected for it.
/// </remarks>
public sealed class TrackerDigitizer
{
    private readonly TrackerReadout _readout;
    private readonly TrackerPlane[] _planes;
    private readonly EventGates _gates;
    private readonly DriftGap _gap;
    private readonly ChannelReadout _channels;
    private readonly StripClusterFinder _finder;

    /// <summary>Read-out of a set-up.</summary>
    /// <param name="map">Its channels.</param>
    public TrackerDigitizer(ReadoutMap map)
    {
        _readout = map.Layout.Readout.Tracker ?? new TrackerReadout { Resolution = 0 };
        _planes = [.. map.TrackerPlanes.Select(volume => new TrackerPlane(volume, map.Layout.Materials, _readout))];
        int mostWords = _planes.Select(plane => Math.Max(plane.FirstView.Map.Words, plane.SecondView.Map.Words)).DefaultIfEmpty(0).Max();
        int mostChannels = _planes.Select(plane => Math.Max(plane.FirstView.Map.Channels, plane.SecondView.Map.Channels)).DefaultIfEmpty(0).Max();
        _gates = new EventGates(map.Layout.Readout);
        _gap = new DriftGap(_readout, _planes.Select(plane => plane.Frame.Gap).DefaultIfEmpty(0).Min());
        _channels = new ChannelReadout(_readout, mostChannels);
        _finder = new StripClusterFinder(_readout, mostWords);
    }

    /// <summary>Adds the rows of an event, plane by plane.</summary>
    /// <param name="deposits">The event.</param>
    /// <param name="random">Stream to draw from.</param>
    /// <param name="clusters">Where rows are added.</param>
    public void Digitise(EventDeposits deposits, ref RandomStream random, TrackerClusters clusters)
    {
        ReadOnlySpan<TrackCrossing> crossings = deposits.Crossings;
        if (crossings.Length > 0)
        {
            (double time, double z) = _gates.AreSet ? (deposits.ReferenceTime, 0) : Earliest(crossings);
            for (int plane = 0; plane < _planes.Length; plane++)
            {
                if (!IsCrossed(crossings, plane)) continue;
                double middle = _planes[plane].Frame.MiddleZ;
                TimeGate gate = _gates.OfTracker(middle, deposits);
                Digitise(crossings, plane, time + (middle - z) / PhysicalConstants.SpeedOfLight, gate, ref random, clusters);
            }
        }
        clusters.Begin.Add(clusters.Channel.Count);
    }

    private void Digitise(ReadOnlySpan<TrackCrossing> crossings, int index, double passage, TimeGate gate, ref RandomStream random, TrackerClusters clusters)
    {
        bool isBlind = random.Uniform() < _readout.DeadTime;
        double firstSample = passage + _readout.FirstSample + _readout.SampleInterval * random.Uniform();
        if (isBlind) return;
        TrackerPlane plane = _planes[index];
        foreach (ref readonly TrackCrossing crossing in crossings)
        {
            if (crossing.Plane == index && crossing.Energy > 0) _gap.Collect(in crossing, plane, firstSample, ref random);
        }
        var clock = new ClusterClock(firstSample, gate);
        Read(plane, 0, plane.FirstView, _readout.FirstViewShare, clock, ref random, clusters);
        Read(plane, 1, plane.SecondView, 1 - _readout.FirstViewShare, clock, ref random, clusters);
    }

    private void Read(TrackerPlane plane, int view, StripView strips, double share, ClusterClock clock, ref RandomStream random, TrackerClusters clusters)
    {
        _channels.Read(strips, ref random);
        strips.Clear();
        _finder.Find(plane, view, share, _channels, clock, ref random, clusters);
    }

    private static bool IsCrossed(ReadOnlySpan<TrackCrossing> crossings, int plane)
    {
        foreach (ref readonly TrackCrossing crossing in crossings)
        {
            if (crossing.Plane == plane) return true;
        }
        return false;
    }

    private static (double Time, double Z) Earliest(ReadOnlySpan<TrackCrossing> crossings)
    {
        (double time, double z) = (double.PositiveInfinity, 0);
        foreach (ref readonly TrackCrossing crossing in crossings)
        {
            if (crossing.Time < time) (time, z) = (crossing.Time, crossing.Exit.Z);
        }
        return (time, z);
    }
}
