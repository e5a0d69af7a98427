using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Tracking;
using NA64Mu.Reconstruction.Tracking.Kalman;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking;

/// <summary>Tracks before and behind the target of the default set-up.</summary>
[TestFixture]
public sealed class TargetMatchTests
{
    private const double Momentum = 160_000;
    private const int Pairs = 4000;

    /// <summary>Errors of a slope and of a position at the end of a track.</summary>
    private const double SlopeError = 1e-4;
    private const double PositionError = 0.1;

    private const ulong BothProjections = 0b1111_1010_1010_1010;
    private const ulong WithoutX = 0b1010_1010_1010_1010;

    private readonly TargetMatch _match;
    private readonly double _before;
    private readonly double _behind;

    public TargetMatchTests()
    {
        DetectorLayout layout = DefaultLayout.Load();
        Spectrometer incoming = BeamSpectrometer.Find(layout)!, outgoing = Spectrometer.Find(layout)!;
        _match = new TargetMatch(layout, incoming, outgoing);
        _before = incoming.Planes[^1].Z;
        _behind = outgoing.Planes[0].Z;
    }

    [Test]
    [Category(Categories.Unit)]
    public void CentreZ_DefaultLayout_IsInTheMiddleOfTheEcal() => Assert.That(_match.CentreZ, Is.EqualTo(225).Within(15));

    [Test]
    [Category(Categories.Unit)]
    public void Compare_StraightTrack_HasNoDifference()
    {
        TrackMatch match = _match.Compare(Incoming(new TrackState(_before, 10, -20, 3e-4, 8e-4, -1 / Momentum)), Outgoing(10 + 3e-4 * (_behind - _before), -20 + 8e-4 * (_behind - _before), 3e-4, 8e-4));
        Assert.That(match.IsMatched);
        Assert.That(new[] { match.X, match.Y, match.SlopeX, match.SlopeY, match.ChiSquare }, Is.All.EqualTo(0).Within(1e-9));
        Assert.That((match.DegreesOfFreedom, match.Probability), Is.EqualTo((4, 1.0)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Compare_Kink_IsOneAndDoesNotMoveTheCentre()
    {
        const double kink = 1e-3;
        TrackMatch match = _match.Compare(Incoming(new TrackState(_before, 0, 0, 0, 0, -1 / Momentum)), Outgoing(0, kink * (_behind - _match.CentreZ), 0, kink));
        Assert.That(match.SlopeY, Is.EqualTo(kink).Within(1e-12));
        Assert.That(match.Y, Is.Zero.Within(1e-9));
        // 40.7 radiation lengths at 160 GeV/c: 13.6 MeV/p √40.7 (1 + 0.038 ln 40.7) = 0.62 mrad.
        double angle = Math.Sqrt(0.62e-3 * 0.62e-3 + 2 * SlopeError * SlopeError);
        Assert.That(match.ChiSquare, Is.EqualTo(kink * kink / (angle * angle)).Within(5).Percent);
        Assert.That(match.IsMatched);
    }

    [TestCase(60.0, 0.0)]
    [TestCase(0.0, 6e-3)]
    [Category(Categories.Unit)]
    public void Compare_OtherMuon_DoesNotMatch(double distance, double kink)
    {
        TrackMatch match = _match.Compare(Incoming(new TrackState(_before, 0, 0, 0, 0, -1 / Momentum)), Outgoing(distance + kink * (_behind - _match.CentreZ), 0, kink, 0));
        Assert.That((match.IsCompared, match.IsMatched), Is.EqualTo((true, false)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Compare_WithoutX_SaysNothingThere()
    {
        Covariance5 covariance = Covariance();
        covariance[0, 0] = 1e6;
        covariance[2, 2] = 1e-2;
        var incoming = new KalmanTrack
        {
            Status = KalmanStatus.Ok,
            EndState = new TrackState(_before, 0, 0, 0, 0, -1 / Momentum),
            EndCovariance = covariance,
            ViewsUsed = WithoutX,
        };
        TrackMatch match = _match.Compare(incoming, Outgoing(60, 0, 0, 0));
        Assert.That(match.DegreesOfFreedom, Is.EqualTo(2));
        Assert.That(match.ChiSquare, Is.LessThan(0.1));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Compare_MissingTrack_IsNoComparison()
    {
        Assert.That(_match.Compare(default, Outgoing(0, 0, 0, 0)).IsCompared, Is.False);
        Assert.That(_match.Compare(Incoming(new TrackState(_before, 0, 0, 0, 0, -1 / Momentum)), default).IsMatched, Is.False);
    }

    /// <summary>Pairs of tracks with normal errors and normal scattering in the middle of the ECAL, as thick as it is: χ² of 4 degrees of freedom.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Compare_NormalPairs_HaveTheirChiSquare()
    {
        const double thickness = 450;
        double angle = 13.6 / Momentum * Math.Sqrt(40.7) * (1 + 0.038 * Math.Log(40.7));
        var chiSquares = new Moments();
        var random = new RandomStream(1, 1, 0, StreamPurpose.Study);
        for (int pair = 0; pair < Pairs; pair++)
        {
            var before = new TrackState(_before, PositionError * random.Normal(), PositionError * random.Normal(), SlopeError * random.Normal(), SlopeError * random.Normal(), -1 / Momentum);
            (double shiftX, double kinkX) = Scatter(ref random);
            (double shiftY, double kinkY) = Scatter(ref random);
            double x = shiftX + kinkX * (_behind - _match.CentreZ), y = shiftY + kinkY * (_behind - _match.CentreZ);
            KalmanTrack behind = Outgoing(
                x + PositionError * random.Normal(), y + PositionError * random.Normal(), kinkX + SlopeError * random.Normal(), kinkY + SlopeError * random.Normal());
            chiSquares.Add(_match.Compare(Incoming(before), behind).ChiSquare);
        }
        Assert.That(chiSquares.Mean, Is.EqualTo(4).Within(0.1), "the target is 1 % thicker than this, with S1 and air");
        Assert.That(chiSquares.Width, Is.EqualTo(Math.Sqrt(8)).Within(0.2));

        (double Shift, double Kink) Scatter(ref RandomStream random)
        {
            double kink = angle * random.Normal();
            return (angle * thickness / Math.Sqrt(12) * random.Normal(), kink);
        }
    }

    private static KalmanTrack Incoming(TrackState state) =>
        new() { Status = KalmanStatus.Ok, EndState = state, EndCovariance = Covariance(), ViewsUsed = BothProjections };

    private KalmanTrack Outgoing(double x, double y, double slopeX, double slopeY) =>
        new() { Status = KalmanStatus.Ok, State = new TrackState(_behind, x, y, slopeX, slopeY, -1 / Momentum), Covariance = Covariance() };

    private static Covariance5 Covariance()
    {
        Covariance5 covariance = default;
        covariance[0, 0] = covariance[1, 1] = PositionError * PositionError;
        covariance[2, 2] = covariance[3, 3] = SlopeError * SlopeError;
        covariance[4, 4] = 1e-16;
        return covariance;
    }
}
