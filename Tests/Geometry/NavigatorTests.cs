using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Shapes;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Geometry;

[Category(Categories.Unit)]
public sealed class NavigatorTests
{
    private const int Sandwich = 1;
    private const int Ring = 2;
    private const int Pipe = 3;
    private const int Core = 4;
    private const int Magnet = 5;
    private const int Panel = 6;

    private static readonly Vector3D Beam = Vector3D.AlongBeam;

    private readonly Navigator _navigator = new(Layout());

    [Test]
    public void Slabs_AlongBeam_AreCrossedOneByOne()
    {
        var position = new Vector3D(1, 2, -10);
        Location location = _navigator.Locate(position, Beam);
        for (int slab = 0; slab < 6; slab++)
        {
            double distance = _navigator.DistanceToBoundary(position, Beam, location, out Crossing crossing);
            position += distance * Beam;
            location = _navigator.Cross(ref position, Beam, location, crossing);
            Assert.That(location, Is.EqualTo(new Location(new VolumeId(Sandwich), slab)));
            Assert.That(position.Z, Is.EqualTo(slab / 2 * 5 + slab % 2 * 2));
            Assert.That(_navigator.MediumAt(location).Index, Is.EqualTo(1 - slab % 2));
        }
    }

    [Test]
    public void Slabs_AgainstBeam_AreCrossedInReverse()
    {
        (var stretches, Vector3D end) = RayWalk.Follow(_navigator, new Vector3D(0, 0, 14), -Beam);
        Assert.That(string.Join(' ', stretches.Select(stretch => stretch.Location.Slab)), Is.EqualTo("5 4 3 2 1 0 0"));
        Assert.That(end.Z, Is.EqualTo(-1000));
    }

    [Test]
    public void TouchingVolumes_OnARay_AreEnteredWithoutAirBetween()
    {
        (var stretches, _) = RayWalk.Follow(_navigator, new Vector3D(30, 0, 14), Beam);
        Assert.That(stretches.Select(stretch => stretch.Location.Volume.Index).Take(3), Is.EqualTo(new[] { Sandwich, Ring, 0 }));
        Assert.That(stretches[1].Length, Is.EqualTo(20));
    }

    [Test]
    public void Hole_AlongAxis_BelongsToMother()
    {
        var inHole = new Vector3D(1, 2, 20);
        Assert.That(_navigator.Locate(inHole, Beam).Volume.Index, Is.Zero);
        Assert.That(_navigator.Contains(inHole, default));
        Assert.That(_navigator.Contains(inHole, new Location(new VolumeId(Ring), 0)), Is.False);
        (var stretches, _) = RayWalk.Follow(_navigator, inHole, Beam);
        Assert.That(stretches[0].Location, Is.Default);
    }

    [TestCase(1.0, 9.0, 40.0)]
    [TestCase(-1.0, 11.0, 40.0)]
    public void Hole_Sideways_LeadsIntoItsWall(double sense, double toWall, double throughWall)
    {
        var direction = new Vector3D(sense, 0, 0);
        (var stretches, _) = RayWalk.Follow(_navigator, new Vector3D(1, 2, 20), direction);
        Assert.That(stretches.Select(stretch => stretch.Location.Volume.Index), Is.EqualTo(new[] { 0, Ring, 0 }));
        Assert.That(stretches[0].Length, Is.EqualTo(toWall));
        Assert.That(stretches[1].Length, Is.EqualTo(throughWall));
    }

    [Test]
    public void Hole_FromTheMaterial_IsCrossed()
    {
        (var stretches, _) = RayWalk.Follow(_navigator, new Vector3D(-30, 0, 20), new Vector3D(1, 0, 0));
        Assert.That(stretches.Select(stretch => stretch.Location.Volume.Index), Is.EqualTo(new[] { Ring, 0, Ring, 0 }));
        Assert.That(stretches.Select(stretch => stretch.Length), Is.EqualTo(new[] { 20.0, 20, 40, 950 }));
    }

    [Test]
    public void Border_WithDirection_BelongsToTheSideAhead()
    {
        var front = new Vector3D(0, 0, 0);
        Assert.That(_navigator.Locate(front, Beam).Volume.Index, Is.EqualTo(Sandwich));
        Assert.That(_navigator.Locate(front, -Beam).Volume.Index, Is.Zero);
        var side = new Vector3D(50, 0, 1);
        Assert.That(_navigator.Locate(side, new Vector3D(1, 0, 0)).Volume.Index, Is.Zero);
        Assert.That(_navigator.Locate(side, new Vector3D(-1, 0, 0)).Volume.Index, Is.EqualTo(Sandwich));
        Assert.That(_navigator.Locate(side, Beam).Volume.Index, Is.Zero, "the upper side, where the direction lies in the plane");
        Assert.That(_navigator.Locate(new Vector3D(-50, 0, 1), Beam).Volume.Index, Is.EqualTo(Sandwich));
        Assert.That(_navigator.Locate(new Vector3D(0, 0, 1000), Beam).IsOutside);
        Assert.That(_navigator.Contains(new Vector3D(0, 0, 1001), Location.Outside));
    }

    [TestCase(1, 1, 1)]
    [TestCase(1, 1, 0)]
    [TestCase(0, 1, 1)]
    [TestCase(1, 0, 0)]
    [TestCase(-1, 1, -1)]
    [TestCase(1e-12, 0, 1)]
    [TestCase(1e-300, 1, 1e-300)]
    public void CornersAndEdges_InAnyDirection_NeverHoldTheParticle(double x, double y, double z)
    {
        Vector3D direction = new Vector3D(x, y, z).Normalised();
        double[] sides = [-50, -10, 0, 10, 50];
        double[] planes = [0, 2, 5, 15, 25, 35, 100, 300];
        foreach (Vector3D corner in sides.SelectMany(a => sides.SelectMany(b => planes.Select(c => new Vector3D(a, b, c)))))
        {
            (var stretches, Vector3D end) = RayWalk.Follow(_navigator, corner, direction, 100);
            Assert.That(RayWalk.TotalLength(stretches), Is.EqualTo((end - corner).Length).Within(1e-9));
        }
    }

    [Test]
    public void Tube_ThroughTheMiddle_ShowsWallAndCore()
    {
        (var stretches, _) = RayWalk.Follow(_navigator, new Vector3D(-200, 0, 150), new Vector3D(1, 0, 0));
        Assert.That(stretches.Select(stretch => stretch.Location.Volume.Index), Is.EqualTo(new[] { 0, Pipe, Core, Pipe, 0 }));
        Assert.That(stretches.Select(stretch => stretch.Length), Is.EqualTo(new[] { 160.0, 20, 40, 20, 960 }).Within(1e-12));
    }

    [Test]
    public void Tube_Tangent_IsPassedBy()
    {
        foreach (double offset in new[] { 0, 1e-13, -1e-13, 1e-11, -1e-11, 1e-9, -1e-9, 1e-7, -1e-7 })
        {
            var start = new Vector3D(-200, 40 + offset, 150);
            (var stretches, Vector3D end) = RayWalk.Follow(_navigator, start, new Vector3D(1, 0, 0), 10);
            Assert.That(RayWalk.TotalLength(stretches), Is.EqualTo((end - start).Length).Within(1e-9));
        }
    }

    [Test]
    public void Tube_ShiftedOffTheEdgeOfItsFront_IsNotEntered()
    {
        var start = new Vector3D(39.9, 0, 50);
        _navigator.DistanceToBoundary(in start, Beam, default, out Crossing crossing);
        Vector3D shifted = new(40.2, 0, 100);
        Vector3D outwards = new Vector3D(0.02, 0, 1).Normalised();
        Location location = _navigator.Cross(ref shifted, in outwards, default, crossing);
        Assert.That(crossing.Next.Index, Is.EqualTo(Pipe));
        Assert.That(location, Is.EqualTo(default(Location)));
        (var stretches, _) = RayWalk.Follow(_navigator, shifted, outwards);
        Assert.That(stretches.Select(stretch => stretch.Location.Volume.Index), Has.None.EqualTo(Pipe));
    }

    [Test]
    public void Nesting_InsideMagnet_KeepsItsField()
    {
        var panel = new Location(new VolumeId(Panel), 0);
        Assert.That(_navigator.HasField(panel, out Vector3D field));
        Assert.That(field, Is.EqualTo(new Vector3D(0, 0.7, 0)));
        Assert.That(_navigator.HasField(default, out _), Is.False);
        (var stretches, _) = RayWalk.Follow(_navigator, new Vector3D(0, 0, 250), Beam);
        Assert.That(stretches.Select(stretch => stretch.Location.Volume.Index), Is.EqualTo(new[] { 0, Magnet, Panel, Magnet, 0 }));
    }

    /// <summary>A point on the rim of the beam pipe, and a direction that leads out of it by less than the rounding of z.</summary>
    [Test]
    [Category(Categories.Regression)]
    public void Rim_OfAPipeGrazedWithinRounding_IsPassed()
    {
        var navigator = new Navigator(DefaultLayout.Load());
        var position = new Vector3D(143.81061900034297, 42.643942861069874, -34300);
        Vector3D direction = new Vector3D(0.22953723888409067, 0.03466881848372373, 0.9726822343347341).Normalised();
        (List<RayWalk.Stretch> stretches, _) = RayWalk.Follow(navigator, position, direction, limit: 100);
        Assert.That(stretches, Is.Not.Empty);
    }

    private static DetectorLayout Layout()
    {
        LayoutBuilder builder = new LayoutBuilder().World(1000, 1000, 1000);
        var layers = new LayerStructure { Count = 3, Unit = [new Slab(new MaterialId(1), 2, false), new Slab(new MaterialId(0), 3, true)] };
        builder.Add("sandwich", 0, new Shape(ShapeKind.Box, 50, 50, 7.5), new Vector3D(0, 0, 7.5), layers);
        builder.Add("ring", 0, new Shape(ShapeKind.Box, 50, 50, 10, 10, 10), new Vector3D(0, 0, 25));
        builder.Add("pipe", 0, new Shape(ShapeKind.Tube, 40, 40, 50, 20, 20), new Vector3D(0, 0, 150));
        builder.Add("core", 0, new Shape(ShapeKind.Tube, 20, 20, 50), new Vector3D(0, 0, 150));
        builder.Add("magnet", 0, new Shape(ShapeKind.Box, 100, 100, 100), new Vector3D(0, 0, 400), field: new Vector3D(0, 0.7, 0));
        builder.Add("panel", Magnet, new Shape(ShapeKind.Box, 100, 10, 5), new Vector3D(0, 0, 400));
        return builder.Build();
    }
}
