using System;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Threading;
using NA64Mu.App;
using NA64Mu.App.Configuration;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Reconstruction.Histograms;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Reconstruction.Tracking.Finding;
using NA64Mu.Reconstruction.Tracking.Kalman;
using NA64Mu.Tests.Support;
using NA64Mu.Transport.Sources;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking.Kalman;

/// <summary>The fit on hits of the simulation: scattering with its tails, δ-rays, losses, a hit missing now and then.</summary>
[TestFixture]
public sealed class KalmanSimulationTests
{
    private const int Muons = 10_000;
    private const string FirstPlane = "first_plane";

    private static readonly string[] TruthNames = ["x", "y", "px", "py", "pz"];

    [TestCase(20_000, "91 um")]
    [TestCase(80_000, "91 um")]
    [TestCase(160_000, "91 um")]
    [TestCase(20_000, "0 um")]
    [TestCase(80_000, "0 um")]
    [TestCase(160_000, "0 um")]
    [Category(Categories.Statistical)]
    public void Fit_SimulatedMuons_HasUnitPulls(double momentum, string positionSpread)
    {
        DetectorLayout layout = WithTruthAtFirstPlane(positionSpread);
        Spectrometer spectrometer = Spectrometer.Find(layout)!;
        var finder = new TrackFinder(layout, spectrometer);
        var views = new TrackerViews(spectrometer);
        double largest = 0.2 * Math.Max(0.2, momentum / 160_000);
        var pulls = new TrackPulls(largest);
        int withEnoughPlanes = 0, fitted = 0, outliers = 0, bad = 0, ambiguous = 0, single = 0, far = 0;
        double farAway = 5 * momentum * Math.Sqrt(LeastSquaresLimit.Of(layout, spectrometer, -1 / momentum)[4, 4]);
        var options = new RunOptions
        {
            Events = Muons,
            Seed = 3,
            Physics = PhysicsMode.Fast,
            Source = SourceKind.Pencil,
            Pencil = new PencilSettings { Momentum = momentum, Position = new Vector3D(0, 0, 1900), SpotX = 9, SpotY = 15 },
        };
        new SimulationRun(layout, options, 1).Execute(
            block =>
            {
                Column<double>[] truth = [.. TruthNames.Select(name => (Column<double>)block.Columns.First(
                    column => column.Path == $"Truth/{FirstPlane}_{name}"))];
                for (int row = 0; row < truth[0].Count; row++)
                {
                    ReadOnlySpan<ViewHit> hits = views.Of(block.Digits.Trackers, row);
                    if (double.IsNaN(truth[0][row]) || PlanesOf(hits) < 5) continue;
                    withEnoughPlanes++;
                    FoundTracks found = finder.Find(hits);
                    KalmanTrack track = found.Best;
                    if (!track.IsFitted) continue;
                    fitted++;
                    if (found.Status == MomentumFitStatus.OutlierRemoved) outliers++;
                    if (found.Status == MomentumFitStatus.BadFit) bad++;
                    if (found.Status == MomentumFitStatus.Ambiguous) ambiguous++;
                    if (found.IsSingle) single++;
                    var p = new Vector3D(truth[2][row], truth[3][row], truth[4][row]);
                    if (found.IsSingle && Math.Abs(track.State.ChargeOverMomentum * -p.Length - 1) > farAway) far++;
                    pulls.Add(in track, new TrackState(track.State.Z, truth[0][row], truth[1][row], p.X / p.Z, p.Y / p.Z, -1 / p.Length));
                }
            },
            CancellationToken.None);
        for (int parameter = 0; parameter < 5; parameter++)
        {
            GaussianCore core = pulls.Core(parameter);
            TestContext.Out.WriteLine(
                $"{TrackPulls.Names[parameter]}: mean {core.Mean:F4} ± {core.MeanError:F4}, width {core.Sigma:F4} ± {core.SigmaError:F4}, beyond 5: {pulls.Beyond(parameter):E1}");
        }
        TestContext.Out.WriteLine(
            $"σ(q/p)/(q/p) core {pulls.RelativeCore.Sigma:P3} ± {pulls.RelativeCore.SigmaError:P3}, limit for the hits of these tracks {pulls.LimitCore.Sigma:P3}; fitted {fitted} of {withEnoughPlanes}, outliers {outliers}, bad {bad}, "
            + $"ambiguous {ambiguous}, single {single}, probability below 0.1 %: {pulls.Probabilities.Count(probability => probability < 1e-3) / (double)fitted:E1}; single tracks beyond 5σ: {far}");
        for (int parameter = 0; parameter < 5; parameter++)
        {
            GaussianCore core = pulls.Core(parameter);
            Assert.That(core.Mean, Is.Zero.Within(0.05), TrackPulls.Names[parameter]);
            Assert.That(core.Sigma, Is.EqualTo(1).Within(0.05), TrackPulls.Names[parameter]);
        }
        Assert.That(pulls.RelativeCore.Sigma / pulls.LimitCore.Sigma, Is.EqualTo(1).Within(0.03), "of the limit of least squares for these hits");
        Assert.That(fitted - bad, Is.GreaterThan(0.99 * withEnoughPlanes));
        Assert.That(far, Is.LessThanOrEqualTo(Muons / 500), "hard scatters between the planes");
    }

    private static int PlanesOf(ReadOnlySpan<ViewHit> hits)
    {
        uint planes = 0;
        foreach (ViewHit hit in hits) planes |= 1u << hit.Plane;
        return BitOperations.PopCount(planes);
    }

    /// <summary>The set-up of geometry.yaml with one more truth plane.</summary>
    private static DetectorLayout WithTruthAtFirstPlane(string positionSpread)
    {
        string text = File.ReadAllText(DefaultLayout.File);
        double z = Spectrometer.Find(DefaultLayout.Load())!.Planes[0].Z;
        string more = FormattableString.Invariant($"truth_planes:\n  {FirstPlane}: {z} mm");
        return GeometryLoader.Parse(text.Replace("truth_planes:", more, StringComparison.Ordinal).Replace("position_spread: 91 um", "position_spread: " + positionSpread, StringComparison.Ordinal), "geometry.yaml");
    }
}
