using MathNet.Numerics.LinearAlgebra;
using NA64Mu.Core;
using NA64Mu.Reconstruction.Tracking.Kalman;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking.Kalman;

[TestFixture]
public sealed class PlaneMeasurementTests
{
    /// <summary>Against the form of information, C'⁻¹ = C⁻¹ + Hᵀ V⁻¹ H.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Update_RandomTrack_AddsInformation()
    {
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        Covariance5 covariance = MatrixPairs.RandomCovariance(ref random), before = covariance;
        var state = new TrackState(0, 1, 2, 1e-3, 2e-3, -1e-5);
        TrackState start = state;
        double chiSquare = PlaneMeasurement.Update(1.1, 1.8, 0.1, ref state, ref covariance);

        Matrix<double> prior = MatrixPairs.Of(before), projection = Matrix<double>.Build.Dense(2, 5);
        projection[0, 0] = projection[1, 1] = 1;
        Matrix<double> updated = (prior.Inverse() + projection.Transpose() * projection / 0.01).Inverse();
        Vector<double> distance = Vector<double>.Build.Dense([0.1, -0.2]);
        Vector<double> change = updated * projection.Transpose() * distance / 0.01;
        Matrix<double> spread = projection * prior * projection.Transpose() + 0.01 * Matrix<double>.Build.DenseIdentity(2);
        Vector5 moved = state.Minus(in start);
        Assert.That(MatrixPairs.Distance(MatrixPairs.Of(covariance), updated), Is.LessThan(1e-9));
        Assert.That(chiSquare, Is.EqualTo(distance * spread.Inverse() * distance).Within(1e-9));
        for (int row = 0; row < 5; row++) Assert.That(moved[row], Is.EqualTo(change[row]).Within(1e-8 * System.Math.Sqrt(before[row, row])));
    }

    /// <summary>A hit that is far better than the prediction: 1 − K H is rounded away, and the covariance stays positive.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Update_WidePrior_StaysPositive()
    {
        Covariance5 covariance = default;
        double[] sizes = [1e6, 1e6, 1e3, 1e3, 1];
        for (int row = 0; row < 5; row++) covariance[row, row] = sizes[row] * sizes[row];
        var state = new TrackState(0, 0, 0, 0, 0, -1e-5);
        for (int hit = 0; hit < 3; hit++)
        {
            PlaneMeasurement.Update(0, 0, 1e-3, ref state, ref covariance);
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
        Assert.That(PlaneMeasurement.Update(0, 0, 0.1, ref state, ref covariance), Is.Negative);
    }
}
