using System;
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
        double chiSquare = Update(in axis, position, 0.1, ref state, ref covariance);

        Matrix<double> prior = MatrixPairs.Of(before);
        Vector<double> projection = Vector<double>.Build.Dense([axis.X, axis.Y, 0, 0, 0]);
        Matrix<double> updated = (prior.Inverse() + projection.OuterProduct(projection) / 0.01).Inverse();
        Vector<double> change = updated * projection * (-0.15 / 0.01);
        double spread = projection * prior * projection;
        Vector<double> moved = MatrixPairs.Of(state) - MatrixPairs.Of(start);
        Assert.That(MatrixPairs.Distance(MatrixPairs.Of(covariance), updated), Is.LessThan(1e-9));
        Assert.That(new PlaneCrossing(0, 0, before[0, 0], before[1, 0], before[1, 1]).Variance(in axis), Is.EqualTo(spread).Within(1e-9).Percent);
        Assert.That(chiSquare, Is.EqualTo(0.15 * 0.15 / (spread + 0.01)).Within(1e-9));
        for (int row = 0; row < 5; row++) Assert.That(moved[row], Is.EqualTo(change[row]).Within(1e-8 * Math.Sqrt(before[row, row])));
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
            for (int view = 0; view < 2; view++) Update(ViewAxis.Of(view, angle), 0, 1e-3, ref state, ref covariance);
            LaneCovariance moved = LaneCovariance.Of(in covariance);
            moved.Drift(1000);
            covariance = moved[0];
        }
        LaneMatrix right = default;
        Assert.That(Lane.Holds(LaneCovariance.Of(in covariance).Solve(ref right), 0));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Update_NoCovariance_IsRefused()
    {
        Covariance5 covariance = default;
        covariance[0, 0] = -1;
        var state = new TrackState(0, 0, 0, 0, 0, -1e-5);
        Assert.That(Update(ViewAxis.Of(0, 0), 0, 0.1, ref state, ref covariance), Is.Negative);
    }

    /// <summary>Where one of the tracks has no hit, it stays as it is, and the others do not notice.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Update_LaneWithoutHit_StaysAsItIs()
    {
        var random = new RandomStream(2, 0, 0, StreamPurpose.Study);
        LaneCovariance covariances = MatrixPairs.RandomCovariances(ref random), before = covariances;
        var start = new TrackState(0, 1, 2, 1e-3, 2e-3, -1e-5);
        LaneState states = MatrixPairs.InAllLanes(in start);
        LaneHits hits = default;
        for (int lane = 0; lane < Lane.Count; lane++) hits.Set(lane, 1.1, 0.1, lane != 1);
        ViewAxis axis = ViewAxis.Of(0, 0.3);
        var chiSquare = ViewMeasurement.Update(in axis, in hits, ref states, ref covariances);
        Assert.That(states[1], Is.EqualTo(start));
        Covariance5 left = covariances[1], unchanged = before[1];
        Assert.That(Covariance5.Lower(in left).SequenceEqual(Covariance5.Lower(in unchanged)));
        Assert.That(MatrixPairs.At(chiSquare, 1), Is.Zero);
        TrackState alone = start;
        Covariance5 covariance = before[0];
        Assert.That(MatrixPairs.At(chiSquare, 0), Is.EqualTo(Update(in axis, 1.1, 0.1, ref alone, ref covariance)));
        Assert.That(states[0], Is.EqualTo(alone));
    }

    private static double Update(in ViewAxis axis, double position, double sigma, ref TrackState state, ref Covariance5 covariance)
    {
        LaneState states = MatrixPairs.InAllLanes(in state);
        LaneCovariance covariances = LaneCovariance.Of(in covariance);
        LaneHits hits = default;
        for (int lane = 0; lane < Lane.Count; lane++) hits.Set(lane, position, sigma, isMeasured: true);
        double chiSquare = MatrixPairs.At(ViewMeasurement.Update(in axis, in hits, ref states, ref covariances), 0);
        (state, covariance) = (states[0], covariances[0]);
        return chiSquare;
    }
}
