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
        AddSlices(navigator, new Vector3D(x, y, zMin), new Vector3D(x, y, zMax), slices);
        return slices;
    }

    /// <summary>All that a straight line meets, slab by slab; lengths are those along the beam.</summary>
    /// <param name="navigator">The set-up.</param>
    /// <param name="start">Start, inside the world [mm].</param>
    /// <param name="end">End, not before the start [mm].</param>
    /// <param name="slices">Takes what is met.</param>
    public static void AddSlices(Navigator navigator, in Vector3D start, in Vector3D end, List<MaterialSlice> slices)
    {
        if (start.Z >= end.Z) return;
        Vector3D position = start, direction = (end - start).Normalised();
        Location location = navigator.Locate(position, direction);
        while (position.Z < end.Z && !location.IsOutside)
        {
            double distance = navigator.DistanceToBoundary(position, direction, location, out Crossing crossing);
            double zEnd = position.Z + distance * direction.Z;
            Vector3D? field = navigator.HasField(location, out Vector3D inside) ? inside : null;
            bool isLast = zEnd >= end.Z;
            slices.Add(new MaterialSlice(position.Z, isLast ? end.Z : zEnd, navigator.Layout.Media[navigator.MediumAt(location)].Material, field));
            if (isLast) return;
            position += distance * direction;
            location = navigator.Cross(ref position, direction, location, crossing);
        }
    }

    /// <summary>Radiation lengths on the line parallel to the beam through the centre of a volume; 0 where the end is before the start.</summary>
    /// <param name="navigator">The set-up.</param>
    /// <param name="through">Volume through whose centre the line goes.</param>
    /// <param name="zMin">Start [mm].</param>
    /// <param name="zMax">End [mm].</param>
    public static double Between(Navigator navigator, Volume through, double zMin, double zMax) =>
        Slices(navigator, through.Centre.X, through.Centre.Y, zMin, zMax).Sum(slice => slice.Length * slice.RadiationLengthsPerLength);
}
