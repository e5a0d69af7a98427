using MathNet.Numerics.LinearAlgebra;
using NA64Mu.Core;
using NA64Mu.Reconstruction.Tracking.Kalman;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking.Kalman;

[TestFixture]
public sealed class Covariance5Tests
{
    [Test]
    [Category(Categories.Unit)]
    public void Transform_RandomMatrices_IsThatOfMathNet()
    {
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        Matrix5 change = MatrixPairs.RandomMatrix(ref random);
        Covariance5 covariance = MatrixPairs.RandomCovariance(ref random);
        Covariance5.Transform(in change, in covariance, out Covariance5 changed);
        Matrix<double> expected = MatrixPairs.Of(change) * MatrixPairs.Of(covariance) * MatrixPairs.Of(change).Transpose();
        Assert.That(MatrixPairs.Distance(MatrixPairs.Of(changed), expected), Is.LessThan(1e-12));
        Covariance5.TransformTransposed(in change, in covariance, out changed);
        expected = MatrixPairs.Of(change).Transpose() * MatrixPairs.Of(covariance) * MatrixPairs.Of(change);
        Assert.That(MatrixPairs.Distance(MatrixPairs.Of(changed), expected), Is.LessThan(1e-12));
    }

    [Test]
    [Category(Categories.Unit)]
    public void DriftAndScale_RandomCovariance_AreTransforms()
    {
        var random = new RandomStream(2, 0, 0, StreamPurpose.Study);
        Covariance5 covariance = MatrixPairs.RandomCovariance(ref random), moved = covariance;
        Matrix5 step = Matrix5.Identity;
        step[0, 2] = step[1, 3] = 1200;
        step[4, 4] = 1.5;
        moved.Drift(1200);
        moved.Scale(4, 1.5);
        Covariance5.Transform(in step, in covariance, out Covariance5 expected);
        Assert.That(MatrixPairs.Distance(MatrixPairs.Of(moved), MatrixPairs.Of(expected)), Is.LessThan(1e-12));
    }

    [Test]
    [Category(Categories.Unit)]
    public void TrySolve_RandomCovariance_IsTheInverse()
    {
        var random = new RandomStream(3, 0, 0, StreamPurpose.Study);
        Covariance5 covariance = MatrixPairs.RandomCovariance(ref random);
        covariance.Unpack(out Matrix5 full);
        Assert.That(covariance.TrySolve(in full, out Matrix5 identity));
        for (int row = 0; row < 5; row++)
        {
            for (int column = 0; column < 5; column++)
            {
                double size = System.Math.Sqrt(covariance[column, column] / covariance[row, row]);
                Assert.That(identity[row, column] / size, Is.EqualTo(row == column ? 1 : 0).Within(1e-9), $"{row}, {column}");
            }
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void TrySolve_NoCovariance_SaysSo()
    {
        var random = new RandomStream(4, 0, 0, StreamPurpose.Study);
        Covariance5 covariance = MatrixPairs.RandomCovariance(ref random);
        covariance[3, 3] = -covariance[3, 3];
        Assert.That(covariance.TrySolve(Matrix5.Identity, out _), Is.False);
        covariance[3, 3] = double.NaN;
        Assert.That(covariance.TrySolve(Matrix5.Identity, out _), Is.False);
    }
}
