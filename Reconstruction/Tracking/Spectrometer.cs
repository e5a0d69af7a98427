using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.Reconstruction.Tracking;

/// <summary>A dipole, or some in a row, with tracking planes on both sides, as found in a layout; immutable.</summary>
public sealed class Spectrometer
{
    /// <summary>An arm ends where more material than this lies between its outer planes and the magnet: there a line is no longer
    /// straight.</summary>
    public const double MaximumRadiationLengths = 1.0;

    /// <summary>Most planes: a bit for each of their views.</summary>
    public const int MaximumPlanes = 8 * sizeof(ulong) / SpectrometerPlane.MaximumViews;

    /// <summary>Room for the modules of a kind in a <see cref="ChannelId"/>.</summary>
    private const int ModulesOfAKind = 32;

    private readonly SpectrometerPlane[] _planes;
    private readonly int[] _planeOf;
    private readonly BeamAxis? _axis;

    /// <summary>A spectrometer.</summary>
    /// <param name="magnets">Its dipoles, in order of z; what lies between them has no field.</param>
    /// <param name="planes">Its planes, in order of z.</param>
    /// <param name="planesBefore">Number of planes before the dipoles.</param>
    /// <param name="material">Radiation lengths: of all, and of what scatters between the lines before and behind.</param>
    /// <param name="axis">Line that tracks follow; null where they stay near lines parallel to the beam.</param>
    /// <param name="along">Whether coordinates along the field are needed.</param>
    internal Spectrometer(
        IReadOnlyList<Volume> magnets, SpectrometerPlane[] planes, int planesBefore, (double All, double Bend) material, BeamAxis? axis = null,
        AlongField along = AlongField.Needed)
    {
        _planes = planes;
        _axis = axis;
        AlongField = along;
        PlanesBefore = planesBefore;
        FieldZMin = magnets[0].ZMin;
        FieldZMax = magnets[^1].ZMax;
        Vector3D integral = default;
        foreach (Volume magnet in magnets) integral += (magnet.ZMax - magnet.ZMin) * (magnet.Field ?? default);
        FieldIntegral = Math.Sqrt(integral.X * integral.X + integral.Y * integral.Y);
        FieldX = integral.X / FieldIntegral;
        FieldY = integral.Y / FieldIntegral;
        (RadiationLengths, BendRadiationLengths) = material;
        _planeOf = [.. Enumerable.Repeat(-1, 2 * ModulesOfAKind)];
        for (int plane = 0; plane < planes.Length; plane++) _planeOf[PlaceOf(planes[plane].System, planes[plane].Module)] = plane;
    }

    private Spectrometer(Spectrometer other, SpectrometerPlane[] planes)
    {
        _planes = planes;
        (_planeOf, _axis, AlongField, PlanesBefore) = (other._planeOf, other._axis, other.AlongField, other.PlanesBefore);
        (FieldZMin, FieldZMax) = (other.FieldZMin, other.FieldZMax);
        (FieldIntegral, FieldX, FieldY) = (other.FieldIntegral, other.FieldX, other.FieldY);
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

    /// <summary>Whether tracks need coordinates along the field.</summary>
    public AlongField AlongField { get; }

    /// <summary>Field across the beam, mean over its length [T].</summary>
    public double FieldStrength => FieldIntegral / FieldLength;

    /// <summary>x component of the unit vector along the field.</summary>
    public double FieldX { get; }

    /// <summary>y component of the unit vector along the field.</summary>
    public double FieldY { get; }

    /// <summary>Length from the start to the end of the field along the beam [mm].</summary>
    public double FieldLength => FieldZMax - FieldZMin;

    /// <summary>Field integral [T mm].</summary>
    public double FieldIntegral { get; }

    /// <summary>Material from the first to the last plane.</summary>
    public double RadiationLengths { get; }

    /// <summary>Material from the middle of the planes before to the middle of those behind: what scatters between the two lines.</summary>
    public double BendRadiationLengths { get; }

    /// <summary>Index in <see cref="Planes"/> of a tracking plane of the layout; −1 for planes of no use here.</summary>
    /// <param name="module">Number among the tracking planes.</param>
    public int PlaneOf(int module) => PlaneOf(DetectorSystem.Tracker, module);

    /// <summary>Index in <see cref="Planes"/> of a plane of the layout; −1 for planes of no use here.</summary>
    /// <param name="system">Kind of plane.</param>
    /// <param name="module">Number among the planes of its kind.</param>
    public int PlaneOf(DetectorSystem system, int module) => (uint)module < ModulesOfAKind ? _planeOf[PlaceOf(system, module)] : -1;

    /// <summary>Material and field on the way of tracks from the plane before to a plane.</summary>
    /// <param name="navigator">The set-up.</param>
    /// <param name="plane">Index in <see cref="Planes"/>, not that of the first.</param>
    internal List<MaterialSlice> Way(Navigator navigator, int plane) => _axis is null
        ? MaterialBudget.Slices(navigator, _planes[plane].X, _planes[plane].Y, _planes[plane - 1].Z, _planes[plane].Z)
        : _axis.Slices(navigator, _planes[plane - 1].Z, _planes[plane].Z);

    /// <summary>The same dipole with planes at the same places that measure something else: turned, or with one view alone.</summary>
    /// <param name="change">A plane in place of each.</param>
    internal Spectrometer With(Func<SpectrometerPlane, SpectrometerPlane> change) => new(this, [.. _planes.Select(change)]);

    /// <summary>The dipole behind the target, or anywhere without a target, with the largest field integral that has at least two planes on each side; null where there is none.</summary>
    /// <remarks>The part of the field along the beam is left out: it turns a track about the beam by microradians.</remarks>
    /// <param name="layout">The set-up.</param>
    public static Spectrometer? Find(DetectorLayout layout)
    {
        double target = TargetOf(layout)?.ZMin ?? double.NegativeInfinity;
        return Find(layout, magnet => magnet.ZMin >= target);
    }

    /// <summary>The target: the first ECAL; null where there is none.</summary>
    /// <param name="layout">The set-up.</param>
    internal static Volume? TargetOf(DetectorLayout layout) => layout.Volumes.FirstOrDefault(volume => volume.System == DetectorSystem.Ecal);

    /// <summary>The dipole with the largest field integral that has at least two tracking planes on each side, among some; null where there is none.</summary>
    /// <param name="layout">The set-up.</param>
    /// <param name="isMeant">Whether a volume with a field is one of them.</param>
    internal static Spectrometer? Find(DetectorLayout layout, Func<Volume, bool> isMeant)
    {
        if (layout.Readout.Tracker is not { } readout) return null;
        var navigator = new Navigator(layout);
        List<Volume> planes = [.. layout.Volumes.Where(volume => volume.System == DetectorSystem.Tracker).OrderBy(volume => volume.Centre.Z)];
        Spectrometer? strongest = null;
        foreach (Volume magnet in layout.Volumes.Where(isMeant))
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
                [magnet], [.. before.Concat(after).Select(plane => PlaneFrom(plane, readout.Resolution))], before.Count, (material, bendMaterial));
            if (strongest is null || candidate.FieldIntegral > strongest.FieldIntegral) strongest = candidate;
        }
        return strongest;
    }

    private static int PlaceOf(DetectorSystem system, int module) => (system == DetectorSystem.Tracker ? 0 : ModulesOfAKind) + module;

    /// <summary>A Micromegas as a plane of a spectrometer.</summary>
    /// <param name="plane">Its volume.</param>
    /// <param name="resolution">Standard deviation expected in each view [mm].</param>
    internal static SpectrometerPlane PlaneFrom(Volume plane, double resolution) =>
        new(plane.Module, plane.Centre.X, plane.Centre.Y, MeasuredZ(plane), resolution, plane.ViewAngle);

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
