using MathNet.Numerics.LinearAlgebra;
using NA64Mu.Core;
using NA64Mu.Reconstruction.Tracking.Finding;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking.Finding;

[TestFixture]
public sealed class LineSumsTests
{
    /// <summary>Against the normal equations with MathNet's matrices, for points of different errors.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Solve_RandomPoints_IsWeightedLeastSquares()
    {
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        const int points = 5;
        Matrix<double> design = Matrix<double>.Build.Dense(points, 2, 1.0), weights = Matrix<double>.Build.Dense(points, points);
        Vector<double> measured = Vector<double>.Build.Dense(points);
        LineSums sums = default;
        for (int point = 0; point < points; point++)
        {
            double z = 1000 * point - 3500, sigma = 0.05 + 0.1 * random.Uniform();
            design[point, 1] = z;
            weights[point, point] = 1 / (sigma * sigma);
            measured[point] = 3 + 1e-3 * z + sigma * random.Normal();
            sums.Add(z, measured[point], sigma);
        }
        Matrix<double> covariance = (design.Transpose() * weights * design).Inverse();
        Vector<double> solution = covariance * design.Transpose() * weights * measured, residual = measured - design * solution;
        StraightLine line = sums.Solve();
        Assert.Multiple(() =>
        {
            Assert.That(line.Position, Is.EqualTo(solution[0]).Within(1e-9));
            Assert.That(line.Slope, Is.EqualTo(solution[1]).Within(1e-12));
            Assert.That(line.PositionVariance, Is.EqualTo(covariance[0, 0]).Within(1e-6).Percent);
            Assert.That(line.SlopeVariance, Is.EqualTo(covariance[1, 1]).Within(1e-6).Percent);
            Assert.That(line.Covariance, Is.EqualTo(covariance[1, 0]).Within(1e-6).Percent);
            Assert.That(line.ChiSquare, Is.EqualTo(residual * weights * residual).Within(1e-6));
            Vector<double> there = Vector<double>.Build.Dense([1.0, 2000.0]);
            Assert.That(line.At(2000), Is.EqualTo(solution * there).Within(1e-9));
            Assert.That(line.VarianceAt(2000), Is.EqualTo(there * covariance * there).Within(1e-6).Percent);
        });
    }
}
