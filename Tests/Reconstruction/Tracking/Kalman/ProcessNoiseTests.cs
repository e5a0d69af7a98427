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
        TrackState state = new(0, 0, 0, 0.01, -0.02, -1 / 50_000.0), same = state;
        Covariance5 once = default, twice = default;
        Noise.Add(in whole, ref same, ref once);
        Noise.Add(in even, ref state, ref twice);
        twice.Drift(1000);
        Noise.Add(in even, ref state, ref twice);
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
        TrackState state = new(0, 0, 0, 0, 0, -1 / momentum);
        Covariance5 covariance = default;
        Noise.Add(in leg, ref state, ref covariance);
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
        TrackState state = new(0, 0, 0, 0, 0, 1 / 10_000.0), near = state with { ChargeOverMomentum = 1.0001 / 10_000 };
        double before = state.ChargeOverMomentum, change = near.ChargeOverMomentum - before;
        Covariance5 covariance = default, ignored = default;
        double slope = Noise.Add(in leg, ref state, ref covariance);
        Noise.Add(in leg, ref near, ref ignored);
        Assert.That(state.Momentum, Is.EqualTo(9_980).Within(0.05));
        Assert.That(slope, Is.EqualTo((near.ChargeOverMomentum - state.ChargeOverMomentum) / change).Within(1e-6));
        Assert.That(Math.Sqrt(covariance[4, 4]), Is.EqualTo(3 / 1e8).Within(0.1).Percent);
    }
}
