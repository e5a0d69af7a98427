using MathNet.Numerics.LinearAlgebra;
using NA64Mu.Core;
using NA64Mu.Reconstruction.Tracking.Kalman;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking.Kalman;

[TestFixture]
public sealed class Matrix5Tests
{
    [Test]
    [Category(Categories.Unit)]
    public void Algebra_RandomMatrices_IsThatOfMathNet()
    {
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        Matrix5 left = MatrixPairs.RandomMatrix(ref random), right = MatrixPairs.RandomMatrix(ref random);
        Matrix5.Multiply(in left, in right, out Matrix5 product);
        Matrix5.MultiplyTransposed(in left, in right, out Matrix5 transposed);
        Vector5 vector = default;
        for (int row = 0; row < 5; row++) vector[row] = random.Normal();
        Vector5 image = left.TransposedTimes(in vector);
        Vector<double> expected = MatrixPairs.Of(left).Transpose() * Vector<double>.Build.Dense(5, row => vector[row]);
        Assert.That((MatrixPairs.Of(product) - MatrixPairs.Of(left) * MatrixPairs.Of(right)).InfinityNorm(), Is.LessThan(1e-13));
        Assert.That((MatrixPairs.Of(transposed) - MatrixPairs.Of(left).Transpose() * MatrixPairs.Of(right)).InfinityNorm(), Is.LessThan(1e-13));
        for (int row = 0; row < 5; row++) Assert.That(image[row], Is.EqualTo(expected[row]).Within(1e-13));
    }

    [Test]
    [Category(Categories.Unit)]
    public void DriftAndScaleRow_RandomMatrix_AreProducts()
    {
        var random = new RandomStream(2, 0, 0, StreamPurpose.Study);
        Matrix5 matrix = MatrixPairs.RandomMatrix(ref random), moved = matrix, step = Matrix5.Identity;
        step[0, 2] = step[1, 3] = 1200;
        step[4, 4] = 1.5;
        moved.Drift(1200);
        moved.ScaleRow(4, 1.5);
        Assert.That((MatrixPairs.Of(moved) - MatrixPairs.Of(step) * MatrixPairs.Of(matrix)).InfinityNorm(), Is.LessThan(1e-11));
    }
}
