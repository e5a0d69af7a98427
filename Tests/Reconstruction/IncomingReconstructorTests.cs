using System;
using System.Linq;
using System.Threading;
using NA64Mu.App;
using NA64Mu.App.Configuration;
using NA64Mu.Core;
using NA64Mu.Detectors.Digits;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction;
using NA64Mu.Reconstruction.Histograms;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Reconstruction.Tracking.Finding;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction;

/// <summary>Momentum before the target, and the match with the track behind it, for the beam of the default set-up.</summary>
[TestFixture]
public sealed class IncomingReconstructorTests
{
    private const int Events = 8000;
    private const int Bins = 200;
    private const double CoreHalfWidth = 2.5;

    private readonly DetectorLayout _layout = DefaultLayout.Load();

    [Test]
    [Category(Categories.Statistical)]
    public void Find_MuonsOfTheTrigger_HaveMomentumAndMatch()
    {
        var residual = new Histogram1D("residual", Axis.Regular("Δp/p", "", Bins, -0.05, 0.05));
        var pull = new Histogram1D("pull", Axis.Regular("pull", "", Bins, -6, 6));
        int triggered = 0, found = 0, far = 0, compared = 0, matched = 0;
        var options = new RunOptions { Events = Events, Seed = 11, Physics = PhysicsMode.Fast, Store = StoreKind.Histograms };
        new SimulationRun(_layout, options, 1).Execute(
            block =>
            {
                ReconstructedEvents events = block.Reconstructed!;
                Column<double>[] truth = [.. "xyz".Select(axis => (Column<double>)block.Truth!.Columns.Single(column => column.Path == $"Truth/setup_entrance_p{axis}"))];
                for (int row = 0; row < events.Count; row++)
                {
                    if ((events.Trigger[row] & TriggerBits.Beam) == 0) continue;
                    triggered++;
                    double momentum = events.Incoming.Momentum[row];
                    if (double.IsNaN(momentum)) continue;
                    found++;
                    double expected = new Vector3D(truth[0][row], truth[1][row], truth[2][row]).Length;
                    residual.Fill(momentum / expected - 1);
                    pull.Fill((1 / momentum - 1 / expected) * momentum * momentum / events.Incoming.MomentumSigma[row]);
                    if (Math.Abs(momentum / expected - 1) > 0.05) far++;
                    if (events.Incoming.MatchDegreesOfFreedom[row] == 0) continue;
                    compared++;
                    matched += events.Incoming.IsMatched[row];
                }
            },
            CancellationToken.None);
        GaussianCore core = GaussianCore.Fit(residual, CoreHalfWidth)!, pulls = GaussianCore.Fit(pull, CoreHalfWidth)!;
        TestContext.Out.WriteLine(FormattableString.Invariant(
            $"{triggered} triggered, {(double)found / triggered:P2} with momentum, σ(Δp/p) = {core.Sigma:P3}, pull {pulls.Mean:F3} ± {pulls.Sigma:F3}, {far} beyond 5 %, {(double)matched / compared:P2} of {compared} matched"));
        Assert.Multiple(() =>
        {
            Assert.That((double)found / triggered, Is.EqualTo(0.93).Within(0.02));
            Assert.That(core.Sigma, Is.LessThan(0.01));
            Assert.That(pulls.Mean, Is.Zero.Within(0.05));
            Assert.That(pulls.Sigma, Is.EqualTo(1).Within(0.08), "errors of strips are not normal");
            Assert.That(far, Is.LessThan(0.002 * found));
            Assert.That((double)matched / compared, Is.GreaterThan(0.98));
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void Find_AfterWarmUp_AllocatesNothing()
    {
        var reconstructor = new IncomingReconstructor(_layout, BeamSpectrometer.Find(_layout)!);
        EventDigits? digits = null;
        new SimulationRun(_layout, new RunOptions { Events = 100, Physics = PhysicsMode.Fast }, 1).Execute(block => digits ??= block.Digits, CancellationToken.None);
        int rows = digits!.EventNumber.Count;
        Assert.That(FindAll(), Is.GreaterThan(0.5 * rows));
        FindAll();
        long before = GC.GetAllocatedBytesForCurrentThread();
        FindAll();
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);

        int FindAll()
        {
            int found = 0;
            for (int row = 0; row < rows; row++)
            {
                FoundTracks tracks = reconstructor.Find(digits, row);
                if (IncomingReconstructor.HasMomentum(in tracks)) found++;
            }
            return found;
        }
    }
}
