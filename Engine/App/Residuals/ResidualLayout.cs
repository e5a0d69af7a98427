using System;
using System.Collections.Generic;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Reconstruction.Tracking;

namespace NA64Mu.App.Residuals;

/// <summary>Set-ups for studies of residuals: a spectrometer alone, and with more planes behind the magnet.</summary>
internal static class ResidualLayout
{
    private const string MagnetEntrance = "magnet_entrance", MagnetExit = "magnet_exit";

    /// <summary>The spectrometer of a set-up.</summary>
    /// <param name="layout">Set-up.</param>
    /// <exception cref="InvalidInputException">There is none.</exception>
    public static Spectrometer SpectrometerOf(DetectorLayout layout) => Spectrometer.Find(layout)
        ?? throw new InvalidInputException($"'{layout.Name}' has no spectrometer: a magnet with two planes or more on each side");

    /// <summary>The set-up of a study, with both ends of the magnet as its planes of truth.</summary>
    /// <param name="layout">Set-up.</param>
    /// <param name="start">Where muons start; at the spectrometer, calorimeters behind it are taken out: they see nothing and take time. Those before it keep planes before the target out of the spectrometer.</param>
    /// <param name="extraPlanes">Copies of the last plane put behind it.</param>
    public static DetectorLayout Of(DetectorLayout layout, BeamStart start, int extraPlanes)
    {
        Spectrometer spectrometer = SpectrometerOf(layout);
        Volume last = LastPlane(layout, spectrometer);
        List<Volume> volumes =
        [
            .. layout.Volumes.Select(volume => start == BeamStart.Spectrometer && volume.ZMin >= last.ZMax && IsCalorimeter(volume) ? Emptied(layout, volume) : volume),
            .. Copies(layout, last, extraPlanes),
        ];
        return layout with { Volumes = volumes, TruthPlanes = [new TruthPlane(MagnetEntrance, spectrometer.FieldZMin), new TruthPlane(MagnetExit, spectrometer.FieldZMax)] };
    }

    /// <summary>z just before the first plane of the spectrometer [mm].</summary>
    /// <param name="layout">Set-up.</param>
    public static double FrontOf(DetectorLayout layout)
    {
        SpectrometerPlane first = SpectrometerOf(layout).Planes[0];
        return layout.Volumes.First(volume => volume.System == DetectorSystem.Tracker && volume.Module == first.Module).ZMin - 10 * Units.Millimetre;
    }

    /// <summary>Most copies of the last plane for which there is room.</summary>
    /// <param name="layout">Set-up.</param>
    public static int MostPlanes(DetectorLayout layout)
    {
        Volume last = LastPlane(layout, SpectrometerOf(layout));
        int room = (int)Math.Floor(Gap(layout, last) / (2 * last.Shape.HalfZ)) - 1;
        return Math.Clamp(room, 0, Spectrometer.MaximumPlanes - SpectrometerOf(layout).Planes.Length);
    }

    private static Volume LastPlane(DetectorLayout layout, Spectrometer spectrometer)
    {
        int module = spectrometer.Planes[^1].Module;
        return layout.Volumes.First(volume => volume.System == DetectorSystem.Tracker && volume.Module == module);
    }

    /// <summary>Free space behind a plane [mm].</summary>
    private static double Gap(DetectorLayout layout, Volume plane)
    {
        double end = layout[plane.Mother].ZMax;
        foreach (Volume volume in layout.Volumes)
        {
            if (volume.Mother == plane.Mother && volume.Id != plane.Mother && volume.ZMin >= plane.ZMax) end = Math.Min(end, volume.ZMin);
        }
        return end - plane.ZMax;
    }

    private static IEnumerable<Volume> Copies(DetectorLayout layout, Volume plane, int count)
    {
        double pitch = Gap(layout, plane) / (count + 1);
        int modules = layout.Volumes.Count(volume => volume.System == DetectorSystem.Tracker);
        for (int copy = 0; copy < count; copy++)
        {
            yield return plane with
            {
                Id = new VolumeId(layout.Volumes.Count + copy),
                Name = FormattableString.Invariant($"{plane.Name}_extra{copy + 1}"),
                Centre = plane.Centre with { Z = plane.Centre.Z + (copy + 1) * pitch },
                Module = modules + copy,
            };
        }
    }

    private static bool IsCalorimeter(Volume volume) => volume.System is DetectorSystem.Ecal or DetectorSystem.Vhcal or DetectorSystem.Hcal;

    private static Volume Emptied(DetectorLayout layout, Volume volume) => volume with
    {
        Material = layout[volume.Mother].Material,
        Layers = null,
        System = DetectorSystem.None,
        Segmentation = Segmentation.Whole,
    };
}
