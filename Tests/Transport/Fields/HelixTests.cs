using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Fields;
using NA64Mu.Tests.Support;
using NA64Mu.Transport.Fields;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport.Fields;

[TestFixture]
[Category(Categories.Unit)]
public sealed class HelixTests
{
    private static readonly UniformField Field = new(new Vector3D(0.1, 0.7, -0.2));
    private static readonly Ray Start = new(new Vector3D(3, -2, 5000), new Vector3D(0.2, 0.3, 0.9).Normalised());

    [TestCase(160_000.0, 5000.0)]
    [TestCase(1_000.0, 1_000.0)]
    [TestCase(20.0, 500.0)]
    [TestCase(1.0, 100.0)]
    public void At_AnyAngle_AgreesWithIntegration(double momentum, double length)
    {
        double curvature = -PhysicalConstants.MomentumPerTeslaMillimetre / momentum;
        Ray integrated = new DormandPrince(1e-9).Follow(in Start, length, curvature, Field);
        Ray exact = new Helix(in Start, curvature, Field).At(length);
        Assert.That((exact.Position - integrated.Position).Length, Is.LessThan(1e-6));
        Assert.That((exact.Direction - integrated.Direction).Length, Is.LessThan(1e-6 * Math.Abs(curvature)));
        Assert.That(exact.Direction.Length, Is.EqualTo(1).Within(1e-14));
    }

    [TestCase(1e-9)]
    [TestCase(0.2)]
    [TestCase(0.3)]
    [TestCase(3.0)]
    [TestCase(30.0)]
    public void At_AngleInAPlane_IsThatOfTheCircle(double angle)
    {
        var start = new Ray(new Vector3D(0, 0, 0), Vector3D.AlongBeam);
        var helix = new Helix(in start, -1e-3, new UniformField(new Vector3D(0, 1, 0)));
        Ray end = helix.At(1000 * angle);
        Assert.That(end.Position.X, Is.EqualTo(1000 * 2 * Math.Pow(Math.Sin(angle / 2), 2)).Within(1e-10));
        Assert.That(end.Position.Z, Is.EqualTo(1000 * Math.Sin(angle)).Within(1e-10));
        Assert.That(end.Direction.X, Is.EqualTo(Math.Sin(angle)).Within(1e-13));
    }

    [TestCase(5000.0)]
    [TestCase(5400.0)]
    [TestCase(7000.0)]
    public void LengthTo_PlaneAhead_EndsOnIt(double z)
    {
        var helix = new Helix(in Start, -PhysicalConstants.MomentumPerTeslaMillimetre / 5000, Field);
        Assert.That(helix.At(helix.LengthTo(z)).Position.Z, Is.EqualTo(z).Within(1e-11));
    }

    [Test]
    public void LengthTo_PlaneBehindTheTurn_IsNoNumber()
    {
        var start = new Ray(new Vector3D(0, 0, 0), Vector3D.AlongBeam);
        Assert.That(new Helix(in start, 1e-3, new UniformField(new Vector3D(0, 1, 0))).LengthTo(1100), Is.NaN);
    }
}
