using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Detectors.Digits;
using NA64Mu.Detectors.Trackers;
using NA64Mu.Geometry;

namespace NA64Mu.Reconstruction.Tracking;

/// <summary>Clusters of the two views of each plane put together to points; for one thread at a time, allocates nothing once its room is large enough.</summary>
/// <remarks>Both views see the same avalanches, so the largest charge of one belongs to the largest of the other, and so on; what is left over in one view makes no point.</remarks>
public sealed class ClusterPairs
{
    private const int Views = 2;

    private readonly Spectrometer _spectrometer;
    private readonly PlaneFrame[] _frames;
    private readonly int[][] _rows = [new int[16], new int[16]];
    private readonly int[] _counts = new int[Views];
    private TrackerHit[] _hits = new TrackerHit[64];

    /// <summary>Pairs in the planes of a spectrometer.</summary>
    /// <param name="layout">The set-up.</param>
    /// <param name="spectrometer">Its spectrometer.</param>
    public ClusterPairs(DetectorLayout layout, Spectrometer spectrometer)
    {
        _spectrometer = spectrometer;
        Dictionary<int, Volume> planes = layout.Volumes.Where(volume => volume.System == DetectorSystem.Tracker).ToDictionary(volume => volume.Module);
        _frames = new PlaneFrame[spectrometer.Planes.Length];
        for (int plane = 0; plane < _frames.Length; plane++) _frames[plane] = new PlaneFrame(planes[spectrometer.Planes[plane].Module], layout.Materials);
    }

    /// <summary>Points of an event, in the order of the planes.</summary>
    /// <param name="clusters">Clusters.</param>
    /// <param name="begin">First row of the event.</param>
    /// <param name="end">Row behind its last.</param>
    /// <returns>Good until the next call.</returns>
    public ReadOnlySpan<TrackerHit> Pair(TrackerClusters clusters, int begin, int end)
    {
        int count = 0;
        for (int plane = 0; plane < _frames.Length; plane++)
        {
            Collect(clusters, begin, end, plane);
            int pairs = Math.Min(_counts[0], _counts[1]);
            if (count + pairs > _hits.Length) Array.Resize(ref _hits, 2 * (count + pairs));
            for (int pair = 0; pair < pairs; pair++)
            {
                Vector3D point = _frames[plane].World(clusters.Position[_rows[0][pair]], clusters.Position[_rows[1][pair]]);
                _hits[count++] = new TrackerHit(plane, point.X, point.Y);
            }
        }
        return _hits.AsSpan(0, count);
    }

    /// <summary>Rows of a plane, view by view, largest charge first.</summary>
    private void Collect(TrackerClusters clusters, int begin, int end, int plane)
    {
        Array.Clear(_counts);
        for (int row = begin; row < end; row++)
        {
            var channel = new ChannelId(clusters.Channel[row]);
            if (_spectrometer.PlaneOf(channel.Module) != plane) continue;
            ref int[] rows = ref _rows[channel.Section];
            int place = _counts[channel.Section]++;
            if (place == rows.Length) Array.Resize(ref rows, 2 * rows.Length);
            for (; place > 0 && clusters.Charge[rows[place - 1]] < clusters.Charge[row]; place--) rows[place] = rows[place - 1];
            rows[place] = row;
        }
    }
}
