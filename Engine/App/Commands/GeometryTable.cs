using System.Globalization;
using System.IO;
using System.Linq;
using NA64Mu.Core;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;

namespace NA64Mu.App.Commands;

/// <summary>All volumes as a table for people.</summary>
internal static class GeometryTable
{
    private const int Gap = 2;

    /// <summary>Columns of names, which stand on the left; numbers follow, on the right.</summary>
    private const int Names = 5;

    private static readonly string[] Header = ["volume", "inside", "material", "region", "detector", "z min [mm]", "z max [mm]", "size x y [mm]", "layers"];

    /// <summary>Writes the table, each column as wide as its longest word.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="layout">Set-up.</param>
    public static void Write(TextWriter output, DetectorLayout layout)
    {
        string[][] rows = [Header, .. layout.Volumes.Select(volume => Row(layout, volume))];
        int[] widths = [.. Header.Select((_, column) => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
            output.WriteLine(string.Join(new string(' ', Gap), row.Select((word, column) => column < Names ? word.PadRight(widths[column]) : word.PadLeft(widths[column]))));
    }

    private static string[] Row(DetectorLayout layout, Volume volume) =>
    [
        volume.Name,
        volume.Id.Index == 0 ? "" : layout[volume.Mother].Name,
        layout.Materials[volume.Material].Name,
        layout.Regions[volume.Region].Name,
        volume.System == DetectorSystem.None ? "" : DetectorWord.Of(volume.System),
        volume.ZMin.ToString("G8", CultureInfo.InvariantCulture),
        volume.ZMax.ToString("G8", CultureInfo.InvariantCulture),
        string.Create(CultureInfo.InvariantCulture, $"{2 * volume.Shape.HalfX:G6} x {2 * volume.Shape.HalfY:G6}"),
        (volume.Layers?.Count ?? 1).ToString(CultureInfo.InvariantCulture),
    ];
}
