using System;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Reconstruction.Tracking.Finding;

namespace NA64Mu.Tests.Support;

/// <summary>What track finding makes of toy events, against truth.</summary>
internal sealed class FindingEfficiency
{
    private int _events, _found, _single, _ok, _hits, _wrongHits, _tracks, _ghosts;

    /// <summary>Part of the events in which an independent track has at least three quarters of its hits from the muon.</summary>
    public double Found => (double)_found / _events;

    /// <summary>Part of the events with a single track.</summary>
    public double Single => (double)_single / _events;

    /// <summary>Part of the hits of the muon's tracks that are not its own.</summary>
    public double WrongHits => (double)_wrongHits / _hits;

    /// <summary>Independent tracks of no muon, per event.</summary>
    public double Ghosts => (double)_ghosts / _events;

    public void Add(in FoundTracks found, ReadOnlySpan<TrackCandidate> candidates, MuonEvent truth)
    {
        _events++;
        if (found.IsSingle) _single++;
        if (found.Status == MomentumFitStatus.Ok) _ok++;
        bool isFound = false;
        foreach (ref readonly TrackCandidate candidate in candidates)
        {
            if (!candidate.IsIndependent) continue;
            _tracks++;
            int ofMuon = 0, ofPileUp = 0, hits = 0;
            for (int view = 0; view < 2 * Spectrometer.MaximumPlanes; view++)
            {
                if ((candidate.Fit.ViewsUsed >> view & 1) == 0) continue;
                hits++;
                if (candidate.Hits[view] < truth.OfMuon) ofMuon++;
                else if (candidate.Hits[view] >= truth.PileUpBegin && candidate.Hits[view] < truth.PileUpEnd) ofPileUp++;
            }
            if (4 * ofMuon >= 3 * hits)
            {
                isFound = true;
                _hits += hits;
                _wrongHits += hits - ofMuon;
            }
            else if (4 * ofPileUp < 3 * hits)
            {
                _ghosts++;
            }
        }
        if (isFound) _found++;
    }

    public override string ToString() =>
        $"{_events} events: found {Found:P2}, wrong hits {WrongHits:P3}, tracks {(double)_tracks / _events:F4}, ghosts {Ghosts:P3}, status ok {(double)_ok / _events:P2}, single {Single:P2}";
}
