using MathNet.Numerics.LinearAlgebra;
using NA64Mu.Core;
using NA64Mu.Geometry.Fields;
using NA64Mu.Reconstruction.Tracking.Kalman;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking.Kalman;

[TestFixture]
public sealed class DipoleTransportTests
{
    private static readonly Vector3D AlongY = new(0, 0.7, 0), AlongX = new(1, 0, 0);

    [TestCase(-1, 160_000, 0, 0, 7000)]
    [TestCase(1, 80_000, 1e-3, -2e-3, 7000)]
    [TestCase(-1, 20_000, -5e-3, 8e-3, 3000)]
    [TestCase(1, 2_000, 0.05, 0.1, 7000)]
    [TestCase(-1, 700, 0.3, -0.4, 6000)]
    [TestCase(1, 1e14, 0.01, 0.02, 7000)]
    [Category(Categories.Unit)]
    public void TryFollow_EitherField_IsTheIntegrationWithItsDerivatives(int charge, double momentum, double slopeX, double slopeY, double zEnd)
    {
        var start = new TrackState(5000, 3, -4, slopeX, slopeY, charge / momentum);
        foreach (Vector3D field in new[] { AlongY, -AlongY, AlongX, -AlongX })
        {
            Assert.That(DipoleTransport.IsFor(in field));
            Assert.That(TryFollow(in start, zEnd, in field, out TrackState end, out Matrix<double> jacobian));
            Assert.That(FieldTransport.TryFollow(in start, zEnd, new UniformField(field), out TrackState expected, out Matrix5 integrated));
            AssertSame(in end, in expected);
            for (int row = 0; row < 5; row++)
            {
                for (int column = 0; column < 5; column++)
                {
                    // Derivatives to q/p of 10⁻⁵ per MeV count 10⁻⁵ of those to the slopes.
                    double scale = (row < 2 ? 2000 : 1) * (column == 4 ? 1e5 : column < 2 ? 1e-3 : 1);
                    Assert.That(jacobian[row, column], Is.EqualTo(integrated[row, column]).Within(1e-9 * scale), $"field {field}, row {row}, column {column}");
                }
            }
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void TryFollow_Field_IsTheHelix()
    {
        var start = new TrackState(5000, 3, -4, 0.05, 0.1, 1 / 2_000.0);
        TryFollow(in start, 7000, in AlongY, out TrackState end, out _);
        TrackState exact = ScatteredTrack.Moved(in start, 7000, AlongY);
        AssertSame(in end, in exact);
    }

    [Test]
    [Category(Categories.Unit)]
    public void TryFollow_ThereAndBack_IsWhereItWas()
    {
        var start = new TrackState(5000, 30, -20, 0.02, 0.01, 1 / 5_000.0);
        TryFollow(in start, 7000, in AlongX, out TrackState there, out Matrix<double> forward);
        TryFollow(in there, 5000, in AlongX, out TrackState back, out Matrix<double> backward);
        Matrix<double> both = backward * forward;
        Assert.That(back.X, Is.EqualTo(start.X).Within(1e-12 * 2000));
        Assert.That(back.Y, Is.EqualTo(start.Y).Within(1e-12 * 2000));
        for (int row = 0; row < 5; row++) Assert.That(both[row, row], Is.EqualTo(1).Within(1e-11), $"diagonal element {row} of the product of both Jacobians");
    }

    [TestCase(0)]
    [TestCase(0.1)]
    [Category(Categories.Unit)]
    public void TryFollow_TrackThatTurnsAround_IsLost(double slopeY)
    {
        var start = new TrackState(5000, 0, 0, 0, slopeY, -1 / 200.0);
        Assert.That(TryFollow(in start, 7000, in AlongY, out _, out _), Is.False, "radius 0.95 m");
    }

    [Test]
    [Category(Categories.Unit)]
    public void IsFor_OtherFields_IsFalse()
    {
        foreach (Vector3D field in new[] { default, new Vector3D(0, 0, 1), new Vector3D(0.1, 0.7, 0), new Vector3D(0, 0.7, 0.2) })
            Assert.That(DipoleTransport.IsFor(in field), Is.False, $"{field}");
    }

    private static bool TryFollow(in TrackState start, double zEnd, in Vector3D field, out TrackState end, out Matrix<double> jacobian)
    {
        LaneState states = MatrixPairs.InAllLanes(in start);
        bool arrives = Lane.Holds(DipoleTransport.Follow(ref states, zEnd, in field, out LaneTransport transport), 0);
        (end, jacobian) = (states[0], MatrixPairs.Of(transport, 0));
        return arrives;
    }

    private static void AssertSame(in TrackState end, in TrackState expected)
    {
        Assert.That(end.Z, Is.EqualTo(expected.Z));
        Assert.That(end.X, Is.EqualTo(expected.X).Within(Units.Nanometre));
        Assert.That(end.Y, Is.EqualTo(expected.Y).Within(Units.Nanometre));
        Assert.That(end.SlopeX, Is.EqualTo(expected.SlopeX).Within(Units.Nanometre / 2000));
        Assert.That(end.SlopeY, Is.EqualTo(expected.SlopeY).Within(Units.Nanometre / 2000));
        Assert.That(end.ChargeOverMomentum, Is.EqualTo(expected.ChargeOverMomentum));
    }
}
