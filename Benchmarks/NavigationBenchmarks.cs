using System;
using BenchmarkDotNet.Attributes;
using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.Benchmarks;

/// <summary>Borders of the whole set-up: distance, crossing and look-up.</summary>
[MemoryDiagnoser]
public class NavigationBenchmarks
{
    private const int EcalSlabs = 300;
    private const int Points = 1000;

    private static readonly Vector3D Direction = new Vector3D(1e-3, 2e-3, 1).Normalised();

    private readonly Navigator _navigator = new(DefaultSetUp.Load());
    private readonly Vector3D[] _points = new Vector3D[Points];
    private readonly Vector3D _ecalFront;

    /// <summary>Draws points and finds the front of the ECAL.</summary>
    public NavigationBenchmarks()
    {
        var random = new RandomStream(1, 0, 0, StreamPurpose.Study);
        for (int point = 0; point < Points; point++)
            _points[point] = new Vector3D(random.Uniform(-300, 300), random.Uniform(-300, 300), random.Uniform(-4000, 16_000));
        _ecalFront = new Vector3D(3, 4, _navigator.Layout.Find("ECAL")!.ZMin);
    }

    /// <summary>One slab of the ECAL: distance to its end, and over the border.</summary>
    [Benchmark(OperationsPerInvoke = EcalSlabs)]
    public Location EcalSlab() => Fly(_ecalFront, EcalSlabs);

    /// <summary>All borders from 3.5 m before the ECAL to the end of the world.</summary>
    [Benchmark]
    public Location WholeSetUp() => Fly(new Vector3D(3, 4, -3500), int.MaxValue);

    /// <summary>The volume that holds a point.</summary>
    [Benchmark(OperationsPerInvoke = Points)]
    public int Locate()
    {
        int sum = 0;
        foreach (ref readonly Vector3D point in _points.AsSpan()) sum += _navigator.Locate(in point, in Direction).Volume.Index;
        return sum;
    }

    private Location Fly(Vector3D position, int crossings)
    {
        Location location = _navigator.Locate(in position, in Direction);
        for (int crossed = 0; crossed < crossings && !location.IsOutside; crossed++)
        {
            double distance = _navigator.DistanceToBoundary(in position, in Direction, location, out Crossing crossing);
            position += distance * Direction;
            location = _navigator.Cross(ref position, in Direction, location, crossing);
        }
        return location;
    }
}
