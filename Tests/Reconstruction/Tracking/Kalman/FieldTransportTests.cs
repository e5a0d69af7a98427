using System;
using MathNet.Numerics.LinearAlgebra;
using NA64Mu.Core;
using NA64Mu.Geometry.Fields;
using NA64Mu.Reconstruction.Tracking.Kalman;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Reconstruction.Tracking.Kalman;

[TestFixture]
public sealed class FieldTransportTests
{
    private static readonly Vector3D Dipole = new(0, 0.7, 0);

    [TestCase(-1, 160_000, 0, 0)]
    [TestCase(1, 80_000, 1e-3, -2e-3)]
    [TestCase(-1, 20_000, -5e-3, 8e-3)]
    [TestCase(1, 2_000, 0.05, 0.1)]
    [Category(Categories.Unit)]
    public void TryFollow_UniformField_IsTheHelixToANanometre(int charge, double momentum, double slopeX, double slopeY)
    {
        var start = new TrackState(5000, 3, -4, slopeX, slopeY, charge / momentum);
        Assert.That(FieldTransport.TryFollow(in start, 7000, new UniformField(Dipole), out TrackState end, out _));
        TrackState exact = ScatteredTrack.Moved(in start, 7000, Dipole);
        TestContext.Out.WriteLine($"off the helix by {1e6 * (end.X - exact.X):E2} and {1e6 * (end.Y - exact.Y):E2} nm");
        Assert.That(end.X, Is.EqualTo(exact.X).Within(Units.Nanometre));
        Assert.That(end.Y, Is.EqualTo(exact.Y).Within(Units.Nanometre));
        Assert.That(end.SlopeX, Is.EqualTo(exact.SlopeX).Within(Units.Nanometre / 2000));
        Assert.That(end.SlopeY, Is.EqualTo(exact.SlopeY).Within(Units.Nanometre / 2000));
        Assert.That(end.ChargeOverMomentum, Is.EqualTo(start.ChargeOverMomentum).Within(1e-9 * Math.Abs(start.ChargeOverMomentum)));
    }

    /// <summary>p_t sin θ changes by k q B L, whatever the way: the momentum that the bend means, to 10⁻⁹.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void TryFollow_UniformField_BendGivesTheMomentum()
    {
        var start = new TrackState(5000, 0, 0, 2e-3, -3e-3, -1 / 80_000.0);
        FieldTransport.TryFollow(in start, 7000, new UniformField(Dipole), out TrackState end, out _);
        double bend = SineAcross(in end) - SineAcross(in start);
        double across = Math.Sqrt(1 - start.SlopeY * start.SlopeY / (1 + start.SlopeX * start.SlopeX + start.SlopeY * start.SlopeY));
        double momentum = PhysicalConstants.MomentumPerTeslaMillimetre * Dipole.Y * 2000 / (bend * across);
        Assert.That(momentum, Is.EqualTo(80_000).Within(1e-9 * 80_000));
    }

    [Test]
    [Category(Categories.Unit)]
    public void TryFollow_ThereAndBack_IsWhereItWas()
    {
        var start = new TrackState(5000, 30, -20, 0.02, 0.01, 1 / 5_000.0);
        FieldTransport.TryFollow(in start, 7000, default(CurvedField), out TrackState there, out Matrix5 forward);
        FieldTransport.TryFollow(in there, 5000, default(CurvedField), out TrackState back, out Matrix5 backward);
        Matrix<double> both = MatrixPairs.Of(backward) * MatrixPairs.Of(forward);
        Assert.That(back.X, Is.EqualTo(start.X).Within(2 * Units.Nanometre));
        Assert.That(back.Y, Is.EqualTo(start.Y).Within(2 * Units.Nanometre));
        for (int row = 0; row < 4; row++)
            Assert.That(both[row, row], Is.EqualTo(1).Within(1e-7), $"diagonal element {row} of the product of both Jacobians");
    }

    /// <summary>Central differences, extrapolated once (Richardson) so that they are good to 10⁻⁸ themselves.</summary>
    [TestCase(true, 160_000)]
    [TestCase(true, 2_000)]
    [TestCase(false, 160_000)]
    [TestCase(false, 2_000)]
    [Category(Categories.Unit)]
    public void TryFollow_Jacobian_IsThatOfFiniteDifferences(bool isUniform, double momentum)
    {
        var start = new TrackState(5000, 12, -7, 0.01, -0.02, -1 / momentum);
        Follow(isUniform, in start, out Matrix5 jacobian);
        double[] steps = [8, 8, 4e-3, 4e-3, 0.04 / momentum];
        for (int column = 0; column < 5; column++)
        {
            Vector<double> wide = Difference(isUniform, in start, column, steps[column]), narrow = Difference(isUniform, in start, column, 0.5 * steps[column]);
            for (int row = 0; row < 4; row++)
            {
                double difference = (4 * narrow[row] - wide[row]) / 3;
                double scale = Math.Max(Math.Abs(difference), 1e-3 * Typical(row, column, momentum));
                Assert.That(jacobian[row, column], Is.EqualTo(difference).Within(1e-6 * scale), $"row {row}, column {column}");
            }
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void TryFollow_TrackThatTurnsAround_IsLost()
    {
        var start = new TrackState(5000, 0, 0, 0, 0, -1 / 200.0);
        Assert.That(FieldTransport.TryFollow(in start, 7000, new UniformField(Dipole), out _, out _), Is.False, "radius 0.95 m");
    }

    private static double SineAcross(in TrackState state) => state.SlopeX / Math.Sqrt(1 + state.SlopeX * state.SlopeX);

    /// <summary>Size of a derivative: positions move by metres per slope, and by the bend per change of momentum.</summary>
    private static double Typical(int row, int column, double momentum)
    {
        double length = 2000, ofRow = row < 2 ? length : 1;
        double[] ofColumn = [1 / length, 1 / length, 1, 1, 400];
        return ofRow * ofColumn[column];
    }

    private static TrackState Follow(bool isUniform, in TrackState start, out Matrix5 jacobian)
    {
        bool isThere = isUniform
            ? FieldTransport.TryFollow(in start, 7000, new UniformField(new Vector3D(0.1, 0.7, 0.2)), out TrackState end, out jacobian)
            : FieldTransport.TryFollow(in start, 7000, default(CurvedField), out end, out jacobian);
        Assert.That(isThere);
        return end;
    }

    private static Vector<double> Difference(bool isUniform, in TrackState start, int column, double step)
    {
        TrackState above = Follow(isUniform, Moved(in start, column, step), out _), below = Follow(isUniform, Moved(in start, column, -step), out _);
        return (MatrixPairs.Of(above) - MatrixPairs.Of(below)) / (2 * step);
    }

    private static TrackState Moved(in TrackState start, int parameter, double step)
    {
        Vector<double> moved = MatrixPairs.Of(start);
        moved[parameter] += step;
        return new TrackState(start.Z, moved[0], moved[1], moved[2], moved[3], moved[4]);
    }

    /// <summary>A field that falls off along the beam and to all sides.</summary>
    private readonly struct CurvedField : IMagneticField
    {
        public Vector3D At(in Vector3D position)
        {
            double z = (position.Z - 6000) / 1500, x = position.X / 400, y = position.Y / 300;
            double strength = 0.7 / (1 + z * z * z * z) * (1 - 0.3 * x * x + 0.2 * y);
            return new Vector3D(0.1 * strength * y, strength, 0.15 * z * strength);
        }
    }
}
