using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Reconstruction.Tracking.Kalman;

namespace NA64Mu.Tests.Support;

/// <summary>Hits of toy events in the views of a spectrometer: muons with scattering and inefficiency, δ-electrons, noise.</summary>
internal sealed class MuonEvent
{
    public const double PlaneInefficiency = 0.02;
    public const double HalfWidth = 40;

    private readonly Spectrometer _spectrometer;
    private readonly ScatteredTrack _toy;

    public MuonEvent(DetectorLayout layout, Spectrometer spectrometer)
    {
        _spectrometer = spectrometer;
        _toy = new ScatteredTrack(layout, spectrometer);
    }

    /// <summary>Hits of the event; the first are those of the first muon, <see cref="OfMuon"/> of them.</summary>
    public List<ViewHit> Hits { get; } = [];

    public int OfMuon { get; private set; }

    /// <summary>First hit of the other muon, and the first after it.</summary>
    public int PileUpBegin { get; private set; }

    public int PileUpEnd { get; private set; }

    public int PlanesOfMuon => Hits.Take(OfMuon).Select(hit => hit.Plane).Distinct().Count();

    public TrackState Truth { get; private set; }

    /// <summary>One muon of the beam; what the read-out loses of it is lost.</summary>
    public void Start(double momentum, ref RandomStream random)
    {
        Hits.Clear();
        (PileUpBegin, PileUpEnd) = (0, 0);
        Truth = Muon(momentum, ref random);
        AddMuon(Truth, ref random);
        OfMuon = Hits.Count;
    }

    /// <summary>Another muon at the same time.</summary>
    public void AddPileUp(double momentum, ref RandomStream random)
    {
        PileUpBegin = Hits.Count;
        AddMuon(Muon(momentum, ref random), ref random);
        PileUpEnd = Hits.Count;
    }

    /// <summary>A crossing near the muon in some planes: distance from the muon falls as its inverse square from 0.5 mm, in both views.</summary>
    public void AddDeltaElectrons(double probability, ref RandomStream random)
    {
        foreach (IGrouping<int, ViewHit> plane in Hits.Take(OfMuon).GroupBy(hit => hit.Plane).ToArray())
        {
            if (random.Uniform() >= probability) continue;
            double distance = Math.Min(0.5 / random.Uniform(), 30), azimuth = 2 * Math.PI * random.Uniform();
            double charge = Math.Exp(0.4 * random.Normal());
            foreach (ViewHit hit in plane)
            {
                double off = distance * (hit.View == 0 ? Math.Cos(azimuth) : Math.Sin(azimuth));
                Hits.Add(hit with { Position = hit.Position + off, Charge = charge * Math.Exp(PlaneHits.ViewSpread * random.Normal()) });
            }
        }
    }

    /// <summary>Clusters of noise anywhere in a view.</summary>
    public void AddNoise(double meanPerView, ref RandomStream random)
    {
        for (int view = 0; view < 2 * _spectrometer.Planes.Length; view++)
        {
            for (double reached = random.Exponential(); reached < meanPerView; reached += random.Exponential())
            {
                double position = HalfWidth * (2 * random.Uniform() - 1), charge = 0.2 * Math.Exp(0.5 * random.Normal());
                Hits.Add(new ViewHit(view / 2, view % 2, position, _spectrometer.Planes[view / 2].Resolution, charge, 200 * random.Uniform() - 100));
            }
        }
    }

    private TrackState Muon(double momentum, ref RandomStream random) => new(
        _spectrometer.Planes[0].Z, 9 * random.Normal(), 15 * random.Normal(), 4e-4 * random.Normal(), 8e-4 * random.Normal(), -1 / momentum);

    private void AddMuon(in TrackState start, ref RandomStream random)
    {
        ViewHit[] hits = _toy.Hits(in start, ref random);
        for (int plane = 0; plane < _spectrometer.Planes.Length; plane++)
        {
            if (random.Uniform() >= PlaneInefficiency) Hits.AddRange(hits.Where(hit => hit.Plane == plane));
        }
    }
}
