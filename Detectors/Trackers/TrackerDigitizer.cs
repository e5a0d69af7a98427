using System;
using NA64Mu.Core;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Detectors.Digits;
using NA64Mu.Geometry.Settings;

namespace NA64Mu.Detectors.Trackers;

/// <summary>Read-out of the Micromegas: crossings to clusters of charge, clusters to measured positions.</summary>
/// <remarks>
/// Crossings whose charges overlap are read as one hit at their mean place, weighted by charge: a cluster is three to four strips of
/// 0.25 mm wide (D. Banerjee et al., Nucl. Instrum. Methods A 881 (2018) 72), so two tracks are told apart from about 1 mm in either
/// view. Both views have the same resolution, so the error does not depend on how the strips are turned about the beam.
/// </remarks>
public sealed class TrackerDigitizer
{
    private readonly TrackerReadout? _readout;
    private readonly ChannelId[] _channels;
    private TrackerCluster[] _clusters = new TrackerCluster[64];

    /// <summary>Read-out of a set-up.</summary>
    /// <param name="map">Its channels.</param>
    public TrackerDigitizer(ReadoutMap map)
    {
        _readout = map.Layout.Readout.Tracker;
        _channels = new ChannelId[map.TrackerPlanes.Count];
        for (int plane = 0; plane < _channels.Length; plane++)
            _channels[plane] = new ChannelId(DetectorSystem.Tracker, map.TrackerPlanes[plane].Module);
    }

    /// <summary>Adds the rows of an event, plane by plane.</summary>
    /// <param name="deposits">The event.</param>
    /// <param name="random">Stream to draw from.</param>
    /// <param name="digits">Where rows are added.</param>
    public void Digitise(EventDeposits deposits, ref RandomStream random, TrackerDigits digits)
    {
        if (_readout is not null)
        {
            for (int plane = 0; plane < _channels.Length && deposits.Crossings.Length > 0; plane++)
            {
                int count = Cluster(deposits.Crossings, plane, _readout.TwoHitSeparation);
                for (int index = 0; index < count; index++) Measure(plane, in _clusters[index], _readout, ref random, digits);
            }
        }
        digits.Begin.Add(digits.Channel.Count);
    }

    private int Cluster(ReadOnlySpan<TrackCrossing> crossings, int plane, double separation)
    {
        int count = 0;
        foreach (ref readonly TrackCrossing crossing in crossings)
        {
            if (crossing.Plane != plane || crossing.Energy <= 0) continue;
            TrackerCluster made = TrackerCluster.Of(in crossing);
            int index = 0;
            while (index < count && !_clusters[index].Overlaps(in made, separation)) index++;
            if (index < count)
            {
                _clusters[index] = _clusters[index].With(in made);
                continue;
            }
            if (count == _clusters.Length) Array.Resize(ref _clusters, 2 * _clusters.Length);
            _clusters[count++] = made;
        }
        return count;
    }

    private void Measure(int plane, in TrackerCluster cluster, TrackerReadout readout, ref RandomStream random, TrackerDigits digits)
    {
        if (cluster.Energy < readout.Threshold || random.Uniform() >= readout.Efficiency) return;
        digits.Channel.Add(_channels[plane].Value);
        digits.X.Add((float)(cluster.X + readout.Resolution * random.Normal()));
        digits.Y.Add((float)(cluster.Y + readout.Resolution * random.Normal()));
        digits.Energy.Add((float)cluster.Energy);
        digits.Time.Add((float)(cluster.Time + readout.TimeResolution * random.Normal()));
    }
}
