using MathNet.Numerics.LinearAlgebra;
using NA64Mu.Core;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Reconstruction.Tracking.Kalman;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking.Kalman;

[TestFixture]
public sealed class ViewMeasurementTests
{
    /// <summary>Against the form of information, C'⁻¹ = C⁻¹ + Hᵀ V⁻¹ H, for axes at any angle.</summary>
    [TestCase(0, 0.0)]
    [TestCase(1, 0.0)]
    [TestCase(0, 0.3)]
    [TestCase(1, -0.8)]
    [Category(Categories.Unit)]
    public void Update_RandomTrack_AddsInformation(int view, double angle)
    {
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        Covariance5 covariance = MatrixPairs.RandomCovariance(ref random), before = covariance;
        var state = new TrackState(0, 1, 2, 1e-3, 2e-3, -1e-5);
        TrackState start = state;
        ViewAxis axis = ViewAxis.Of(view, angle);
        double position = axis.Of(1, 2) - 0.15;
        double chiSquare = ViewMeasurement.Update(in axis, position, 0.1, ref state, ref covariance);

        Matrix<double> prior = MatrixPairs.Of(before);
        Vector<double> projection = Vector<double>.Build.Dense([axis.X, axis.Y, 0, 0, 0]);
        Matrix<double> updated = (prior.Inverse() + projection.OuterProduct(projection) / 0.01).Inverse();
        Vector<double> change = updated * projection * (-0.15 / 0.01);
        double spread = projection * prior * projection;
        Vector5 moved = state.Minus(in start);
        Assert.That(MatrixPairs.Distance(MatrixPairs.Of(covariance), updated), Is.LessThan(1e-9));
        Assert.That(ViewMeasurement.Variance(in axis, in before), Is.EqualTo(spread).Within(1e-9).Percent);
        Assert.That(chiSquare, Is.EqualTo(0.15 * 0.15 / (spread + 0.01)).Within(1e-9));
        for (int row = 0; row < 5; row++) Assert.That(moved[row], Is.EqualTo(change[row]).Within(1e-8 * System.Math.Sqrt(before[row, row])));
    }

    /// <summary>A hit that is far better than the prediction: 1 − K H is rounded away, and the covariance stays positive. Turned views mix x and y,
    /// so that there a prediction may be as wide as the digits of its variance hold that of the hit beside it: to 10⁷ σ.</summary>
    [TestCase(0.0, 1e6)]
    [TestCase(0.1, 1e3)]
    [Category(Categories.Unit)]
    public void Update_WidePrior_StaysPositive(double angle, double width)
    {
        Covariance5 covariance = default;
        double[] sizes = [width, width, 1, 1, 1];
        for (int row = 0; row < 5; row++) covariance[row, row] = sizes[row] * sizes[row];
        var state = new TrackState(0, 0, 0, 0, 0, -1e-5);
        for (int hit = 0; hit < 3; hit++)
        {
            for (int view = 0; view < 2; view++) ViewMeasurement.Update(ViewAxis.Of(view, angle), 0, 1e-3, ref state, ref covariance);
            covariance.Drift(1000);
        }
        Assert.That(covariance.TrySolve(Matrix5.Identity, out _));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Update_NoCovariance_IsRefused()
    {
        Covariance5 covariance = default;
        covariance[0, 0] = -1;
        var state = new TrackState(0, 0, 0, 0, 0, -1e-5);
        Assert.That(ViewMeasurement.Update(ViewAxis.Of(0, 0), 0, 0.1, ref state, ref covariance), Is.Negative);
    }
}
