using System;
using NA64Mu.Core;
using NA64Mu.Geometry.Fields;
using NA64Mu.Tests.Support;
using NA64Mu.Transport.Fields;
using NUnit.Framework;

namespace NA64Mu.Tests.Transport.Fields;

[TestFixture]
public sealed class DormandPrinceTests
{
    [TestCase(160_000.0, 2_000.0)]
    [TestCase(1_000.0, 1_000.0)]
    [TestCase(20.0, 500.0)]
    [TestCase(1.0, 100.0)]
    [Category(Categories.Unit)]
    public void Follow_UniformField_LiesOnTheExactHelix(double momentum, double length)
    {
        const double accuracy = 1e-5;
        var field = new Vector3D(0.1, 0.7, -0.2);
        var start = new Ray(new Vector3D(3, -2, 5000), new Vector3D(0.2, 0.3, 0.9).Normalised());
        double curvature = -PhysicalConstants.MomentumPerTeslaMillimetre / momentum;
        Ray end = new DormandPrince(accuracy).Follow(in start, length, curvature, new UniformField(field));
        Ray exact = Helix(in start, length, curvature, field);
        Assert.Multiple(() =>
        {
            // Errors of up to some tens of sub-steps add up.
            Assert.That((end.Position - exact.Position).Length, Is.LessThan(30 * accuracy));
            Assert.That((end.Direction - exact.Direction).Length, Is.LessThan(30 * accuracy * Math.Abs(curvature)));
            Assert.That(end.Direction.Length, Is.EqualTo(1).Within(1e-14));
        });
    }

    [Test]
    [Category(Categories.Reference)]
    public void Follow_DipoleOfMs2_BendsA160GeVMuonBy2Point623Milliradian()
    {
        var start = new Ray(new Vector3D(0, 0, 0), Vector3D.AlongBeam);
        double curvature = -PhysicalConstants.MomentumPerTeslaMillimetre / 160_000;
        Ray end = new DormandPrince(1e-6).Follow(in start, 2000, curvature, new UniformField(new Vector3D(0, 0.7, 0)));
        // 0.299792458 · 1.4 T m / 160 GeV; the sine of the angle, for the path is 2 m along the arc to 1e-6.
        Assert.That(Math.Asin(end.Direction.X), Is.EqualTo(0.299792458 * 1.4 / 160).Within(1e-5).Percent);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Follow_ThereAndBack_ReturnsToTheStart()
    {
        var integrator = new DormandPrince(1e-6);
        var start = new Ray(new Vector3D(1, 2, 3), new Vector3D(0.5, -0.1, 1).Normalised());
        var field = new FringeField();
        Ray there = integrator.Follow(in start, 3000, 1e-3, field);
        var turned = there with { Direction = -there.Direction };
        Ray back = integrator.Follow(in turned, 3000, -1e-3, field);
        Assert.That((back.Position - start.Position).Length, Is.LessThan(1e-3));
    }

    /// <summary>Exact path in a uniform field, dd/ds = κ d × B.</summary>
    private static Ray Helix(in Ray start, double length, double curvature, Vector3D field)
    {
        Vector3D axis = field.Normalised();
        double angle = curvature * field.Length * length;
        Vector3D along = Vector3D.Dot(start.Direction, axis) * axis;
        Vector3D across = start.Direction - along;
        Vector3D side = Vector3D.Cross(across, axis);
        double radius = 1 / (curvature * field.Length);
        return new Ray(
            start.Position + length * along + radius * (Math.Sin(angle) * across + (1 - Math.Cos(angle)) * side),
            along + Math.Cos(angle) * across + Math.Sin(angle) * side);
    }

    /// <summary>A field that varies along the path.</summary>
    private readonly struct FringeField : IMagneticField
    {
        public Vector3D At(in Vector3D position) => new(0, 1 / (1 + Math.Exp((position.Z - 500) / 100)), 0);
    }
}
