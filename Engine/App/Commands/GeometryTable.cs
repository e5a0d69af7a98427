using System.Globalization;
using System.IO;
using NA64Mu.Core;
using NA64Mu.Geometry;

namespace NA64Mu.App.Commands;

/// <summary>All volumes as a table for people.</summary>
internal static class GeometryTable
{
    /// <summary>Writes the table.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="layout">Set-up.</param>
    public static void Write(TextWriter output, DetectorLayout layout)
    {
        output.WriteLine($"{"volume",-16}{"inside",-16}{"material",-14}{"region",-16}{"detector",-22}{"z min [mm]",14}{"z max [mm]",14}{"size x y [mm]",18}{"layers",8}");
        foreach (Volume volume in layout.Volumes)
        {
            string size = string.Create(CultureInfo.InvariantCulture, $"{2 * volume.Shape.HalfX:G6} x {2 * volume.Shape.HalfY:G6}");
            string detector = volume.System == DetectorSystem.None ? "" : volume.System.ToString().ToLowerInvariant();
            string mother = volume.Id.Index == 0 ? "" : layout[volume.Mother].Name;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{volume.Name,-16}{mother,-16}{layout.Materials[volume.Material].Name,-14}{layout.Regions[volume.Region].Name,-16}{detector,-22}{volume.ZMin,14:G8}{volume.ZMax,14:G8}{size,18}{volume.Layers?.Count ?? 1,8}"));
        }
    }
}
