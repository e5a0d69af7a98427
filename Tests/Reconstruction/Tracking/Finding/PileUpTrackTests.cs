using System;
using System.Collections.Generic;
using System.IO;
using System.Numerics;
using System.Threading;
using NA64Mu.App;
using NA64Mu.App.Configuration;
using NA64Mu.Core;
using NA64Mu.Detectors.Deposits;
using NA64Mu.Detectors.Digits;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Reconstruction.Tracking.Finding;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking.Finding;

/// <summary>Tracks of beam muons with and without a second muon in the window, against the truth of the hits.</summary>
[TestFixture]
public sealed class PileUpTrackTests
{
    private const int Muons = 8000;

    [Test]
    [Category(Categories.Statistical)]
    public void Find_MuonsOfTheBeamWithPileUp_LosesFew()
    {
        Counts plain = Run("no gates, no pile-up", File.ReadAllText(DefaultLayout.File));
        Counts gated = Run("gates", PileUpTexts.WithGates);
        Counts piled = Run("gates, pile-up of 2.1 MHz", PileUpTexts.WithPileUp);
        Assert.That(plain.Found, Is.GreaterThan(0.99 * plain.Complete));
        Assert.That(gated.Found, Is.GreaterThan(0.99 * gated.Complete));
        Assert.That(piled.Found, Is.GreaterThan(0.98 * piled.Complete));
        Assert.That(piled.WrongHits, Is.LessThan(0.01 * piled.Hits));
        Assert.That(piled.Ghosts, Is.LessThan(0.05 * piled.Muons));
    }

    private static Counts Run(string name, string geometry)
    {
        DetectorLayout layout = PileUpTexts.Load(geometry);
        Spectrometer spectrometer = Spectrometer.Find(layout)!;
        var finder = new TrackFinder(layout, spectrometer);
        var views = new TrackerViews(spectrometer);
        var counts = new Counts();
        var options = new RunOptions { Events = Muons, Seed = 6, Physics = PhysicsMode.Fast, Store = StoreKind.Hits };
        new SimulationRun(layout, options, 1).Execute(
            block =>
            {
                for (int row = 0; row < block.Digits.EventNumber.Count; row++)
                {
                    if ((block.Digits.Trigger[row] & TriggerBits.Beam) == 0) continue;
                    var truth = new Owners(block.Hits!.Trackers, row, spectrometer);
                    if (!truth.PrimaryReachesTheEnd) continue;
                    ReadOnlySpan<ViewHit> hits = views.Of(block.Digits.Trackers, row);
                    int[] owners = truth.Of(hits);
                    FoundTracks found = finder.Find(hits);
                    counts.Add(in found, finder.Candidates, owners, Owners.PlanesOfPrimary(hits, owners) >= spectrometer.Planes.Length - 1);
                }
            },
            CancellationToken.None);
        TestContext.Out.WriteLine($"{name}: {counts}");
        return counts;
    }

    /// <summary>Whose the clusters of an event are: within 1 mm of the beam particle itself; its δ-electrons are nobody's.</summary>
    private sealed class Owners
    {
        private const double Near = 1 * Units.Millimetre;

        private readonly List<(int Plane, int Particle, double X, double Y)> _crossings = [];
        private readonly Spectrometer _spectrometer;

        public Owners(CrossingHits hits, int row, Spectrometer spectrometer)
        {
            _spectrometer = spectrometer;
            for (int hit = (int)hits.Begin[row]; hit < hits.Begin[row + 1]; hit++)
            {
                int plane = spectrometer.PlaneOf(new ChannelId(hits.Channel[hit]).Module);
                int particle = hits.BeamParticle.Count > 0 ? hits.BeamParticle[hit] : 0;
                // The tracks of beam particles have their numbers.
                if (plane < 0 || hits.Track[hit] != particle) continue;
                _crossings.Add((plane, particle, 0.5 * (hits.EntryX[hit] + hits.ExitX[hit]), 0.5 * (hits.EntryY[hit] + hits.ExitY[hit])));
            }
        }

        public bool PrimaryReachesTheEnd => _crossings.Exists(crossing => crossing.Particle == 0 && crossing.Plane == _spectrometer.Planes.Length - 1);

        /// <summary>Beam particle of each hit, −1 for none.</summary>
        public int[] Of(ReadOnlySpan<ViewHit> hits)
        {
            var owners = new int[hits.Length];
            for (int hit = 0; hit < hits.Length; hit++)
            {
                owners[hit] = -1;
                double nearest = Near;
                foreach ((int plane, int particle, double x, double y) in _crossings)
                {
                    if (plane != hits[hit].Plane) continue;
                    double distance = Math.Abs(hits[hit].Position - _spectrometer.Planes[plane].Axis(hits[hit].View).Of(x, y));
                    if (distance >= nearest) continue;
                    (nearest, owners[hit]) = (distance, particle);
                }
            }
            return owners;
        }

        public static int PlanesOfPrimary(ReadOnlySpan<ViewHit> hits, int[] owners)
        {
            uint first = 0, second = 0;
            for (int hit = 0; hit < hits.Length; hit++)
            {
                if (owners[hit] != 0) continue;
                if (hits[hit].View == 0) first |= 1u << hits[hit].Plane;
                else second |= 1u << hits[hit].Plane;
            }
            return BitOperations.PopCount(first & second);
        }
    }

    private sealed class Counts
    {
        private int _single, _others;

        public int Muons { get; private set; }

        public int Complete { get; private set; }

        public int Found { get; private set; }

        public int Hits { get; private set; }

        public int WrongHits { get; private set; }

        public int Ghosts { get; private set; }

        public void Add(in FoundTracks found, ReadOnlySpan<TrackCandidate> candidates, int[] owners, bool isComplete)
        {
            Muons++;
            if (isComplete) Complete++;
            if (found.IsSingle) _single++;
            bool isFound = false;
            foreach (ref readonly TrackCandidate candidate in candidates)
            {
                if (!candidate.IsIndependent) continue;
                (int own, int other, int all) = OwnersOf(in candidate, owners);
                if (4 * own < 3 * all)
                {
                    if (4 * other >= 3 * all) _others++;
                    else Ghosts++;
                }
                else if (isComplete && !isFound)
                {
                    isFound = true;
                    Hits += all;
                    WrongHits += all - own;
                }
            }
            if (isFound) Found++;
        }

        /// <summary>Hits of the primary, of the one other muon that has most, and all.</summary>
        private static (int Own, int Other, int All) OwnersOf(in TrackCandidate candidate, int[] owners)
        {
            Span<int> ofParticle = stackalloc int[32];
            int own = 0, other = 0, all = 0;
            for (ulong left = candidate.Fit.ViewsUsed; left != 0; left &= left - 1)
            {
                int owner = owners[candidate.Hits[BitOperations.TrailingZeroCount(left)]];
                all++;
                if (owner == 0) own++;
                else if (owner > 0) other = Math.Max(other, ++ofParticle[owner]);
            }
            return (own, other, all);
        }

        public override string ToString() => FormattableString.Invariant(
            $"{Muons} muons, {Complete} on five or six planes: found {100.0 * Found / Complete:F2} %, wrong hits {100.0 * WrongHits / Hits:F2} %; per muon: tracks of other muons {(double)_others / Muons:F4}, ghosts {(double)Ghosts / Muons:F4}; single {100.0 * _single / Muons:F2} %");
    }
}
