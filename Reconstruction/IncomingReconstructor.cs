using System;
using NA64Mu.Detectors.Digits;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Reconstruction.Tracking.Finding;

namespace NA64Mu.Reconstruction;

/// <summary>Track of the beam particle before the target, from the beam momentum stations and the Micromegas next to them; for one thread at a time.</summary>
public sealed class IncomingReconstructor
{
    private readonly TrackFinders _finders;
    private readonly TrackerViews _trackers;
    private readonly HodoscopeViews _hodoscopes;
    private ViewHit[] _hits = new ViewHit[64];

    /// <summary>Prepares reconstruction in a layout.</summary>
    /// <param name="layout">The set-up.</param>
    /// <param name="spectrometer">Its spectrometer before the target.</param>
    public IncomingReconstructor(DetectorLayout layout, Spectrometer spectrometer)
    {
        _finders = new TrackFinders(layout, spectrometer);
        _trackers = new TrackerViews(spectrometer);
        _hodoscopes = new HodoscopeViews(layout, spectrometer);
    }

    /// <summary>Finds and fits the track of one event.</summary>
    /// <param name="digits">The block.</param>
    /// <param name="row">Row of the event.</param>
    public FoundTracks Find(EventDigits digits, int row)
    {
        Begin(0, digits, row);
        Run(1);
        return Result(0);
    }

    /// <summary>Begins with one of several events.</summary>
    /// <param name="index">Its place among them.</param>
    /// <param name="digits">The block.</param>
    /// <param name="row">Row of the event.</param>
    internal void Begin(int index, EventDigits digits, int row)
    {
        ReadOnlySpan<ViewHit> strips = _hodoscopes.Of(digits.Hodoscopes, row), clusters = _trackers.Of(digits.Trackers, row);
        int count = strips.Length + clusters.Length;
        if (count > _hits.Length) Array.Resize(ref _hits, 2 * count);
        strips.CopyTo(_hits);
        clusters.CopyTo(_hits.AsSpan(strips.Length));
        _finders[index].Begin(_hits.AsSpan(0, count));
    }

    /// <summary>Finds and fits the tracks of the events that have begun.</summary>
    /// <param name="count">Number of events.</param>
    internal void Run(int count) => _finders.Run(count);

    /// <summary>What was found in one of them.</summary>
    /// <param name="index">Its place.</param>
    internal FoundTracks Result(int index) => _finders[index].Result();

    /// <summary>Whether the momentum of the best track is used: another choice of hits, if there is one, differs by no more than its error.</summary>
    /// <param name="tracks">What was found.</param>
    public static bool HasMomentum(in FoundTracks tracks) =>
        tracks.Best.IsFitted && tracks.Status is MomentumFitStatus.Ok or MomentumFitStatus.OutlierRemoved or MomentumFitStatus.Ambiguous;
}
