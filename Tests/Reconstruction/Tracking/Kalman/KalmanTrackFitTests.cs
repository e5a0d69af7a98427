using System;
using System.Linq;
using MathNet.Numerics.LinearAlgebra;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Histograms;
using NA64Mu.Reconstruction.Tracking;
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
        var fits = new TrackFits(Thin);
        TrackerHit[] hits = new DipoleTrack(charge, momentum, 3, -4, slopeX, slopeY).Hits(fits.Spectrometer, 0, ref random);
        KalmanTrack track = fits.Fit(hits);
        double z = fits.Spectrometer.Planes[0].Z;
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
        var fits = new TrackFits(Real);
        Matrix<double> limit = LeastSquaresLimit.Of(Real, fits.Spectrometer, -1 / momentum, withoutPlane);
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        TrackerHit[] hits = new DipoleTrack(-1, momentum, 0, 0, 0, 0).Hits(fits.Spectrometer, 0, ref random);
        KalmanTrack track = fits.Fit([.. hits.Where(hit => hit.Plane != withoutPlane)]);
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
        var fits = new TrackFits(Real);
        var toy = new ScatteredTrack(Real, fits.Spectrometer);
        var random = new RandomStream(11, 0, (ulong)momentum, StreamPurpose.Study);
        double limit = momentum * Math.Sqrt(LeastSquaresLimit.Of(Real, fits.Spectrometer, -1 / momentum)[4, 4]);
        var pulls = new TrackPulls(6 * limit);
        for (int number = 0; number < tracks; number++)
        {
            var truth = new TrackState(
                fits.Spectrometer.Planes[0].Z, 9 * random.Normal(), 19 * random.Normal(), 4e-4 * random.Normal(), 8e-4 * random.Normal(), -1 / momentum);
            KalmanTrack track = fits.Fit(toy.Hits(in truth, ref random));
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
}
