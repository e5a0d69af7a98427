using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Fields;
using NA64Mu.Reconstruction.Tracking.Kalman;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking.Kalman;

[TestFixture]
public sealed class DipoleTransportTests
{
    /// <summary>The helix of another derivation; the last tracks turn by 0.4 and by 1.7, forwards and backwards.</summary>
    [TestCase(-1, 160_000, 0, 0, 2000)]
    [TestCase(1, 80_000, 1e-3, -2e-3, 2000)]
    [TestCase(-1, 20_000, -5e-3, 8e-3, -2000)]
    [TestCase(1, 1_000, 0.05, 0.1, 2000)]
    [TestCase(-1, 250, 1.1, 0.4, 1600)]
    [TestCase(-1, 250, -1.1, 0.4, -1600)]
    [Category(Categories.Reference)]
    public void TryFollow_Dipole_IsTheHelix(int charge, double momentum, double slopeX, double slopeY, double distance)
    {
        var field = new Vector3D(0, -0.7, 0);
        var start = new TrackState(5000, 3, -4, slopeX, slopeY, charge / momentum);
        if (momentum < 1000) start = start with { ChargeOverMomentum = Math.Sign(slopeX) * Math.Sign(distance) * charge * Math.Abs(start.ChargeOverMomentum) };
        Assert.That(DipoleTransport.TryFollow(in start, 5000 + distance, in field, out TrackState end, out _));
        TrackState exact = ScatteredTrack.Moved(in start, 5000 + distance, field);
        Assert.That(end.X, Is.EqualTo(exact.X).Within(0.01 * Units.Nanometre));
        Assert.That(end.Y, Is.EqualTo(exact.Y).Within(0.01 * Units.Nanometre));
        Assert.That(end.SlopeX, Is.EqualTo(exact.SlopeX).Within(1e-12));
        Assert.That(end.SlopeY, Is.EqualTo(exact.SlopeY).Within(1e-12));
    }

    /// <summary>Parameters and derivatives of the equations of motion integrated step by step, for fields across z in any direction.</summary>
    [TestCase(0.0, 0.7, 160_000)]
    [TestCase(0.3, 0.7, 160_000)]
    [TestCase(1.0, 0.0, 80_000)]
    [TestCase(-0.5, -0.6, 3_000)]
    [TestCase(0.9, -0.4, 1_000)]
    [Category(Categories.Reference)]
    public void TryFollow_Dipole_IsTheIntegratedMotion(double fieldX, double fieldY, double momentum)
    {
        var field = new Vector3D(fieldX, fieldY, 0);
        var random = new RandomStream(1, 0, (ulong)momentum, StreamPurpose.Study);
        for (int track = 0; track < 20; track++)
        {
            int charge = track % 2 == 0 ? 1 : -1;
            var start = new TrackState(5000, 10 * random.Normal(), 10 * random.Normal(), 0.05 * random.Normal(), 0.05 * random.Normal(), charge / momentum);
            Assert.That(DipoleTransport.TryFollow(in start, 6500, in field, out TrackState end, out Matrix5 jacobian));
            Assert.That(FieldTransport.TryFollow(in start, 6500, new UniformField(field), out TrackState integrated, out Matrix5 derivatives));
            double[] sizes = [1, 1, 1e-3, 1e-3, 1 / momentum];
            Vector5 difference = end.Minus(in integrated);
            for (int row = 0; row < 5; row++)
            {
                Assert.That(difference[row], Is.Zero.Within(1e-6 * sizes[row]), $"parameter {row}");
                for (int column = 0; column < 5; column++)
                {
                    double scale = Math.Max(Math.Abs(derivatives[row, column]), sizes[row] / sizes[column]);
                    Assert.That(jacobian[row, column], Is.EqualTo(derivatives[row, column]).Within(1e-6 * scale), $"row {row}, column {column}");
                }
            }
        }
    }

    /// <summary>A neutral track and one that is all but straight: no quotient of small numbers is left in the derivatives.</summary>
    [TestCase(0.0)]
    [TestCase(1e-15)]
    [Category(Categories.Unit)]
    public void TryFollow_NoBend_IsStraight(double chargeOverMomentum)
    {
        var start = new TrackState(0, 1, 2, 0.02, -0.03, chargeOverMomentum);
        Assert.That(DipoleTransport.TryFollow(in start, 1000, new Vector3D(0, 1, 0), out TrackState end, out Matrix5 jacobian));
        Assert.That(end.X, Is.EqualTo(21).Within(1e-6));
        Assert.That(end.Y, Is.EqualTo(-28).Within(1e-6));
        Assert.That(jacobian[0, 2], Is.EqualTo(1000).Within(1e-6));
        Assert.That(jacobian[1, 3], Is.EqualTo(1000).Within(1e-6));
        Assert.That(jacobian[1, 2], Is.Zero.Within(1e-6));
    }

    [Test]
    [Category(Categories.Unit)]
    public void TryFollow_TrackThatTurnsAround_IsLost()
    {
        var start = new TrackState(5000, 0, 0, 0, 0, -1 / 200.0);
        Assert.That(DipoleTransport.TryFollow(in start, 7000, new Vector3D(0, 0.7, 0), out _, out _), Is.False, "radius 0.95 m");
    }
}
