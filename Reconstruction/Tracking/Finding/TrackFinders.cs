using System;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Tracking.Kalman;

namespace NA64Mu.Reconstruction.Tracking.Finding;

/// <summary>Finders of several events that share a Kalman filter, so that its lanes are full; for one thread at a time.</summary>
internal sealed class TrackFinders
{
    /// <summary>Number of events: some need a second fit, and their lanes are shared with others again.</summary>
    public const int Count = 4 * Lane.Count;

    private readonly KalmanFilter _filter;
    private readonly TrackFinder[] _finders = new TrackFinder[Count];
    private readonly TrackFinder[] _waiting = new TrackFinder[Lane.Count];
    private readonly KalmanTrackFit[] _fits = new KalmanTrackFit[Lane.Count];

    /// <summary>Finders in the spectrometer of a layout.</summary>
    /// <param name="layout">The set-up.</param>
    /// <param name="spectrometer">Its spectrometer.</param>
    public TrackFinders(DetectorLayout layout, Spectrometer spectrometer)
    {
        _filter = new KalmanFilter(layout, spectrometer);
        for (int index = 0; index < Count; index++) _finders[index] = new TrackFinder(spectrometer, _filter);
    }

    /// <summary>Finder of an event.</summary>
    /// <param name="index">Its place.</param>
    public TrackFinder this[int index] => _finders[index];

    /// <summary>Makes all fits of the events that have begun.</summary>
    /// <param name="count">Number of events.</param>
    public void Run(int count)
    {
        for (int waiting = TakeWaiting(count); waiting > 0; waiting = TakeWaiting(count))
        {
            _filter.Run(_fits.AsSpan(0, waiting));
            foreach (TrackFinder finder in _waiting.AsSpan(0, waiting))
            {
                if (!finder.Fit.IsOpen) finder.GoOn();
            }
        }
    }

    private int TakeWaiting(int count)
    {
        int waiting = 0;
        for (int index = 0; index < count && waiting < Lane.Count; index++)
        {
            if (!_finders[index].Fit.IsOpen) continue;
            _waiting[waiting] = _finders[index];
            _fits[waiting++] = _finders[index].Fit;
        }
        return waiting;
    }
}
