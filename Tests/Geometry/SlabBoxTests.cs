using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Geometry;

[TestFixture]
public sealed class SlabBoxTests
{
    private static readonly SlabBox Box = new(new Vector3D(-2, -3, 10), new Vector3D(2, 3, 14));

    [TestCase(0, 0, 12, 2)]
    [TestCase(1.5, 0, 12, 0.5)]
    [TestCase(0, -2.75, 12, 0.25)]
    [TestCase(0, 0, 13.9, 0.1)]
    [TestCase(0, 0, 14, 0)]
    [TestCase(0, 4, 12, -1)]
    [Category(Categories.Unit)]
    public void Room_OfAPoint_IsTheDistanceToTheNearestBorder(double x, double y, double z, double room) =>
        Assert.That(Box.Room(new Vector3D(x, y, z)), Is.EqualTo(room).Within(1e-12));

    [TestCase(0, 0, 1, 3)]
    [TestCase(0, 0, -1, 1)]
    [TestCase(1, 0, 0, 1)]
    [TestCase(0, -1, 0, 5)]
    [TestCase(0.6, 0, 0.8, 5.0 / 3)]
    [TestCase(0, 0.6, -0.8, 1.25)]
    [Category(Categories.Unit)]
    public void Exit_AlongADirection_IsTheFirstBorderThatItMeets(double x, double y, double z, double distance) =>
        Assert.That(Box.Exit(new Vector3D(1, 2, 11), new Vector3D(x, y, z)), Is.EqualTo(distance).Within(1e-12));

    /// <summary>By rounding, a point may be a little outside.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Exit_FromBeyondTheBorder_IsNotNegative() => Assert.That(Box.Exit(new Vector3D(2 + 1e-12, 0, 12), new Vector3D(1, 0, 0)), Is.Zero);
}
