using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Threading;
using NA64Mu.App;
using NA64Mu.App.Configuration;
using NA64Mu.Core;
using NA64Mu.Detectors.Digits;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Reconstruction.Histograms;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Reconstruction.Tracking.Finding;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking.Finding;

/// <summary>Tracks among the clusters of strips that muons of the M2 beam leave behind the target: δ-electrons, noise, blind planes.</summary>
[TestFixture]
public sealed class StripClusterTrackTests
{
    private const int Muons = 20_000;
    private const double NearMuon = 1 * Units.Millimetre;

    [Test]
    [Category(Categories.Statistical)]
    public void Find_MuonsOfTheBeam_AreSingleTracks()
    {
        DetectorLayout layout = WithTruthAtPlanes();
        Spectrometer spectrometer = Spectrometer.Find(layout)!;
        var finder = new TrackFinder(layout, spectrometer);
        var views = new TrackerViews(spectrometer);
        var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var pairs = new Pairs();
        int muons = 0, complete = 0, found = 0, single = 0, singleOfComplete = 0, wrong = 0, taken = 0, ghosts = 0;
        var options = new RunOptions { Events = Muons, Seed = 4, Physics = PhysicsMode.Fast };
        new SimulationRun(layout, options, 1).Execute(
            block =>
            {
                Column<double>[] truthX = TruthOf(block, "x"), truthY = TruthOf(block, "y");
                for (int row = 0; row < truthX[0].Count; row++)
                {
                    if ((block.Digits.Trigger[row] & TriggerBits.Beam) == 0 || truthX.Any(plane => double.IsNaN(plane[row]))) continue;
                    muons++;
                    ReadOnlySpan<ViewHit> hits = views.Of(block.Digits.Trackers, row);
                    bool[] isNear = new bool[hits.Length];
                    for (int hit = 0; hit < hits.Length; hit++)
                    {
                        SpectrometerPlane plane = spectrometer.Planes[hits[hit].Plane];
                        double truth = plane.Axis(hits[hit].View).Of(truthX[hits[hit].Plane][row], truthY[hits[hit].Plane][row]);
                        isNear[hit] = Math.Abs(hits[hit].Position - truth) < NearMuon;
                    }
                    bool hasFive = PlanesOf(hits, isNear) >= spectrometer.Planes.Length - 1;
                    FoundTracks tracks = finder.Find(hits);
                    Count(outcomes, (hasFive ? "" : "muon on fewer than five planes; ") + Outcome(in tracks));
                    if (tracks.IsSingle) single++;
                    ghosts += Math.Max(0, tracks.Tracks - 1);
                    if (tracks is { IsSingle: true, Choices: 1 }) pairs.Add(hits);
                    if (!hasFive) continue;
                    complete++;
                    if (tracks.IsSingle) singleOfComplete++;
                    int near = 0, all = 0;
                    if (finder.Candidates.IsEmpty) continue;
                    ref readonly TrackCandidate best = ref finder.Candidates[0];
                    for (ulong left = best.Fit.ViewsUsed; left != 0; left &= left - 1)
                    {
                        all++;
                        if (isNear[best.Hits[BitOperations.TrailingZeroCount(left)]]) near++;
                    }
                    if (4 * near < 3 * all) continue;
                    found++;
                    taken += all;
                    wrong += all - near;
                }
            },
            CancellationToken.None);
        TestContext.Out.WriteLine($"{muons} muons through all planes, {complete} with hits on five or six: found {(double)found / complete:P2}, wrong hits {(double)wrong / taken:P3}, "
            + $"ghosts per event {(double)ghosts / muons:P3}; single track {(double)single / muons:P2}, of those on five or six planes {(double)singleOfComplete / complete:P2}");
        foreach ((string outcome, int count) in outcomes) TestContext.Out.WriteLine($"  {(double)count / muons:P2} {outcome}");
        TestContext.Out.WriteLine(pairs.ToString());
        Assert.That(found, Is.GreaterThan(0.99 * complete));
        Assert.That(wrong, Is.LessThan(0.005 * taken));
        Assert.That(singleOfComplete, Is.GreaterThan(0.975 * complete));
    }

    private static string Outcome(in FoundTracks tracks) => tracks switch
    {
        { IsSingle: true } => "single",
        { Status: not MomentumFitStatus.Ok } => $"{tracks.Status}, {(tracks.Choices > 1 ? "several" : "one")} choices",
        { Tracks: > 1 } => "several tracks",
        { Choices: > 1 } => "several hits on a plane",
        _ => "two planes without hit",
    };

    private static void Count(SortedDictionary<string, int> outcomes, string outcome) =>
        outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;

    private static int PlanesOf(ReadOnlySpan<ViewHit> hits, bool[] isNear)
    {
        uint first = 0, second = 0;
        for (int hit = 0; hit < hits.Length; hit++)
        {
            if (!isNear[hit]) continue;
            if (hits[hit].View == 0) first |= 1u << hits[hit].Plane;
            else second |= 1u << hits[hit].Plane;
        }
        return BitOperations.PopCount(first & second);
    }

    private static Column<double>[] TruthOf(EventBlock block, string name) =>
        [.. Enumerable.Range(0, 6).Select(plane => (Column<double>)block.Columns.First(column => column.Path == $"Truth/plane{plane}_{name}"))];

    /// <summary>The set-up of geometry.yaml with a truth plane at each Micromegas of the spectrometer.</summary>
    private static DetectorLayout WithTruthAtPlanes()
    {
        string text = File.ReadAllText(DefaultLayout.File);
        string[] planes = [.. Spectrometer.Find(DefaultLayout.Load())!.Planes.ToArray().Select((plane, index) => FormattableString.Invariant($"  plane{index}: {plane.Z} mm"))];
        return GeometryLoader.Parse(text.Replace("truth_planes:", "truth_planes:\n" + string.Join("\n", planes), StringComparison.Ordinal), "geometry.yaml");
    }

    /// <summary>Charges and times of the two views of one crossing.</summary>
    private sealed class Pairs
    {
        private readonly Histogram1D _charges = new("charges", Axis.Regular("charges", "", 200, -1, 1));
        private readonly Histogram1D _times = new("times", Axis.Regular("times", "ns", 200, -50, 50));
        private readonly Moments _charge = new(), _time = new();
        private readonly List<double> _chiSquares = [];

        public void Add(ReadOnlySpan<ViewHit> hits)
        {
            foreach (ref readonly ViewHit first in hits)
            {
                if (first.View != 0) continue;
                foreach (ref readonly ViewHit second in hits)
                {
                    if (second.View == 1 && second.Plane == first.Plane) Add(in first, in second);
                }
            }
        }

        public override string ToString()
        {
            GaussianCore charge = GaussianCore.Fit(_charges)!, time = GaussianCore.Fit(_times)!;
            return $"ln(q0/q1): core {charge.Sigma:F4} ± {charge.SigmaError:F4}, all {_charge.Width:F4}; t0 − t1: core {time.Sigma:F2} ± {time.SigmaError:F2} ns, all {_time.Width:F2} ns; "
                + $"χ² of a pair: mean {_chiSquares.Average():F3}, above 9 {_chiSquares.Count(value => value > 9) / (double)_chiSquares.Count:P2}";
        }

        private void Add(in ViewHit first, in ViewHit second)
        {
            double charge = Math.Log(first.Charge / second.Charge), time = first.Time - second.Time;
            _charges.Fill(charge);
            _times.Fill(time);
            _charge.Add(charge);
            _time.Add(time);
            _chiSquares.Add(ViewPairing.ChiSquare(in first, in second));
        }
    }
}
