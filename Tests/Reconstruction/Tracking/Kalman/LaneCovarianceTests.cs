using System;
using MathNet.Numerics.LinearAlgebra;
using NA64Mu.Core;
using NA64Mu.Reconstruction.Tracking.Kalman;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking.Kalman;

[TestFixture]
public sealed class LaneCovarianceTests
{
    [Test]
    [Category(Categories.Unit)]
    public void TransformTransposed_RandomMatrices_IsThatOfMathNet()
    {
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        LaneCovariance before = MatrixPairs.RandomCovariances(ref random);
        LaneMatrix change = default;
        for (int element = 0; element < 25; element++)
        {
            for (int lane = 0; lane < Lane.Count; lane++) Lane.At(ref change[element], lane) = random.Normal();
        }
        LaneCovariance.TransformTransposed(in change, in before, out LaneCovariance changed);
        for (int lane = 0; lane < Lane.Count; lane++)
        {
            Matrix<double> g = MatrixPairs.Of(change, lane), expected = g.Transpose() * MatrixPairs.Of(before, lane) * g;
            Assert.That(MatrixPairs.Distance(MatrixPairs.Of(changed, lane), expected), Is.LessThan(1e-12), $"lane {lane}");
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Solve_RandomCovariances_IsTheInverse()
    {
        var random = new RandomStream(3, 0, 0, StreamPurpose.Study);
        LaneCovariance covariances = MatrixPairs.RandomCovariances(ref random);
        LaneMatrix identity = default;
        for (int row = 0; row < 5; row++)
        {
            for (int column = 0; column < 5; column++) identity[5 * row + column] = covariances[row, column];
        }
        covariances.Solve(ref identity);
        for (int lane = 0; lane < Lane.Count; lane++)
        {
            Covariance5 covariance = covariances[lane];
            Matrix<double> solution = MatrixPairs.Of(identity, lane);
            for (int row = 0; row < 5; row++)
            {
                for (int column = 0; column < 5; column++)
                {
                    double size = Math.Sqrt(covariance[column, column] / covariance[row, row]);
                    Assert.That(solution[row, column] / size, Is.EqualTo(row == column ? 1 : 0).Within(1e-9), $"lane {lane}, {row}, {column}");
                }
            }
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Solve_NoCovariance_SaysInWhichLane()
    {
        var random = new RandomStream(4, 0, 0, StreamPurpose.Study);
        LaneCovariance covariances = MatrixPairs.RandomCovariances(ref random);
        Covariance5 negative = covariances[1], missing = covariances[2];
        negative[3, 3] = -negative[3, 3];
        missing[3, 3] = double.NaN;
        (covariances[1], covariances[2]) = (negative, missing);
        LaneMatrix right = default;
        var isPositive = covariances.Solve(ref right);
        for (int lane = 0; lane < Lane.Count; lane++) Assert.That(Lane.Holds(isPositive, lane), Is.EqualTo(lane is not (1 or 2)), $"lane {lane}");
    }
}
