using System;
using System.Runtime.CompilerServices;
using NA64Mu.Core;
using NA64Mu.Geometry.Navigation;
using NA64Mu.Geometry.Shapes;

namespace NA64Mu.Geometry;

/// <summary>Answers where a point is and how far it is to the next border; immutable and shared by all threads.</summary>
/// <remarks>
/// A crossing puts the coordinate exactly on the plane, and a point on a plane belongs to the side into which the direction leads. So every crossing
/// makes progress, and no tolerance is added to any step (docs/decisions/0005).
/// </remarks>
public sealed class Navigator
{
    private readonly PlacedVolume[] _volumes;
    private readonly DaughterTable[] _daughterTables;
    private readonly double[] _planes;
    private readonly MediumId[] _slabMedia;

    /// <summary>Prepares the look-up tables of a layout.</summary>
    /// <param name="layout">The set-up.</param>
    public Navigator(DetectorLayout layout)
    {
        Layout = layout;
        var tables = new NavigationTables(layout);
        _volumes = tables.Volumes;
        _daughterTables = tables.DaughterTables;
        _planes = tables.Planes;
        _slabMedia = tables.SlabMedia;
    }

    /// <summary>The set-up.</summary>
    public DetectorLayout Layout { get; }

    /// <summary>The volume and slab that hold a point; a point on a border belongs to the side into which the direction leads.</summary>
    /// <param name="position">Point [mm].</param>
    /// <param name="direction">Direction of flight.</param>
    public Location Locate(in Vector3D position, in Vector3D direction) =>
        _volumes[0].Outline.Holds(position, direction) ? Descend(0, -1, position, direction) : Location.Outside;

    /// <summary>Straight distance to the border of the present volume or slab, or to the next volume inside it.</summary>
    /// <param name="position">Point inside <paramref name="location"/>, or in a slab before it, which ends where the location ends [mm].</param>
    /// <param name="direction">Unit direction.</param>
    /// <param name="location">Where the point is, or will be before the border.</param>
    /// <param name="crossing">Which border it is; hand it to <see cref="Cross"/> after the move.</param>
    /// <returns>Distance, not negative; infinite never [mm].</returns>
    public double DistanceToBoundary(in Vector3D position, in Vector3D direction, Location location, out Crossing crossing)
    {
        ref readonly PlacedVolume volume = ref _volumes[location.Volume.Index];
        double distance = double.PositiveInfinity;
        var surface = Surface.None;
        if (direction.Z != 0)
        {
            bool forward = direction.Z > 0;
            double plane = _planes[volume.FirstPlane + location.Slab + (forward ? 1 : 0)];
            distance = Math.Max((plane - position.Z) / direction.Z, 0);
            surface = forward ? Surface.ZMax : Surface.ZMin;
        }
        if (volume.Outline.Kind == ShapeKind.Box) BoxRay.ShortenToSide(volume.Outline, position, direction, ref distance, ref surface);
        else TubeRay.ShortenToSide(volume.Outline, position, direction, ref distance, ref surface);
        Face face = surface switch
        {
            Surface.ZMin => Face.ZMin,
            Surface.ZMax => Face.ZMax,
            _ => Face.Side,
        };
        crossing = new Crossing(face, location.Volume, surface);
        if (volume.DaughterTable >= 0) distance = ShortenToDaughter(_daughterTables[volume.DaughterTable], position, direction, distance, ref crossing);
        Requires.That(double.IsFinite(distance) && distance >= 0, "a finite distance to the next border");
        return distance;
    }

    /// <summary>Steps over a border: puts the position exactly on it and names the location beyond.</summary>
    /// <param name="position">Position after the move, within rounding of the border [mm].</param>
    /// <param name="direction">Unit direction.</param>
    /// <param name="location">Location before the border.</param>
    /// <param name="crossing">The border, as found by <see cref="DistanceToBoundary"/>.</param>
    public Location Cross(ref Vector3D position, in Vector3D direction, Location location, Crossing crossing)
    {
        if (crossing.Face == Face.Daughter) return Enter(ref position, direction, location, crossing);
        ref readonly PlacedVolume volume = ref _volumes[location.Volume.Index];
        if (crossing.Face != Face.Side)
        {
            int upper = location.Slab + (crossing.Face == Face.ZMax ? 1 : 0);
            position = position with { Z = _planes[volume.FirstPlane + upper] };
            if (upper > 0 && upper < volume.SlabCount) return new Location(location.Volume, direction.Z < 0 ? upper - 1 : upper);
        }
        else
        {
            position = volume.Outline.PutOn(crossing.Surface, position);
        }
        bool isRound = crossing.Surface is Surface.Circle or Surface.InnerCircle;
        return Leave(volume.Mother, isRound ? location.Volume.Index : -1, position, direction);
    }

    /// <summary>Whether a point lies inside a location (not in a volume within it), borders counted in to 1 nm.</summary>
    /// <param name="position">Point [mm].</param>
    /// <param name="location">Location.</param>
    public bool Contains(in Vector3D position, Location location)
    {
        const double margin = PlacedShape.BorderTolerance;
        if (location.IsOutside) return !_volumes[0].Outline.HoldsWithin(position, -margin);
        ref readonly PlacedVolume volume = ref _volumes[location.Volume.Index];
        if ((uint)location.Slab >= (uint)volume.SlabCount || !volume.Outline.HoldsWithin(position, margin)) return false;
        int plane = volume.FirstPlane + location.Slab;
        if (position.Z < _planes[plane] - margin || position.Z > _planes[plane + 1] + margin) return false;
        if (volume.DaughterTable < 0) return true;
        DaughterTable table = _daughterTables[volume.DaughterTable];
        foreach (int daughter in table.Members(table.IntervalAt(position.Z, 0)))
        {
            if (_volumes[daughter].Outline.HoldsWithin(position, -margin)) return false;
        }
        return true;
    }

    /// <summary>Whether a straight way that starts in a location surely ends in it, without a border between: an answer in a few comparisons for boxes, and no for all else.</summary>
    /// <param name="end">End of the way; NaN and infinity lie outside [mm].</param>
    /// <param name="location">Where it starts.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HoldsWayTo(in Vector3D end, Location location)
    {
        ref readonly PlacedVolume volume = ref _volumes[location.Volume.Index];
        int plane = volume.FirstPlane + location.Slab;
        // A slab of a box is convex: no way between two points of it leaves it.
        return volume.IsConvex && end.Z > _planes[plane] && end.Z < _planes[plane + 1]
            && end.X > volume.Outline.XMin && end.X < volume.Outline.XMax && end.Y > volume.Outline.YMin && end.Y < volume.Outline.YMax;
    }

    /// <summary>Borders of a slab, where they are those of a box that holds nothing else.</summary>
    /// <param name="location">The slab.</param>
    /// <param name="box">Its borders.</param>
    public bool TryGetBox(Location location, out SlabBox box)
    {
        ref readonly PlacedVolume volume = ref _volumes[location.Volume.Index];
        int plane = volume.FirstPlane + location.Slab;
        box = new SlabBox(
            new Vector3D(volume.Outline.XMin, volume.Outline.YMin, _planes[plane]), new Vector3D(volume.Outline.XMax, volume.Outline.YMax, _planes[plane + 1]));
        return volume is { IsConvex: true, HasField: false };
    }

    /// <summary>Plane at which the present slab ends in the sense of flight [mm].</summary>
    /// <param name="directionZ">Component of the direction, not zero.</param>
    /// <param name="location">Where the point is.</param>
    /// <param name="crossing">The border, for <see cref="Cross"/>.</param>
    public double SlabEnd(double directionZ, Location location, out Crossing crossing)
    {
        bool forward = directionZ > 0;
        crossing = new Crossing(forward ? Face.ZMax : Face.ZMin, location.Volume, forward ? Surface.ZMax : Surface.ZMin);
        return _planes[_volumes[location.Volume.Index].FirstPlane + location.Slab + (forward ? 1 : 0)];
    }

    /// <summary>Whether nothing of the way between two points of a slab, bent aside by no more than a margin, comes near a side or a volume inside; what is not a plain box is taken to be near.</summary>
    /// <param name="from">One point [mm].</param>
    /// <param name="to">The other, within the planes of the slab [mm].</param>
    /// <param name="margin">Margin [mm].</param>
    /// <param name="location">The slab.</param>
    public bool IsClear(in Vector3D from, in Vector3D to, double margin, Location location)
    {
        ref readonly PlacedVolume volume = ref _volumes[location.Volume.Index];
        if (volume.Outline.Kind != ShapeKind.Box || volume.Outline.HasHole) return false;
        if (!BoxRay.HoldsTransverseWithin(volume.Outline, from, -margin) || !BoxRay.HoldsTransverseWithin(volume.Outline, to, -margin)) return false;
        if (volume.DaughterTable < 0) return true;
        DaughterTable table = _daughterTables[volume.DaughterTable];
        double xMin = Math.Min(from.X, to.X) - margin, xMax = Math.Max(from.X, to.X) + margin, yMin = Math.Min(from.Y, to.Y) - margin, yMax = Math.Max(from.Y, to.Y) + margin;
        int last = table.IntervalAt(Math.Max(from.Z, to.Z), 1);
        for (int interval = table.IntervalAt(Math.Min(from.Z, to.Z), -1); interval <= last; interval++)
        {
            foreach (int daughter in table.Members(interval))
            {
                ref readonly PlacedShape shape = ref _volumes[daughter].Outline;
                if (shape.Kind != ShapeKind.Box || !(shape.XMin > xMax || shape.XMax < xMin || shape.YMin > yMax || shape.YMax < yMin)) return false;
            }
        }
        return true;
    }

    /// <summary>A distance within which there is no border in any direction: a lower bound, of use to particles that may end or turn inside it.</summary>
    /// <param name="position">Point inside <paramref name="location"/> [mm].</param>
    /// <param name="location">Where the point is.</param>
    /// <returns>Not negative [mm].</returns>
    public double Safety(in Vector3D position, Location location)
    {
        ref readonly PlacedVolume volume = ref _volumes[location.Volume.Index];
        int plane = volume.FirstPlane + location.Slab;
        double safety = Math.Min(position.Z - _planes[plane], _planes[plane + 1] - position.Z);
        safety = Math.Min(safety, volume.Outline.Kind == ShapeKind.Box ? BoxRay.SafetyToSide(volume.Outline, position) : TubeRay.SafetyToSide(volume.Outline, position));
        if (volume.DaughterTable >= 0)
        {
            DaughterTable table = _daughterTables[volume.DaughterTable];
            int interval = table.IntervalAt(position.Z, 0);
            safety = Math.Min(safety, Math.Min(position.Z - table.EndPlane(interval, -1), table.EndPlane(interval, 1) - position.Z));
            foreach (int daughter in table.Members(interval)) safety = Math.Min(safety, _volumes[daughter].Outline.SafetyFromOutside(position));
        }
        return Math.Max(safety, 0);
    }

    /// <summary>The slab at a coordinate of a volume; on a plane, the one into which the direction leads.</summary>
    /// <param name="volume">Volume that holds the point and has none inside it.</param>
    /// <param name="z">Coordinate [mm].</param>
    /// <param name="directionZ">Component of the direction.</param>
    public Location LocateSlab(VolumeId volume, double z, double directionZ) => new(volume, SlabAt(_volumes[volume.Index], z, directionZ));

    /// <summary>Whether a volume has neither a field nor volumes inside.</summary>
    /// <param name="volume">Volume.</param>
    public bool IsPlain(VolumeId volume) => _volumes[volume.Index] is { HasField: false, DaughterTable: < 0 };

    /// <summary>Medium at a location.</summary>
    /// <param name="location">Location inside the world.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public MediumId MediumAt(Location location) => _slabMedia[_volumes[location.Volume.Index].FirstSlab + location.Slab];

    /// <summary>Whether a magnetic field acts at a location, and which.</summary>
    /// <param name="location">Location inside the world.</param>
    /// <param name="field">Uniform field [T].</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasField(Location location, out Vector3D field)
    {
        ref readonly PlacedVolume volume = ref _volumes[location.Volume.Index];
        field = volume.Field;
        return volume.HasField;
    }

    private double ShortenToDaughter(DaughterTable table, in Vector3D position, in Vector3D direction, double distance, ref Crossing crossing)
    {
        int sense = Math.Sign(direction.Z);
        for (int interval = table.IntervalAt(position.Z, direction.Z); ; interval += sense)
        {
            foreach (int daughter in table.Members(interval))
            {
                ref readonly PlacedShape shape = ref _volumes[daughter].Outline;
                double entry = shape.Kind == ShapeKind.Box
                    ? BoxRay.DistanceToEntry(shape, position, direction, out Surface surface)
                    : TubeRay.DistanceToEntry(shape, position, direction, out surface);
                if (!(entry < distance)) continue;
                distance = entry;
                crossing = new Crossing(Face.Daughter, new VolumeId(daughter), surface);
            }
            if (sense == 0 || table.IsLast(interval, sense)) return distance;
            if (distance <= (table.EndPlane(interval, sense) - position.Z) / direction.Z) return distance;
        }
    }

    private Location Enter(ref Vector3D position, in Vector3D direction, Location location, Crossing crossing)
    {
        ref readonly PlacedShape shape = ref _volumes[crossing.Next.Index].Outline;
        position = shape.PutOn(crossing.Surface, position);
        // Planes are exact, and a corner may lie outside. On a cylinder it is rounding that puts a point in or out, so there the ray is believed; but
        // scattering may have shifted the particle along a front face, off its edge.
        bool isIn = shape.Kind == ShapeKind.Tube ? shape.HoldsWithin(position, PlacedShape.BorderTolerance) : shape.Holds(position, direction);
        return Descend(isIn ? crossing.Next.Index : location.Volume.Index, -1, position, direction);
    }

    /// <summary>Finds the location beyond the border of a volume.</summary>
    /// <param name="mother">Mother of the volume; −1 for the world's.</param>
    /// <param name="left">The volume if its border is a cylinder, where the ray is believed and not the point; −1 otherwise.</param>
    /// <param name="position">Point on the border [mm].</param>
    /// <param name="direction">Direction.</param>
    private Location Leave(int mother, int left, in Vector3D position, in Vector3D direction)
    {
        while (mother >= 0 && !_volumes[mother].Outline.Holds(position, direction)) mother = _volumes[mother].Mother;
        return mother < 0 ? Location.Outside : Descend(mother, left, position, direction);
    }

    /// <summary>The innermost volume and slab at a point that lies in a volume.</summary>
    /// <param name="volume">Where to begin.</param>
    /// <param name="left">A daughter of it that cannot hold the point; −1 for none.</param>
    /// <param name="position">Point [mm].</param>
    /// <param name="direction">Direction; decides on borders.</param>
    private Location Descend(int volume, int left, in Vector3D position, in Vector3D direction)
    {
        for (int daughter = volume; daughter >= 0;)
        {
            volume = daughter;
            daughter = DaughterAt(volume, left, position, direction);
        }
        return new Location(new VolumeId(volume), SlabAt(_volumes[volume], position.Z, direction.Z));
    }

    private int DaughterAt(int volume, int left, in Vector3D position, in Vector3D direction)
    {
        if (_volumes[volume].DaughterTable < 0) return -1;
        DaughterTable table = _daughterTables[_volumes[volume].DaughterTable];
        foreach (int daughter in table.Members(table.IntervalAt(position.Z, direction.Z)))
        {
            if (daughter != left && _volumes[daughter].Outline.Holds(position, direction)) return daughter;
        }
        return -1;
    }

    private int SlabAt(in PlacedVolume volume, double z, double directionZ)
    {
        if (volume.SlabCount == 1) return 0;
        ReadOnlySpan<double> planes = _planes.AsSpan(volume.FirstPlane, volume.SlabCount + 1);
        int slab = volume.SlabsPerUnit * Math.Clamp((int)((z - planes[0]) / volume.UnitPitch), 0, volume.SlabCount / volume.SlabsPerUnit - 1);
        while (slab + 1 < volume.SlabCount && z >= planes[slab + 1]) slab++;
        while (slab > 0 && (z < planes[slab] || (z == planes[slab] && directionZ < 0))) slab--;
        return slab;
    }
}
