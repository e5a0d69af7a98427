using System;
using NA64Mu.Core;
using NA64Mu.Detectors.Digits;

namespace NA64Mu.Reconstruction.Tracking;

/// <summary>Hits of an event in the views of a spectrometer, from the digits; keeps its room from event to event.</summary>
public sealed class TrackerViews
{
    private readonly Spectrometer _spectrometer;
    private readonly double[] _middles;
    private ViewHit[] _hits = new ViewHit[64];

    /// <summary>Hits in a spectrometer.</summary>
    /// <param name="spectrometer">Its planes.</param>
    public TrackerViews(Spectrometer spectrometer)
    {
        _spectrometer = spectrometer;
        _middles = new double[SpectrometerPlane.MaximumViews * spectrometer.Planes.Length];
        for (int place = 0; place < _middles.Length; place++)
            _middles[place] = spectrometer.Planes[place / SpectrometerPlane.MaximumViews].Middle(place % SpectrometerPlane.MaximumViews);
    }

    /// <summary>Hits of an event, on the planes of the spectrometer alone; valid until the next call.</summary>
    /// <param name="clusters">Clusters of the block.</param>
    /// <param name="row">Row of the event.</param>
    public ReadOnlySpan<ViewHit> Of(TrackerClusters clusters, int row)
    {
        int begin = (int)clusters.Begin[row], end = (int)clusters.Begin[row + 1], count = 0;
        if (end - begin > _hits.Length) Array.Resize(ref _hits, 2 * (end - begin));
        for (int cluster = begin; cluster < end; cluster++)
        {
            var channel = new ChannelId(clusters.Channel[cluster]);
            int plane = _spectrometer.PlaneOf(channel.Module), view = channel.Section;
            if (plane < 0 || view >= SpectrometerPlane.MaximumViews) continue;
            _hits[count++] = new ViewHit(
                plane, view, clusters.Position[cluster] + _middles[SpectrometerPlane.MaximumViews * plane + view], clusters.Sigma[cluster],
                clusters.Charge[cluster], clusters.Time[cluster], clusters.Alternatives[cluster]);
        }
        return _hits.AsSpan(0, count);
    }
}
