using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry.Shapes;

namespace NA64Mu.Geometry.Configuration;

/// <summary>Check of a layout by random points and rays, independent of the exact overlap test.</summary>
/// <remarks>
/// In and around every volume points are drawn. Each must lie in exactly one leaf (a volume without the daughters in it), found by asking every volume; the
/// navigator must name that leaf; and a straight flight from the point must be cut into stretches that add up and lie where the navigator says.
/// </remarks>
public sealed class GeometryCheck
{
    /// <summary>Points are drawn from the bounding box of a volume, enlarged by this factor.</summary>
    private const double Margin = 1.05;

    /// <summary>No faults are listed beyond this many.</summary>
    private const int MostFaults = 20;

    /// <summary>Stretches shorter than this are not looked into [mm].</summary>
    private const double ShortStretch = 1e-5;

    /// <summary>Flights with more stretches are stuck.</summary>
    private const int MostStretches = 100_000;

    private readonly Navigator _navigator;
    private readonly PlacedShape[] _shapes;
    private readonly List<string> _faults = [];
    private RandomStream _random;

    private GeometryCheck(DetectorLayout layout, ulong seed)
    {
        _navigator = new Navigator(layout);
        _shapes = new PlacedShape[layout.Volumes.Count];
        foreach (Volume volume in layout.Volumes) _shapes[volume.Id.Index] = new PlacedShape(volume.Shape, volume.Centre);
        _random = new RandomStream(seed, 0, 0, StreamPurpose.GeometryCheck);
    }

    /// <summary>Draws points and rays.</summary>
    /// <param name="layout">Layout.</param>
    /// <param name="pointsPerVolume">Points in and around each volume.</param>
    /// <param name="seed">Seed.</param>
    public static GeometryCheckResult Run(DetectorLayout layout, int pointsPerVolume, ulong seed = 1)
    {
        var check = new GeometryCheck(layout, seed);
        long stretches = 0;
        foreach (Volume volume in layout.Volumes)
        {
            for (int point = 0; point < pointsPerVolume; point++)
            {
                Vector3D position = check.PointNear(volume), direction = check.Direction();
                check.CheckLeaf(position, direction);
                stretches += check.CheckRay(position, direction);
            }
        }
        return new GeometryCheckResult((long)pointsPerVolume * layout.Volumes.Count, stretches, check._faults);
    }

    private Vector3D PointNear(Volume volume) => volume.Centre + Margin * new Vector3D(
        volume.Shape.HalfX * _random.Uniform(-1, 1), volume.Shape.HalfY * _random.Uniform(-1, 1), volume.Shape.HalfZ * _random.Uniform(-1, 1));

    private Vector3D Direction()
    {
        var vector = new Vector3D(_random.Normal(), _random.Normal(), _random.Normal());
        return vector.Normalised();
    }

    private void CheckLeaf(in Vector3D position, in Vector3D direction)
    {
        int leaves = 0, leaf = -1;
        for (int volume = 0; volume < _shapes.Length; volume++)
        {
            if (!_shapes[volume].Holds(position, direction) || IsInDaughter(volume, position, direction)) continue;
            leaves++;
            leaf = volume;
        }
        bool isInWorld = _shapes[0].Holds(position, direction);
        if (leaves != (isInWorld ? 1 : 0)) AddFault($"{Text(position)} lies in {leaves} volumes");
        int found = _navigator.Locate(position, direction).Volume.Index;
        if (leaves == 1 && found != leaf) AddFault($"{Text(position)} lies in '{Name(leaf)}', but navigation says '{Name(found)}'");
    }

    private bool IsInDaughter(int mother, in Vector3D position, in Vector3D direction)
    {
        for (int volume = 1; volume < _shapes.Length; volume++)
        {
            if (_navigator.Layout.Volumes[volume].Mother.Index == mother && _shapes[volume].Holds(position, direction)) return true;
        }
        return false;
    }

    private int CheckRay(Vector3D position, in Vector3D direction)
    {
        Vector3D start = position;
        double sum = 0;
        int stretches = 0;
        for (Location location = _navigator.Locate(position, direction); !location.IsOutside; stretches++)
        {
            double length = _navigator.DistanceToBoundary(position, direction, location, out Crossing crossing);
            if (length > ShortStretch && !_navigator.Contains(position + 0.5 * length * direction, location))
                AddFault($"a stretch from {Text(position)} is not in '{Name(location.Volume.Index)}'");
            sum += length;
            position += length * direction;
            location = _navigator.Cross(ref position, direction, location, crossing);
            if (stretches <= MostStretches) continue;
            AddFault($"a ray is stuck at {Text(position)}");
            return stretches;
        }
        if (stretches > 0 && System.Math.Abs(sum - (position - start).Length) > PlacedShape.BorderTolerance * (1 + stretches))
            AddFault($"the stretches from {Text(start)} do not add up");
        return stretches;
    }

    private void AddFault(string fault)
    {
        if (_faults.Count < MostFaults) _faults.Add(fault);
    }

    private string Name(int volume) => volume < 0 ? "outside" : _navigator.Layout.Volumes[volume].Name;

    private static string Text(in Vector3D position) => System.FormattableString.Invariant($"({position.X:0.###}, {position.Y:0.###}, {position.Z:0.###}) mm");
}
