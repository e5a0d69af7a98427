using System;
using System.Linq;
using MathNet.Numerics.LinearAlgebra;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Histograms;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Reconstruction.Tracking.Finding;
using NA64Mu.Reconstruction.Tracking.Kalman;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking.Kalman;

[TestFixture]
public sealed class KalmanTrackFitTests
{
    private static readonly DetectorLayout Thin = SmallLayout.WithDipole();
    private static readonly DetectorLayout Real = DefaultLayout.Load();

    [TestCase(-1, 160_000, 0.0, 0.0)]
    [TestCase(1, 160_000, 1e-3, -2e-3)]
    [TestCase(-1, 20_000, -5e-3, 8e-3)]
    [TestCase(1, 2_000, 0.02, 0.03)]
    [Category(Categories.Unit)]
    public void Fit_ExactHits_GivesTheTrack(int charge, double momentum, double slopeX, double slopeY)
    {
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        Spectrometer spectrometer = Spectrometer.Find(Thin)!;
        ViewHit[] hits = new DipoleTrack(charge, momentum, 3, -4, slopeX, slopeY).Hits(spectrometer, 0, ref random);
        KalmanTrack track = new TrackFinder(Thin, spectrometer).Find(hits).Best;
        double z = spectrometer.Planes[0].Z;
        Assert.Multiple(() =>
        {
            Assert.That(track.Status, Is.EqualTo(KalmanStatus.Ok));
            Assert.That(track.State.Charge, Is.EqualTo(charge));
            Assert.That(track.State.Momentum, Is.EqualTo(momentum).Within(1e-6).Percent);
            Assert.That(track.State.Z, Is.EqualTo(z));
            Assert.That(track.State.X, Is.EqualTo(3 + slopeX * (z - 5000)).Within(1e-6));
            Assert.That(track.State.SlopeY, Is.EqualTo(slopeY).Within(1e-9));
            Assert.That(track.ChiSquare, Is.LessThan(1e-6));
            Assert.That(track.DegreesOfFreedom, Is.EqualTo(7));
            Assert.That(track.PlanesUsed, Is.EqualTo(0b111111));
        });
    }

    /// <summary>Filter and smoother are another way to compute weighted least squares with the full covariance of the hits.</summary>
    [TestCase(160_000, -1)]
    [TestCase(80_000, -1)]
    [TestCase(20_000, -1)]
    [TestCase(20_000, 0)]
    [TestCase(160_000, 3)]
    [Category(Categories.Reference)]
    public void Fit_Covariance_IsThatOfLeastSquares(double momentum, int withoutPlane)
    {
        Spectrometer spectrometer = Spectrometer.Find(Real)!;
        Matrix<double> limit = LeastSquaresLimit.Of(Real, spectrometer, -1 / momentum, withoutPlane);
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        ViewHit[] hits = new DipoleTrack(-1, momentum, 0, 0, 0, 0).Hits(spectrometer, 0, ref random);
        KalmanTrack track = new TrackFinder(Real, spectrometer).Find([.. hits.Where(hit => hit.Plane != withoutPlane)]).Best;
        TestContext.Out.WriteLine($"σ(q/p)/(q/p) {momentum * Math.Sqrt(track.Covariance[4, 4]):P4}, limit {momentum * Math.Sqrt(limit[4, 4]):P4}");
        for (int row = 0; row < 5; row++)
        {
            for (int column = 0; column <= row; column++)
            {
                double scale = Math.Sqrt(limit[row, row] * limit[column, column]);
                Assert.That(track.Covariance[row, column], Is.EqualTo(limit[row, column]).Within(5e-3 * scale), $"{row}, {column}");
            }
        }
    }

    /// <summary>Two arms of three planes and a kick of known place: 2.94 % without matter.</summary>
    [Test]
    [Category(Categories.Reference)]
    public void Limit_ThinPlanes_IsTheClosedForm()
    {
        double[] before = [-4, -2.8, -1.6], after = [1.6, 3, 4.4];
        double s1 = before.Sum(), s2 = before.Sum(u => u * u), t1 = after.Sum(), t2 = after.Sum(u => u * u);
        double rest = 6 - s1 * s1 / s2 - t1 * t1 / t2, lever = s1 / s2 - t1 / t2;
        double bend = SmallLayout.Resolution * Math.Sqrt(1 / s2 + 1 / t2 + lever * lever / rest) / 1000;
        Matrix<double> limit = LeastSquaresLimit.Of(Thin, Spectrometer.Find(Thin)!, -1 / 160_000.0);
        Assert.That(Math.Sqrt(limit[4, 4]), Is.EqualTo(bend / (0.299792458 * 1400)).Within(0.01).Percent);
        Assert.That(160_000 * Math.Sqrt(limit[4, 4]), Is.EqualTo(0.0294).Within(0.0001));
    }

    [TestCase(20_000)]
    [TestCase(80_000)]
    [TestCase(160_000)]
    [Category(Categories.Statistical)]
    public void Fit_NormalHitsAndKinks_HasUnitPullsAndFlatProbability(double momentum)
    {
        const int tracks = 20_000;
        Spectrometer spectrometer = Spectrometer.Find(Real)!;
        var fit = new TrackFinder(Real, spectrometer);
        var toy = new ScatteredTrack(Real, spectrometer);
        var random = new RandomStream(11, 0, (ulong)momentum, StreamPurpose.Study);
        double limit = momentum * Math.Sqrt(LeastSquaresLimit.Of(Real, spectrometer, -1 / momentum)[4, 4]);
        var pulls = new TrackPulls(6 * limit);
        for (int number = 0; number < tracks; number++)
        {
            var truth = new TrackState(
                spectrometer.Planes[0].Z, 9 * random.Normal(), 19 * random.Normal(), 4e-4 * random.Normal(), 8e-4 * random.Normal(), -1 / momentum);
            KalmanTrack track = fit.Find(toy.Hits(in truth, ref random)).Best;
            Assert.That(track.IsFitted);
            pulls.Add(in track, in truth);
        }
        for (int parameter = 0; parameter < 5; parameter++)
        {
            GaussianCore core = pulls.Core(parameter);
            TestContext.Out.WriteLine(
                $"{TrackPulls.Names[parameter]}: mean {core.Mean:F4} ± {core.MeanError:F4}, width {core.Sigma:F4} ± {core.SigmaError:F4}, beyond 5: {pulls.Beyond(parameter):E1}");
            Assert.That(core.Mean, Is.Zero.Within(0.05), TrackPulls.Names[parameter]);
            Assert.That(core.Sigma, Is.EqualTo(1).Within(0.05), TrackPulls.Names[parameter]);
        }
        double probability = KolmogorovSmirnov.OfUniform(pulls.Probabilities);
        TestContext.Out.WriteLine($"σ(q/p)/(q/p) {pulls.Relative.Width:P3} ± {pulls.Relative.ErrorOfNormalWidth:P3}, limit {limit:P3}; KS {probability:F3}");
        Assert.That(pulls.Relative.Width, Is.EqualTo(limit).Within(3).Percent);
        Assert.That(probability, Is.GreaterThan(1e-3));
    }

    /// <summary>Hits have a spread that the smoothed track has not taken up: pulls of unit width at each plane.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Residuals_NormalHits_HaveUnitPulls()
    {
        const int tracks = 5_000;
        Spectrometer spectrometer = Spectrometer.Find(Real)!;
        var fit = new TrackFinder(Real, spectrometer);
        var toy = new ScatteredTrack(Real, spectrometer);
        var random = new RandomStream(12, 0, 0, StreamPurpose.Study);
        var x = new Moments[6];
        var y = new Moments[6];
        for (int plane = 0; plane < 6; plane++) (x[plane], y[plane]) = (new Moments(), new Moments());
        for (int number = 0; number < tracks; number++)
        {
            fit.Find(toy.Hits(new TrackState(spectrometer.Planes[0].Z, 0, 0, 0, 0, -1 / 100_000.0), ref random));
            foreach (ViewResidual residual in fit.Residuals) (residual.View == 0 ? x : y)[residual.Plane].Add(residual.Pull);
        }
        for (int plane = 0; plane < 6; plane++)
        {
            Assert.That(x[plane].Count, Is.EqualTo(tracks).Within(5), "at most a few are outliers");
            Assert.That(x[plane].PullOfMean(0), Is.LessThan(4.5), $"mean of x in plane {plane}, 4.5σ of 24 numbers");
            Assert.That(y[plane].PullOfMean(0), Is.LessThan(4.5), $"mean of y in plane {plane}");
            Assert.That(x[plane].PullOfNormalWidth(1), Is.LessThan(4.5), $"width of x in plane {plane}");
            Assert.That(y[plane].PullOfNormalWidth(1), Is.LessThan(4.5), $"width of y in plane {plane}");
        }
    }

    /// <summary>The χ² of a smoothed residual is what the track loses when the hit is left out, and the hit against the other hits.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Residuals_OfEachView_GiveTheChiSquareWithoutIt()
    {
        Spectrometer spectrometer = Spectrometer.Find(Real)!;
        var fit = new KalmanTrackFit(Real, spectrometer);
        var random = new RandomStream(13, 0, 0, StreamPurpose.Study);
        ViewHit[] hits = new ScatteredTrack(Real, spectrometer).Hits(new TrackState(spectrometer.Planes[0].Z, 0, 0, 0, 0, -1 / 80_000.0), ref random);
        var seed = new TrackSeed(new TrackState(spectrometer.Planes[0].Z, 0, 0, 0, 0, -1 / 80_000.0), 0.01, 1e-8, 1e-14);
        double all = fit.Fit(in seed, hits).ChiSquare;
        ViewResidual[] residuals = fit.Residuals.ToArray();
        Assert.That(residuals, Has.Length.EqualTo(12));
        foreach (ViewResidual residual in residuals)
        {
            ViewHit left = hits[residual.Hit];
            Assert.That((left.Plane, left.View), Is.EqualTo((residual.Plane, residual.View)));
            double without = fit.Fit(in seed, [.. hits.Where(hit => hit != left)]).ChiSquare;
            Assert.That(residual.ChiSquare, Is.EqualTo(all - without).Within(0.01 * all), $"plane {residual.Plane}, view {residual.View}");
            Assert.That(residual.ChiSquareOf(left.Position, left.Sigma), Is.EqualTo(residual.ChiSquare).Within(1e-9));
            ViewResidual predicted = fit.Predict(residual.Plane, residual.View);
            Assert.That(predicted.WithoutHit, Is.EqualTo(residual.WithoutHit).Within(2e-3), "what the others say [mm]");
            Assert.That(predicted.VarianceWithoutHit, Is.EqualTo(residual.VarianceWithoutHit).Within(1).Percent);
        }
    }

    [TestCase(0, 0, 3.0)]
    [TestCase(1, 1, -4.0)]
    [TestCase(4, 0, -1.5)]
    [TestCase(5, 1, 2.0)]
    [Category(Categories.Unit)]
    public void Fit_OneWrongHit_LeavesItOut(int plane, int view, double off)
    {
        Spectrometer spectrometer = Spectrometer.Find(Real)!;
        var fit = new KalmanTrackFit(Real, spectrometer);
        var random = new RandomStream(14, 0, 0, StreamPurpose.Study);
        ViewHit[] hits = new DipoleTrack(-1, 100_000, 1, 2, 1e-4, 2e-4).Hits(spectrometer, 1, ref random);
        var seed = new TrackSeed(new TrackState(spectrometer.Planes[0].Z, 1, 2, 1e-4, 2e-4, -1 / 100_000.0), 0.01, 1e-8, 1e-14);
        int wrong = Array.FindIndex(hits, hit => hit.Plane == plane && hit.View == view);
        KalmanTrack without = fit.Fit(in seed, [.. hits.Where((_, index) => index != wrong)]);
        hits[wrong] = hits[wrong] with { Position = hits[wrong].Position + off };
        KalmanTrack track = fit.Fit(in seed, hits);
        Assert.Multiple(() =>
        {
            Assert.That(track.Status, Is.EqualTo(KalmanStatus.OutlierRemoved));
            Assert.That(track.Outliers, Is.EqualTo(1));
            Assert.That(track.ViewsUsed, Is.EqualTo(0xFFFul & ~(1ul << 2 * plane + view)));
            Assert.That(track.PlanesUsed, Is.EqualTo(0b111111), "the other view is still there");
            Assert.That(track.DegreesOfFreedom, Is.EqualTo(6));
            Assert.That(track.State.Momentum, Is.EqualTo(without.State.Momentum).Within(0.01 * without.MomentumSigma));
        });
    }

    /// <summary>A muon of 200 MeV/c turns around in the dipole.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Fit_WithoutATrack_NamesTheReason()
    {
        Spectrometer spectrometer = Spectrometer.Find(Thin)!;
        var fit = new KalmanTrackFit(Thin, spectrometer);
        var random = new RandomStream(15, 0, 0, StreamPurpose.Study);
        ViewHit[] hits = new DipoleTrack(-1, 100_000, 0, 0, 0, 0).Hits(spectrometer, 0, ref random);
        var seed = new TrackSeed(new TrackState(spectrometer.Planes[0].Z, 0, 0, 0, 0, -1 / 100_000.0), 0.01, 1e-8, 1e-14);
        TrackSeed slow = seed with { Start = seed.Start with { ChargeOverMomentum = -1 / 200.0 }, ChargeOverMomentumVariance = 1e-20 };
        Assert.That(fit.Fit(seed, []).Status, Is.EqualTo(KalmanStatus.NotFitted));
        Assert.That(fit.Fit(seed, hits.AsSpan(4)).Status, Is.EqualTo(KalmanStatus.NotFitted), "one plane before the magnet");
        Assert.That(fit.Fit(seed, [.. hits.Where(hit => hit.View == 0)]).Status, Is.EqualTo(KalmanStatus.NotFitted), "nothing along the field");
        Assert.That(fit.Fit(slow, hits).Status, Is.EqualTo(KalmanStatus.Lost));
        Assert.That(fit.Residuals.IsEmpty);
        ViewHit[] broken = [.. hits];
        broken[10] = broken[10] with { Position = double.NaN };
        Assert.That(fit.Fit(seed, broken).Status, Is.EqualTo(KalmanStatus.Unstable));
        Assert.That(fit.Fit(seed, hits).Status, Is.EqualTo(KalmanStatus.Ok), "and the next track is fitted");
    }

    [Test]
    [Category(Categories.Unit)]
    public void Fit_ManyTracks_AllocatesNothing()
    {
        var random = new RandomStream(5, 0, 0, StreamPurpose.Study);
        Spectrometer spectrometer = Spectrometer.Find(Real)!;
        var fit = new TrackFinder(Real, spectrometer);
        ViewHit[] hits = new DipoleTrack(-1, 120_000, 0, 0, 0, 0).Hits(spectrometer, 1, ref random);
        ViewHit[] wrong = [.. hits];
        wrong[4] = wrong[4] with { Position = wrong[4].Position + 5 };
        fit.Find(hits);
        fit.Find(wrong);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int track = 0; track < 100; track++)
        {
            fit.Find(hits);
            fit.Find(wrong);
        }
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }
}
