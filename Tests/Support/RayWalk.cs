using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.Tests.Support;

/// <summary>A straight flight from border to border until the world ends.</summary>
internal static class RayWalk
{
    /// <summary>One stretch within one location.</summary>
    public readonly record struct Stretch(Location Location, Vector3D From, double Length);

    /// <returns>All stretches, and the place where the world was left.</returns>
    public static (List<Stretch> Stretches, Vector3D End) Follow(Navigator navigator, Vector3D position, Vector3D direction, int limit = 20_000)
    {
        var stretches = new List<Stretch>();
        Location location = navigator.Locate(position, direction);
        while (!location.IsOutside)
        {
            double length = navigator.DistanceToBoundary(position, direction, location, out Crossing crossing);
            stretches.Add(new Stretch(location, position, length));
            position += length * direction;
            location = navigator.Cross(ref position, direction, location, crossing);
            if (stretches.Count > limit) throw new InvalidOperationException($"stuck at {position} {direction} in {location}");
        }
        return (stretches, position);
    }

    public static double TotalLength(List<Stretch> stretches)
    {
        double sum = 0;
        foreach (Stretch stretch in stretches) sum += stretch.Length;
        return sum;
    }

    /// <summary>Isotropic unit vector.</summary>
    public static Vector3D Direction(ref RandomStream random)
    {
        double cosine = random.Uniform(-1, 1), azimuth = random.Uniform(0, 2 * Math.PI), sine = Math.Sqrt(1 - cosine * cosine);
        return new Vector3D(sine * Math.Cos(azimuth), sine * Math.Sin(azimuth), cosine);
    }
}
