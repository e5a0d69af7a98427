using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Shapes;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Geometry;

[TestFixture]
public sealed class NavigatorSafetyTests
{
    private const int Points = 4000;
    private const int Directions = 200;

    private static readonly Navigator Mixed = new(Layout());

    /// <summary>In any direction; in those along the axes, too, which lead to planes by the shortest way.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void Safety_AtAnyPoint_IsNeverMoreThanTheWayToABorder()
    {
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        double closest = double.PositiveInfinity;
        int positive = 0;
        for (int point = 0; point < Points; point++)
        {
            Vector3D position = new(random.Uniform(-100, 100), random.Uniform(-100, 100), random.Uniform(-100, 100));
            Location location = Mixed.Locate(position, Vector3D.AlongBeam);
            double safety = Mixed.Safety(position, location);
            Assert.That(safety, Is.GreaterThanOrEqualTo(0));
            if (safety > 0) positive++;
            for (int number = 0; number < Directions; number++)
            {
                Vector3D direction = number < 6 ? Axis(number) : RayWalk.Direction(ref random);
                double distance = Mixed.DistanceToBoundary(position, direction, location, out _);
                if (distance < safety - 1e-9) Assert.Fail($"{position} in {location}: {distance} mm along {direction}, safety {safety} mm");
                closest = Math.Min(closest, distance / safety);
            }
        }
        Assert.That(positive, Is.GreaterThan(0.99 * Points), "a bound of zero would be safe and of no use");
        Assert.That(closest, Is.EqualTo(1).Within(1e-9));
    }

    /// <summary>A way that is said to end in its slab ends before the border; in slabs of boxes without holes and daughters the reverse holds, too.</summary>
    [Test]
    [Category(Categories.Statistical)]
    public void HoldsWayTo_EndOfAnyWay_IsBeforeTheBorder()
    {
        var random = new RandomStream(2, 0, 0, StreamPurpose.Study);
        int inLayers = 0;
        for (int point = 0; point < Points; point++)
        {
            Vector3D position = new(random.Uniform(-100, 100), random.Uniform(-100, 100), random.Uniform(-100, 100));
            Location location = Mixed.Locate(position, Vector3D.AlongBeam);
            Vector3D direction = RayWalk.Direction(ref random);
            double border = Mixed.DistanceToBoundary(position, direction, location, out _);
            double way = border * random.Uniform(0, 2);
            bool isHeld = Mixed.HoldsWayTo(position + way * direction, location);
            if (isHeld) Assert.That(way, Is.LessThan(border));
            if (location.Volume.Index != 1) continue;
            Assert.That(isHeld, Is.EqualTo(way < border));
            inLayers++;
        }
        Assert.That(inLayers, Is.GreaterThan(50));
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [Category(Categories.Unit)]
    public void HoldsWayTo_NoPlace_IsNo(double x) =>
        Assert.That(Mixed.HoldsWayTo(new Vector3D(x, 0, 1), new Location(new VolumeId(1), 0)), Is.False);

    [TestCase(0, 0.4, 0.4)]
    [TestCase(1, 2.5, 0.5)]
    [TestCase(1, 5, 0)]
    [TestCase(5, 14, 1)]
    [Category(Categories.Unit)]
    public void Safety_InASlabFarFromItsSides_IsTheDistanceToItsNearerPlane(int slab, double z, double expected) =>
        Assert.That(Mixed.Safety(new Vector3D(1, 2, z), new Location(new VolumeId(1), slab)), Is.EqualTo(expected).Within(1e-12));

    [TestCase(0, 0.4, 1, 1.6)]
    [TestCase(0, 0.4, -1, 0.4)]
    [TestCase(3, 7.5, 0.5, 5)]
    [TestCase(3, 7.5, -0.25, 2)]
    [TestCase(3, 10, 1, 0)]
    [TestCase(3, 10, 0, double.PositiveInfinity)]
    [Category(Categories.Unit)]
    public void DistanceToSlabEnd_InAnyDirection_IsThatToThePlaneAhead(int slab, double z, double directionZ, double expected)
    {
        Vector3D direction = new(Math.Sqrt(1 - directionZ * directionZ), 0, directionZ);
        // The sides, 50 mm away, do not count.
        double distance = Mixed.DistanceToSlabEnd(new Vector3D(49, 0, z), direction, new Location(new VolumeId(1), slab));
        Assert.That(distance, Is.EqualTo(expected).Within(1e-12));
    }

    private static Vector3D Axis(int number)
    {
        double sense = number % 2 == 0 ? 1 : -1;
        return (number / 2) switch { 0 => new Vector3D(sense, 0, 0), 1 => new Vector3D(0, sense, 0), _ => new Vector3D(0, 0, sense) };
    }

    /// <summary>Layers of 2 + 3 mm, a box with a hole, a tube with another one in it, a tube with a hole, and a box with daughters side by side.</summary>
    private static DetectorLayout Layout()
    {
        LayoutBuilder builder = new LayoutBuilder().World(100, 100, 100);
        var layers = new LayerStructure { Count = 3, Unit = [new Slab(new MaterialId(1), 2, false), new Slab(new MaterialId(0), 3, true)] };
        builder.Add("sandwich", 0, new Shape(ShapeKind.Box, 50, 50, 7.5), new Vector3D(0, 0, 7.5), layers);
        builder.Add("frame", 0, new Shape(ShapeKind.Box, 80, 60, 10, 20, 30), new Vector3D(5, -5, 30));
        int tube = builder.Add("tube", 0, new Shape(ShapeKind.Tube, 70, 70, 20), new Vector3D(10, 0, 65));
        builder.Add("core", tube, new Shape(ShapeKind.Tube, 20, 20, 15), new Vector3D(15, 5, 65));
        builder.Add("pipe", 0, new Shape(ShapeKind.Tube, 60, 60, 20, 40, 40), new Vector3D(0, 0, -25));
        int box = builder.Add("box", 0, new Shape(ShapeKind.Box, 90, 90, 20), new Vector3D(0, 0, -70));
        builder.Add("left", box, new Shape(ShapeKind.Box, 20, 40, 10), new Vector3D(-40, 0, -65));
        builder.Add("right", box, new Shape(ShapeKind.Tube, 25, 25, 5, 10, 10), new Vector3D(40, 0, -75));
        return builder.Build();
    }
}
