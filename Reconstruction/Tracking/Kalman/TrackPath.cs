using System;
using System.Collections.Generic;
using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.Reconstruction.Tracking.Kalman;

/// <summary>The way of a track through the planes of a spectrometer: fields and material between them; immutable.</summary>
/// <remarks>
/// Fields begin and end at planes of constant z, and a track is taken to stay inside the aperture. The material between two planes is that
/// on the line parallel to the beam through the centre of the second, or on the bent axis of the beam upstream of the target.
/// </remarks>
public sealed class TrackPath
{
    /// <summary>Longest leg in a field and in matter: within it, scattering spreads as on a straight line [mm].</summary>
    public const double LongestLegInField = 1000 * Units.Millimetre;

    private readonly TransportLeg[] _legs;
    private readonly int[] _firstLeg;

    private TrackPath(TransportLeg[] legs, int[] firstLeg, double radiationLengths)
    {
        _legs = legs;
        _firstLeg = firstLeg;
        RadiationLengths = radiationLengths;
    }

    /// <summary>Material from the first plane to the last, radiation lengths.</summary>
    public double RadiationLengths { get; }

    /// <summary>Legs from the plane before to a plane, in order of z; none to the first plane.</summary>
    /// <param name="plane">Index in <see cref="Spectrometer.Planes"/>.</param>
    public ReadOnlySpan<TransportLeg> LegsTo(int plane) => _legs.AsSpan(_firstLeg[plane].._firstLeg[plane + 1]);

    /// <summary>The way through a spectrometer.</summary>
    /// <param name="layout">The set-up.</param>
    /// <param name="spectrometer">Its spectrometer.</param>
    public static TrackPath Of(DetectorLayout layout, Spectrometer spectrometer)
    {
        var navigator = new Navigator(layout);
        var ways = new List<List<MaterialSlice>> { new() };
        var whole = new List<MaterialSlice>();
        ReadOnlySpan<SpectrometerPlane> planes = spectrometer.Planes;
        for (int plane = 1; plane < planes.Length; plane++)
        {
            ways.Add(spectrometer.Way(navigator, plane));
            whole.AddRange(ways[plane]);
        }
        var loss = new EnergyLoss(whole);
        var legs = new List<TransportLeg>();
        var firstLeg = new int[planes.Length + 1];
        double radiationLengths = 0;
        for (int plane = 0; plane < planes.Length; plane++)
        {
            firstLeg[plane] = legs.Count;
            AddLegs(ways[plane], loss, legs);
            for (int leg = firstLeg[plane]; leg < legs.Count; leg++) radiationLengths += legs[leg].RadiationLengths;
        }
        firstLeg[^1] = legs.Count;
        return new TrackPath([.. legs], firstLeg, radiationLengths);
    }

    /// <summary>Joins neighbours without field to one leg each, and cuts those in a field into short ones.</summary>
    private static void AddLegs(List<MaterialSlice> way, EnergyLoss loss, List<TransportLeg> legs)
    {
        for (int begin = 0; begin < way.Count;)
        {
            int end = begin + 1;
            while (end < way.Count && way[end].Field == way[begin].Field) end++;
            double zStart = way[begin].ZStart, zEnd = way[end - 1].ZEnd;
            bool isInMatter = way[begin..end].Exists(slice => !slice.Material.IsVacuum);
            int parts = way[begin].Field is null || !isInMatter ? 1 : (int)Math.Ceiling((zEnd - zStart) / LongestLegInField);
            for (int part = 0; part < parts; part++)
            {
                double low = zStart + (zEnd - zStart) * part / parts, high = part == parts - 1 ? zEnd : zStart + (zEnd - zStart) * (part + 1) / parts;
                legs.Add(Leg(way[begin..end], low, high, loss));
            }
            begin = end;
        }
    }

    /// <summary>A leg of all material between two planes.</summary>
    /// <param name="slices">Material on the way.</param>
    /// <param name="zStart">Start [mm].</param>
    /// <param name="zEnd">End [mm].</param>
    /// <param name="loss">Loss on the way.</param>
    internal static TransportLeg Leg(List<MaterialSlice> slices, double zStart, double zEnd, EnergyLoss loss)
    {
        var leg = new TransportLeg { ZEnd = zEnd, Field = slices[0].Field };
        foreach (MaterialSlice slice in slices)
        {
            MaterialSlice inside = slice with { ZStart = Math.Max(slice.ZStart, zStart), ZEnd = Math.Min(slice.ZEnd, zEnd) };
            if (inside.Length <= 0) continue;
            double near = zEnd - inside.ZEnd, far = zEnd - inside.ZStart, density = inside.RadiationLengthsPerLength;
            (double mean, double perLogarithm) = loss.Mean(inside);
            leg = leg with
            {
                RadiationLengths = leg.RadiationLengths + density * (far - near),
                FirstMoment = leg.FirstMoment + density * (far * far - near * near) / 2,
                SecondMoment = leg.SecondMoment + density * (far * far * far - near * near * near) / 3,
                Loss = leg.Loss + mean,
                LossPerLogarithm = leg.LossPerLogarithm + perLogarithm,
                LossVariance = leg.LossVariance + loss.Variance(inside),
            };
        }
        return leg;
    }
}
