using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Reconstruction.Tracking.Kalman;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking.Kalman;

[TestFixture]
public sealed class ProcessNoiseTests
{
    private static readonly DetectorLayout Layout = DefaultLayout.Load();
    private static readonly TrackPath Way = TrackPath.Of(Layout, Spectrometer.Find(Layout)!);
    private static readonly ProcessNoise Noise = new(Way);

    /// <summary>One leg cut in two, with a straight way between, scatters as much as the whole: to any ends.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Add_TwoHalves_GiveTheWhole()
    {
        var even = new TransportLeg { RadiationLengths = 0.01, FirstMoment = 5, SecondMoment = 0.01 * 1000 * 1000 / 3 };
        var whole = new TransportLeg { RadiationLengths = 0.02, FirstMoment = 20, SecondMoment = 0.02 * 2000 * 2000 / 3 };
        LaneState state = MatrixPairs.InAllLanes(new TrackState(0, 0, 0, 0.01, -0.02, -1 / 50_000.0)), same = state;
        LaneCovariance first = default, second = default;
        Noise.Add(in whole, ref same, ref first);
        Noise.Add(in even, ref state, ref second);
        second.Drift(1000);
        Noise.Add(in even, ref state, ref second);
        Covariance5 once = first[0], twice = second[0];
        for (int row = 0; row < 4; row++)
        {
            for (int column = 0; column <= row; column++)
                Assert.That(twice[row, column], Is.EqualTo(once[row, column]).Within(1e-9 * Math.Sqrt(once[row, row] * once[column, column])));
        }
    }

    [TestCase(20_000)]
    [TestCase(1_000)]
    [Category(Categories.Unit)]
    public void Add_WholeWay_IsTheHighlandAngle(double momentum)
    {
        double thickness = Way.RadiationLengths;
        var leg = new TransportLeg { RadiationLengths = thickness };
        LaneState state = MatrixPairs.InAllLanes(new TrackState(0, 0, 0, 0, 0, -1 / momentum));
        LaneCovariance all = default;
        Noise.Add(in leg, ref state, ref all);
        Covariance5 covariance = all[0];
        double beta = momentum / Math.Sqrt(momentum * momentum + PhysicalConstants.MuonMass * PhysicalConstants.MuonMass);
        double angle = 13.6 / (beta * momentum) * Math.Sqrt(thickness) * (1 + 0.038 * Math.Log(thickness));
        Assert.That(Math.Sqrt(covariance[2, 2]), Is.EqualTo(angle).Within(1e-6).Percent);
        Assert.That(Math.Sqrt(covariance[3, 3]), Is.EqualTo(angle).Within(1e-6).Percent);
        Assert.That(covariance[3, 2], Is.Zero);
    }

    /// <summary>Energy is lost, so that the momentum falls by ΔE/β and its derivative is that of the change.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Add_Loss_LowersTheMomentum()
    {
        var leg = new TransportLeg { Loss = 20, LossVariance = 9 };
        var start = new TrackState(0, 0, 0, 0, 0, 1 / 10_000.0);
        LaneState states = MatrixPairs.InAllLanes(in start);
        states[1] = start with { ChargeOverMomentum = 1.0001 / 10_000 };
        double change = states[1].ChargeOverMomentum - start.ChargeOverMomentum;
        LaneCovariance covariance = default;
        double slope = MatrixPairs.At(Noise.Add(in leg, ref states, ref covariance), 0);
        TrackState state = states[0], near = states[1];
        Assert.That(state.Momentum, Is.EqualTo(9_980).Within(0.05));
        Assert.That(slope, Is.EqualTo((near.ChargeOverMomentum - state.ChargeOverMomentum) / change).Within(1e-6));
        Assert.That(Math.Sqrt(covariance[0][4, 4]), Is.EqualTo(3 / 1e8).Within(0.1).Percent);
    }
}
