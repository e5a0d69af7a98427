using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.Reconstruction.Tracking;

/// <summary>Search for the spectrometer upstream of the target: a dipole between tracking planes right before it, or dipoles between beam momentum stations, with the tracking planes next to the last of these.</summary>
public static class BeamSpectrometer
{
    /// <summary>The dipole before the target with two tracking planes at least on each side; else the dipoles with the largest field integral between two stations, two stations at least before
    /// them and two planes at least behind; null where there are none, or no beam to say how the axis bends.</summary>
    /// <param name="layout">The set-up.</param>
    public static Spectrometer? Find(DetectorLayout layout)
    {
        double target = Spectrometer.TargetOf(layout)?.ZMin ?? double.NegativeInfinity;
        return Spectrometer.Find(layout, magnet => magnet.ZMax <= target) ?? BetweenStations(layout);
    }

    private static Spectrometer? BetweenStations(DetectorLayout layout)
    {
        bool hasBeam = layout.Beam.Momentum > 0 && SpeciesTable.TryParse(layout.Beam.Particle, out Species species) && SpeciesTable.Charge(species) != 0;
        if (layout.Readout.Hodoscopes is null || !hasBeam) return null;
        List<Volume> stations = [.. layout.Volumes.Where(volume => volume.System == DetectorSystem.BeamMomentumStation).OrderBy(volume => volume.Centre.Z)];
        Spectrometer? strongest = null;
        for (int before = 2; before < stations.Count; before++)
        {
            List<Volume> magnets = [.. layout.Volumes.Where(volume => IsBetween(volume, stations[before - 1], stations[before])).OrderBy(volume => volume.ZMin)];
            if (magnets.Count == 0) continue;
            Spectrometer? candidate = Build(layout, magnets, stations, before);
            if (candidate is not null && !(strongest?.FieldIntegral >= candidate.FieldIntegral)) strongest = candidate;
        }
        return strongest;
    }

    private static bool IsBetween(Volume magnet, Volume before, Volume behind) =>
        magnet.Field is { } field && (field.X != 0 || field.Y != 0) && magnet.ZMin >= before.ZMax && magnet.ZMax <= behind.ZMin;

    private static Spectrometer? Build(DetectorLayout layout, List<Volume> magnets, List<Volume> stations, int before)
    {
        var navigator = new Navigator(layout);
        double end = magnets[^1].ZMax;
        List<SpectrometerPlane> planes = [.. stations.Select(PlaneFrom)];
        if (layout.Readout.Tracker is { } readout)
        {
            planes.AddRange(layout.Volumes
                .Where(volume => volume.System == DetectorSystem.Tracker && volume.ZMin >= end
                    && MaterialBudget.Between(navigator, volume, end, volume.ZMin) <= Spectrometer.MaximumRadiationLengths)
                .Select(volume => Spectrometer.PlaneFrom(volume, readout.Resolution)));
        }
        planes.Sort((one, other) => one.Z.CompareTo(other.Z));
        int behind = planes.Count - before;
        if (behind < 2 || planes.Count > Spectrometer.MaximumPlanes) return null;
        BeamAxis axis = AxisOf(layout, magnets, planes[^1]);
        double all = RadiationLengths(axis.Slices(navigator, planes[0].Z, planes[^1].Z));
        double bend = RadiationLengths(axis.Slices(navigator, planes.Take(before).Average(plane => plane.Z), planes.Skip(before).Average(plane => plane.Z)));
        return new Spectrometer(magnets, [.. planes], before, (all, bend), axis, AlongField.Optional);
    }

    private static double RadiationLengths(List<MaterialSlice> slices) => slices.Sum(slice => slice.Length * slice.RadiationLengthsPerLength);

    private static BeamAxis AxisOf(DetectorLayout layout, List<Volume> magnets, in SpectrometerPlane last)
    {
        _ = SpeciesTable.TryParse(layout.Beam.Particle, out Species species);
        return new BeamAxis(magnets, SpeciesTable.Charge(species) / layout.Beam.Momentum, last.X, last.Y);
    }

    /// <summary>A station as a plane with one view: that across its strips.</summary>
    private static SpectrometerPlane PlaneFrom(Volume station)
    {
        bool areAlongX = station.Segmentation.CellsX > 1;
        double pitch = HodoscopeViews.PitchOf(station);
        return new SpectrometerPlane(
            station.Module, station.Centre.X, station.Centre.Y, station.Centre.Z, pitch / Math.Sqrt(12), 0, areAlongX ? 0b01u : 0b10u, station.System);
    }
}
