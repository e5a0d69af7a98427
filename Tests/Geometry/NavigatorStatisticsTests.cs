using System;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Shapes;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Geometry;

[Category(Categories.Statistical)]
public sealed class NavigatorStatisticsTests
{
    /// <summary>Stretches shorter than this are not looked into [mm].</summary>
    private const double ShortStretch = 1e-5;

    [Test]
    public void RandomRays_ThroughRandomLayouts_AddUpAndKnowWhereTheyAre()
    {
        var random = new RandomStream(11, 0, 0, StreamPurpose.Study);
        for (int trial = 0; trial < 150; trial++)
        {
            var navigator = new Navigator(RandomLayout(ref random));
            for (int ray = 0; ray < 60; ray++)
            {
                var start = new Vector3D(Coordinate(ref random), Coordinate(ref random), Coordinate(ref random));
                Check(navigator, start, Direction(ref random));
            }
        }
    }

    /// <summary>A coarse grid of numbers makes faces touch and rays run along them.</summary>
    private static double Coordinate(ref RandomStream random) =>
        random.Uniform() < 0.5 ? 10 * Math.Floor(random.Uniform(-10, 10)) : random.Uniform(-99, 99);

    private static Vector3D Direction(ref RandomStream random)
    {
        Vector3D direction = RayWalk.Direction(ref random);
        double choice = random.Uniform();
        if (choice < 0.1) direction = direction with { X = 0 };
        else if (choice < 0.2) direction = direction with { Y = 0 };
        else if (choice < 0.3) direction = direction with { Z = 0 };
        else if (choice < 0.35) direction = new Vector3D(1, 0, 0);
        else if (choice < 0.4) direction = new Vector3D(0, 0, -1);
        else if (choice < 0.5) direction = new Vector3D(1, 1, 0);
        else if (choice < 0.6) direction = direction with { X = 1e-9, Y = 1e-17 };
        return direction.Normalised();
    }

    internal static void Check(Navigator navigator, Vector3D start, Vector3D direction)
    {
        (var stretches, Vector3D end) = RayWalk.Follow(navigator, start, direction);
        Assert.That(RayWalk.TotalLength(stretches), Is.EqualTo((end - start).Length).Within(1e-8 + 1e-14 * stretches.Count * end.Length));
        foreach (RayWalk.Stretch stretch in stretches)
        {
            if (stretch.Length < ShortStretch) continue;
            Vector3D middle = stretch.From + 0.5 * stretch.Length * direction;
            if (!navigator.Contains(middle, stretch.Location)) Assert.Fail($"{middle} is not in {stretch.Location}, from {start} along {direction}");
            Location found = navigator.Locate(middle, direction);
            if (found == stretch.Location) continue;
            // Along a common border, to 1 nm, both are right.
            if (!navigator.Contains(middle, found)) Assert.Fail($"{middle} is in {found}, not {stretch.Location}, from {start} along {direction}");
        }
    }

    /// <summary>Boxes, rings and tubes in the cells of a 5 by 5 by 5 grid of 40 mm, some flush with their cell, some with a daughter.</summary>
    private static DetectorLayout RandomLayout(ref RandomStream random)
    {
        LayoutBuilder builder = new LayoutBuilder().World(100, 100, 100);
        for (int cell = 0; cell < 125; cell++)
        {
            if (random.Uniform() < 0.5) continue;
            var centre = new Vector3D(40 * (cell % 5) - 80, 40 * (cell / 5 % 5) - 80, 40 * (cell / 25) - 80);
            double halfZ = random.Uniform() < 0.5 ? 20 : random.Uniform(1, 19);
            double half = random.Uniform() < 0.5 ? 20 : random.Uniform(11, 19);
            double hole = random.Uniform() < 0.5 ? 0 : 10;
            ShapeKind kind = random.Uniform() < 0.5 ? ShapeKind.Box : ShapeKind.Tube;
            LayerStructure? layers = random.Uniform() < 0.3 ? Layers(2 * halfZ) : null;
            int volume = builder.Add($"v{cell}", 0, new Shape(kind, half, half, halfZ, hole, hole), centre, layers);
            if (layers is null && hole == 0)
                builder.Add($"d{cell}", volume, new Shape(ShapeKind.Tube, 10, 10, halfZ, 5, 5), centre, material: 0);
            else if (hole > 0 && random.Uniform() < 0.5)
                builder.Add($"h{cell}", 0, new Shape(kind, 10, 10, halfZ), centre, material: 0);
        }
        return builder.Build();
    }

    private static LayerStructure Layers(double thickness) => new()
    {
        Count = 5,
        Unit = [new Slab(new MaterialId(1), 0.08 * thickness, false), new Slab(new MaterialId(0), 0.12 * thickness, true)],
    };
}
