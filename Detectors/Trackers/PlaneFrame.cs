using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Materials;

namespace NA64Mu.Detectors.Trackers;

/// <summary>Where the views and the drift gap of a tracking plane lie; immutable.</summary>
public sealed class PlaneFrame
{
    private readonly double _centreX;
    private readonly double _centreY;
    private readonly double _cosine;
    private readonly double _sine;
    private readonly double _meshZ;
    private readonly double _direction;

    /// <summary>The frame of a plane.</summary>
    /// <remarks>
    /// The gap is the first active layer, or the whole volume where there are no layers. The mesh lies at the end of the gap that has the circuit, that is more radiation lengths, behind it; at the front where both have the same.
    /// </remarks>
    /// <param name="plane">A tracking plane.</param>
    /// <param name="materials">Materials of the set-up.</param>
    public PlaneFrame(Volume plane, MaterialTable materials)
    {
        (_centreX, _centreY) = (plane.Centre.X, plane.Centre.Y);
        (_sine, _cosine) = Math.SinCos(plane.ViewAngle);
        IReadOnlyList<Slab> slabs = plane.Layers?.Unit ?? [new Slab(plane.Material, 2 * plane.Shape.HalfZ, IsActive: true)];
        double front = plane.ZMin, before = 0, behind = 0;
        bool isFound = false;
        foreach (Slab slab in slabs)
        {
            if (slab.IsActive && !isFound)
            {
                isFound = true;
                (GapFront, Gap) = (front, slab.Thickness);
                Density = plane.Layers is null && materials.Count == 0 ? 0 : materials[slab.Material].Density;
            }
            else if (isFound)
            {
                behind += slab.Thickness / materials[slab.Material].RadiationLength;
            }
            else
            {
                before += slab.Thickness / materials[slab.Material].RadiationLength;
            }
            front += slab.Thickness;
        }
        _direction = before >= behind ? 1 : -1;
        _meshZ = _direction > 0 ? GapFront : GapFront + Gap;
        Width = 2 * (plane.Shape.HalfX * Math.Abs(_cosine) + plane.Shape.HalfY * Math.Abs(_sine));
        Height = 2 * (plane.Shape.HalfX * Math.Abs(_sine) + plane.Shape.HalfY * Math.Abs(_cosine));
    }

    /// <summary>Lower z of the gap [mm].</summary>
    public double GapFront { get; }

    /// <summary>Length of the gap [mm].</summary>
    public double Gap { get; }

    /// <summary>Middle of the gap, where a straight track is measured [mm].</summary>
    public double MiddleZ => GapFront + 0.5 * Gap;

    /// <summary>Density of the gas; 0 where materials play no part [g/cm³].</summary>
    public double Density { get; }

    /// <summary>Width along the axis of the first view [mm].</summary>
    public double Width { get; }

    /// <summary>Width along the axis of the second view [mm].</summary>
    public double Height { get; }

    /// <summary>Coordinate in the first view [mm].</summary>
    /// <param name="position">Point in the world [mm].</param>
    public double First(in Vector3D position) => (position.X - _centreX) * _cosine + (position.Y - _centreY) * _sine;

    /// <summary>Coordinate in the second view [mm].</summary>
    /// <param name="position">Point in the world [mm].</param>
    public double Second(in Vector3D position) => (position.Y - _centreY) * _cosine - (position.X - _centreX) * _sine;

    /// <summary>Distance that electrons drift from a point to the mesh [mm].</summary>
    /// <param name="z">Place along the beam [mm].</param>
    public double DriftLength(double z) => Math.Clamp((z - _meshZ) * _direction, 0, Gap);

    /// <summary>Point in the world of a pair of coordinates, in the middle of the gap [mm].</summary>
    /// <param name="first">Coordinate in the first view [mm].</param>
    /// <param name="second">Coordinate in the second view [mm].</param>
    public Vector3D World(double first, double second) =>
        new(_centreX + first * _cosine - second * _sine, _centreY + first * _sine + second * _cosine, MiddleZ);
}
