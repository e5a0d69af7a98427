using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.Reconstruction.Tracking;

/// <summary>Material along lines parallel to the beam.</summary>
public static class MaterialBudget
{
    /// <summary>All that a line meets, slab by slab.</summary>
    /// <param name="navigator">The set-up.</param>
    /// <param name="x">x of the line [mm].</param>
    /// <param name="y">y of the line [mm].</param>
    /// <param name="zMin">Start, inside the world [mm].</param>
    /// <param name="zMax">End, not before the start [mm].</param>
    public static List<MaterialSlice> Slices(Navigator navigator, double x, double y, double zMin, double zMax)
    {
        var slices = new List<MaterialSlice>();
        Vector3D position = new(x, y, zMin), direction = Vector3D.AlongBeam;
        Location location = navigator.Locate(position, direction);
        while (position.Z < zMax && !location.IsOutside)
        {
            double distance = navigator.DistanceToBoundary(position, direction, location, out Crossing crossing);
            double end = position.Z + distance;
            Vector3D? field = navigator.HasField(location, out Vector3D inside) ? inside : null;
            bool isLast = end >= zMax;
            slices.Add(new MaterialSlice(position.Z, isLast ? zMax : end, navigator.Layout.Media[navigator.MediumAt(location)].Material, field));
            if (isLast) break;
            position += distance * direction;
            location = navigator.Cross(ref position, direction, location, crossing);
        }
        return slices;
    }

    /// <summary>Radiation lengths on the line parallel to the beam through the centre of a volume; 0 where the end is before the start.</summary>
    /// <param name="navigator">The set-up.</param>
    /// <param name="through">Volume through whose centre the line goes.</param>
    /// <param name="zMin">Start [mm].</param>
    /// <param name="zMax">End [mm].</param>
    public static double Between(Navigator navigator, Volume through, double zMin, double zMax) =>
        Slices(navigator, through.Centre.X, through.Centre.Y, zMin, zMax).Sum(slice => slice.Length * slice.RadiationLengthsPerLength);
}
