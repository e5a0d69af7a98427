using MathNet.Numerics.LinearAlgebra;
using NA64Mu.Core;
using NA64Mu.Reconstruction.Tracking.Kalman;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking.Kalman;

[TestFixture]
public sealed class LaneTransportTests
{
    [Test]
    [Category(Categories.Unit)]
    public void Algebra_RandomMatrices_IsThatOfMathNet()
    {
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        LaneTransport first = MatrixPairs.RandomTransport(ref random), next = MatrixPairs.RandomTransport(ref random), both = first;
        LaneCovariance covariances = MatrixPairs.RandomCovariances(ref random), changed = covariances;
        both.Follow(in next);
        first.Times(in covariances, out LaneMatrix product);
        first.Transform(ref changed);
        LaneVector vector = default;
        for (int row = 0; row < 5; row++) vector[row] = covariances[row, 0];
        LaneMatrix.TransposedTimes(in product, in vector, out LaneVector image);
        for (int lane = 0; lane < Lane.Count; lane++)
        {
            Matrix<double> f = MatrixPairs.Of(first, lane), c = MatrixPairs.Of(covariances, lane), fc = MatrixPairs.Of(product, lane);
            Vector<double> expected = fc.Transpose() * c.Column(0);
            Assert.That((MatrixPairs.Of(both, lane) - MatrixPairs.Of(next, lane) * f).InfinityNorm(), Is.LessThan(1e-13), $"lane {lane}");
            Assert.That((fc - f * c).InfinityNorm(), Is.LessThan(1e-15), $"lane {lane}");
            Assert.That(MatrixPairs.Distance(MatrixPairs.Of(changed, lane), f * c * f.Transpose()), Is.LessThan(1e-12), $"lane {lane}");
            for (int row = 0; row < 5; row++) Assert.That(MatrixPairs.At(image[row], lane), Is.EqualTo(expected[row]).Within(1e-13 * expected.L2Norm()));
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Drift_RandomMatrices_IsATransform()
    {
        var random = new RandomStream(2, 0, 0, StreamPurpose.Study);
        LaneTransport step = default, moved = MatrixPairs.RandomTransport(ref random), before = moved;
        LaneCovariance covariances = MatrixPairs.RandomCovariances(ref random), expected = covariances;
        step.Reset();
        step.Drift(1200);
        moved.Drift(1200);
        covariances.Drift(1200);
        step.Transform(ref expected);
        for (int lane = 0; lane < Lane.Count; lane++)
        {
            Assert.That((MatrixPairs.Of(moved, lane) - MatrixPairs.Of(step, lane) * MatrixPairs.Of(before, lane)).InfinityNorm(), Is.LessThan(1e-11));
            Assert.That(MatrixPairs.Distance(MatrixPairs.Of(covariances, lane), MatrixPairs.Of(expected, lane)), Is.LessThan(1e-12));
        }
    }
}
