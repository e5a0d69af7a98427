using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Detectors.Digits;
using NA64Mu.Geometry;

namespace NA64Mu.Reconstruction.Tracking;

/// <summary>Hits of an event in the stations of a spectrometer, from the strips that fired; keeps its room from event to event.</summary>
/// <remarks>
/// Strips of one station that are neighbours and at most <see cref="ClusterWindow"/> standard deviations apart in time are one hit, at their middle. Its error is
/// that of a strip, pitch/√12, times half the number of strips where these are more than two: two neighbours fire where a track passes near their
/// border, or where a knock-on electron of a track in one of them reaches the other.
/// </remarks>
public sealed class HodoscopeViews
{
    /// <summary>Largest difference of the times of neighbours, over the standard deviation of a difference.</summary>
    public const double ClusterWindow = 5;

    private readonly Spectrometer _spectrometer;
    private readonly Dictionary<int, Volume> _stations;
    private readonly double _timeTolerance;
    private readonly List<int> _order = [];
    private readonly Comparison<int> _byChannel;
    private HodoscopeDigits? _digits;
    private ViewHit[] _hits = new ViewHit[64];
    private int _count;

    /// <summary>Hits in a spectrometer.</summary>
    /// <param name="layout">The set-up, whose stations are read out.</param>
    /// <param name="spectrometer">Its planes.</param>
    public HodoscopeViews(DetectorLayout layout, Spectrometer spectrometer)
    {
        _spectrometer = spectrometer;
        _stations = layout.Volumes.Where(volume => volume.System == DetectorSystem.BeamMomentumStation).ToDictionary(volume => volume.Module);
        _timeTolerance = ClusterWindow * Math.Sqrt(2) * (layout.Readout.Hodoscopes?.TimeResolution ?? 0);
        _byChannel = CompareChannels;
    }

    /// <summary>Distance of the strips of a station [mm].</summary>
    /// <param name="station">Station.</param>
    public static double PitchOf(Volume station) => station.Segmentation.CellsX > 1
        ? 2 * station.Shape.HalfX / station.Segmentation.CellsX
        : 2 * station.Shape.HalfY / station.Segmentation.CellsY;

    /// <summary>Hits of an event; valid until the next call.</summary>
    /// <param name="digits">Strips of the block.</param>
    /// <param name="row">Row of the event.</param>
    public ReadOnlySpan<ViewHit> Of(HodoscopeDigits digits, int row)
    {
        _count = 0;
        _order.Clear();
        _digits = digits;
        for (long strip = digits.Begin[row]; strip < digits.Begin[row + 1]; strip++) _order.Add((int)strip);
        if (_order.Count > 1) _order.Sort(_byChannel);
        for (int first = 0; first < _order.Count;)
        {
            int end = first + 1;
            while (end < _order.Count && AreNeighbours(digits, _order[end - 1], _order[end])) end++;
            Add(digits, first, end);
            first = end;
        }
        return _hits.AsSpan(0, _count);
    }

    private int CompareChannels(int one, int other)
    {
        int order = _digits!.Channel[one].CompareTo(_digits.Channel[other]);
        return order != 0 ? order : _digits.Time[one].CompareTo(_digits.Time[other]);
    }

    private bool AreNeighbours(HodoscopeDigits digits, int one, int other)
    {
        ChannelId low = new(digits.Channel[one]), high = new(digits.Channel[other]);
        return low.Module == high.Module && high.X + high.Y == low.X + low.Y + 1 && Math.Abs(digits.Time[one] - digits.Time[other]) <= _timeTolerance;
    }

    private void Add(HodoscopeDigits digits, int first, int end)
    {
        ChannelId low = new(digits.Channel[_order[first]]), high = new(digits.Channel[_order[end - 1]]);
        int plane = _spectrometer.PlaneOf(low.System, low.Module);
        if (plane < 0 || !_stations.TryGetValue(low.Module, out Volume? station)) return;
        double charge = 0, time = 0;
        for (int strip = first; strip < end; strip++)
        {
            charge += digits.Photoelectrons[_order[strip]];
            time += digits.Time[_order[strip]];
        }
        bool areAlongX = station.Segmentation.CellsX > 1;
        double pitch = PitchOf(station), edge = areAlongX ? station.Centre.X - station.Shape.HalfX : station.Centre.Y - station.Shape.HalfY;
        double position = edge + pitch * (0.5 * (low.X + low.Y + high.X + high.Y) + 0.5);
        if (_count == _hits.Length) Array.Resize(ref _hits, 2 * _count);
        _hits[_count++] = new ViewHit(
            plane, areAlongX ? 0 : 1, position, pitch / Math.Sqrt(12) * Math.Max(1, 0.5 * (end - first)), charge, time / (end - first));
    }
}
