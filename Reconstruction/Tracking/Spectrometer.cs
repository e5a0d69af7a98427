using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.Reconstruction.Tracking;

/// <summary>A dipole with tracking planes on both sides, as found in a layout; immutable.</summary>
public sealed class Spectrometer
{
    /// <summary>An arm ends where more material than this lies between its outer planes and the magnet: there a line is no longer
    /// straight.</summary>
    public const double MaximumRadiationLengths = 1.0;

    /// <summary>Most planes: a bit for each of their views.</summary>
    public const int MaximumPlanes = 8 * sizeof(ulong) / SpectrometerPlane.MaximumViews;

    private readonly SpectrometerPlane[] _planes;
    private readonly int[] _planeOfModule;

    private Spectrometer(Volume magnet, Vector3D field, SpectrometerPlane[] planes, int planesBefore, double radiationLengths, double bendRadiationLengths)
    {
        _planes = planes;
        PlanesBefore = planesBefore;
        FieldZMin = magnet.ZMin;
        FieldZMax = magnet.ZMax;
        FieldStrength = Math.Sqrt(field.X * field.X + field.Y * field.Y);
        FieldX = field.X / FieldStrength;
        FieldY = field.Y / FieldStrength;
        RadiationLengths = radiationLengths;
        BendRadiationLengths = bendRadiationLengths;
        _planeOfModule = Enumerable.Repeat(-1, planes.Max(plane => plane.Module) + 1).ToArray();
        for (int plane = 0; plane < planes.Length; plane++) _planeOfModule[planes[plane].Module] = plane;
    }

    private Spectrometer(Spectrometer other, SpectrometerPlane[] planes)
    {
        _planes = planes;
        _planeOfModule = other._planeOfModule;
        PlanesBefore = other.PlanesBefore;
        (FieldZMin, FieldZMax) = (other.FieldZMin, other.FieldZMax);
        (FieldStrength, FieldX, FieldY) = (other.FieldStrength, other.FieldX, other.FieldY);
        (RadiationLengths, BendRadiationLengths) = (other.RadiationLengths, other.BendRadiationLengths);
    }

    /// <summary>Tracking planes in order of z, those before the magnet first.</summary>
    public ReadOnlySpan<SpectrometerPlane> Planes => _planes;

    /// <summary>Number of planes before the magnet.</summary>
    public int PlanesBefore { get; }

    /// <summary>Lower z of the field [mm].</summary>
    public double FieldZMin { get; }

    /// <summary>Upper z of the field [mm].</summary>
    public double FieldZMax { get; }

    /// <summary>Field across the beam [T].</summary>
    public double FieldStrength { get; }

    /// <summary>x component of the unit vector along the field.</summary>
    public double FieldX { get; }

    /// <summary>y component of the unit vector along the field.</summary>
    public double FieldY { get; }

    /// <summary>Length of the field along the beam [mm].</summary>
    public double FieldLength => FieldZMax - FieldZMin;

    /// <summary>Field integral [T mm].</summary>
    public double FieldIntegral => FieldStrength * FieldLength;

    /// <summary>Material from the first to the last plane.</summary>
    public double RadiationLengths { get; }

    /// <summary>Material from the middle of the planes before to the middle of those behind: what scatters between the two lines.</summary>
    public double BendRadiationLengths { get; }

    /// <summary>Index in <see cref="Planes"/> of a tracking plane of the layout; −1 for planes of no use here.</summary>
    /// <param name="module">Number among the tracking planes.</param>
    public int PlaneOf(int module) => (uint)module < (uint)_planeOfModule.Length ? _planeOfModule[module] : -1;

    /// <summary>The same dipole with planes at the same places that measure something else: turned, or with one view alone.</summary>
    /// <param name="change">A plane in place of each.</param>
    internal Spectrometer With(Func<SpectrometerPlane, SpectrometerPlane> change) => new(this, [.. _planes.Select(change)]);

    /// <summary>The dipole with the largest field integral that has at least two planes on each side; null where there is none.</summary>
    /// <remarks>The part of the field along the beam is left out: it turns a track about the beam by microradians.</remarks>
    /// <param name="layout">The set-up.</param>
    public static Spectrometer? Find(DetectorLayout layout)
    {
        if (layout.Readout.Tracker is not { } readout) return null;
        var navigator = new Navigator(layout);
        List<Volume> planes = [.. layout.Volumes.Where(volume => volume.System == DetectorSystem.Tracker).OrderBy(volume => volume.Centre.Z)];
        Spectrometer? strongest = null;
        foreach (Volume magnet in layout.Volumes)
        {
            if (magnet.Field is not { } field || Math.Sqrt(field.X * field.X + field.Y * field.Y) == 0) continue;
            List<Volume> before = planes.FindAll(plane => plane.ZMax <= magnet.ZMin);
            List<Volume> after = planes.FindAll(plane => plane.ZMin >= magnet.ZMax);
            before.RemoveAll(plane => MaterialBudget.Between(navigator, plane, plane.ZMax, magnet.ZMin) > MaximumRadiationLengths);
            after.RemoveAll(plane => MaterialBudget.Between(navigator, plane, magnet.ZMax, plane.ZMin) > MaximumRadiationLengths);
            if (before.Count < 2 || after.Count < 2 || before.Count + after.Count > MaximumPlanes) continue;
            double material = MaterialBudget.Between(navigator, before[^1], before[0].ZMin, magnet.ZMin)
                + MaterialBudget.Between(navigator, after[0], magnet.ZMin, after[^1].ZMax);
            double bendMaterial = MaterialBudget.Between(navigator, before[^1], before.Average(plane => plane.Centre.Z), magnet.ZMin)
                + MaterialBudget.Between(navigator, after[0], magnet.ZMin, after.Average(plane => plane.Centre.Z));
            var candidate = new Spectrometer(
                magnet, field,
                [.. before.Concat(after).Select(plane => new SpectrometerPlane(plane.Module, plane.Centre.X, plane.Centre.Y, MeasuredZ(plane), readout.Resolution, plane.ViewAngle))],
                before.Count, material, bendMaterial);
            if (strongest is null || candidate.FieldIntegral > strongest.FieldIntegral) strongest = candidate;
        }
        return strongest;
    }

    /// <summary>Middle of the first active layer, where the hit is measured; the centre of a plane without layers [mm].</summary>
    private static double MeasuredZ(Volume plane)
    {
        if (plane.Layers is not { } layers) return plane.Centre.Z;
        double front = plane.ZMin;
        foreach (Slab slab in layers.Unit)
        {
            if (slab.IsActive) return front + 0.5 * slab.Thickness;
            front += slab.Thickness;
        }
        return plane.Centre.Z;
    }
}
