using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Shapes;

namespace NA64Mu.Physics.Showers;

/// <summary>Outline and layers of a calorimeter: says which active slab takes the energy at a point.</summary>
/// <remarks>
/// An active slab shows the shower where it is: it stands for the matter that is nearer to it than to any other, half a pitch to either side in layers of two slabs. Matter further than that from the
/// first or the last active slab of the stack is seen by none: the front half of the first plate, for layers that begin with one.
/// </remarks>
internal sealed class ShowerGrid
{
    private readonly Vector3D _centre;
    private readonly Shape _shape;
    private readonly VolumeId _volume;
    private readonly int _slabsPerLayer;
    private readonly int _layers;
    private readonly double _pitch;
    private readonly double _inversePitch;
    private readonly double[] _activeCentres;
    private readonly int[] _activeSlabs;

    /// <summary>End of what each active slab of a layer stands for, from the start of what the first one does [mm].</summary>
    private readonly double[] _ends;

    /// <summary>Start of what the first active slab stands for, from the front face; negative where it is nearer to the face than that [mm].</summary>
    private readonly double _start;

    /// <summary>Prepares a volume.</summary>
    /// <param name="volume">The calorimeter.</param>
    public ShowerGrid(Volume volume)
    {
        _centre = volume.Centre;
        _shape = volume.Shape;
        _volume = volume.Id;
        _layers = volume.Layers?.Count ?? 1;
        _slabsPerLayer = volume.Layers?.Unit.Count ?? 1;
        _pitch = volume.Layers?.Pitch ?? 2 * volume.Shape.HalfZ;
        StepDepth = volume.Layers is null ? _pitch / 50 : _pitch;
        _inversePitch = 1 / _pitch;
        var centres = new List<double>();
        var slabs = new List<int>();
        double z = 0;
        for (int slab = 0; volume.Layers != null && slab < volume.Layers.Unit.Count; slab++)
        {
            double thickness = volume.Layers.Unit[slab].Thickness;
            if (volume.Layers.Unit[slab].IsActive)
            {
                centres.Add(z + 0.5 * thickness);
                slabs.Add(slab);
            }
            z += thickness;
        }
        if (slabs.Count == 0) slabs.Add(0);
        // A homogeneous block, or a layer without active slab, keeps the place where the energy fell.
        _activeCentres = centres.Count == slabs.Count ? [.. centres] : [double.NaN];
        _activeSlabs = [.. slabs];
        _ends = new double[slabs.Count];
        _start = centres.Count > 0 ? 0.5 * (centres[^1] - _pitch + centres[0]) : 0;
        for (int slab = 0; slab < _ends.Length; slab++)
            _ends[slab] = slab + 1 < _ends.Length ? 0.5 * (centres[slab] + centres[slab + 1]) - _start : _pitch;
    }

    /// <summary>Depth between the places where a particle that crosses leaves its energy: that of a layer, and in a block without layers a fiftieth of its depth [mm].</summary>
    public double StepDepth { get; }

    /// <summary>Whether a point lies inside the outline.</summary>
    /// <param name="position">Point [mm].</param>
    public bool Contains(in Vector3D position)
    {
        double x = Math.Abs(position.X - _centre.X), y = Math.Abs(position.Y - _centre.Y), z = Math.Abs(position.Z - _centre.Z);
        if (z > _shape.HalfZ) return false;
        if (_shape.Kind == ShapeKind.Tube)
        {
            double radiusSquared = x * x + y * y;
            return radiusSquared <= _shape.HalfX * _shape.HalfX && radiusSquared >= _shape.HoleHalfX * _shape.HoleHalfX;
        }
        return x <= _shape.HalfX && y <= _shape.HalfY && !(_shape.HasHole && x < _shape.HoleHalfX && y < _shape.HoleHalfY);
    }

    /// <summary>Whether a point lies beyond the far face, as seen along the flight.</summary>
    /// <param name="position">Point [mm].</param>
    /// <param name="forward">Component of the flight along z.</param>
    public bool IsBehind(in Vector3D position, double forward) =>
        forward > 0 ? position.Z - _centre.Z > _shape.HalfZ : _centre.Z - position.Z > _shape.HalfZ;

    /// <summary>Whether an active slab stands for the matter at a point.</summary>
    /// <param name="position">Point inside the outline [mm].</param>
    public bool IsSeen(in Vector3D position)
    {
        double depth = position.Z - _centre.Z + _shape.HalfZ - _start;
        return depth >= 0 && depth <= _layers * _pitch;
    }

    /// <summary>Moves a point inside the outline into the nearest active slab.</summary>
    /// <param name="position">Point [mm].</param>
    /// <returns>Volume and slab.</returns>
    public Location MoveToActiveSlab(ref Vector3D position)
    {
        double depth = position.Z - _centre.Z + _shape.HalfZ - _start;
        int layer = Math.Clamp(double.ConvertToIntegerNative<int>(depth * _inversePitch), 0, _layers - 1);
        double within = depth - layer * _pitch;
        int nearest = 0;
        while (nearest < _ends.Length - 1 && within > _ends[nearest]) nearest++;
        double centre = _activeCentres[nearest];
        if (!double.IsNaN(centre)) position = position with { Z = _centre.Z - _shape.HalfZ + layer * _pitch + centre };
        return new Location(_volume, layer * _slabsPerLayer + _activeSlabs[nearest]);
    }
}
