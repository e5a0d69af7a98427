using System;
using System.IO;
using System.Text.RegularExpressions;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;

namespace NA64Mu.Tests.Support;

/// <summary>geometry.yaml with the gates, and the pile-up, that it has as comments.</summary>
internal static partial class PileUpTexts
{
    public static string WithGates { get; } = GateLine().Replace(Default(), "  $1");

    public static string WithPileUp { get; } = WithGates.Replace("#  pile_up:", "  pile_up:", StringComparison.Ordinal);

    public static DetectorLayout Load(string text) => GeometryLoader.Parse(text, "geometry.yaml");

    private static string Default() => File.ReadAllText(Repository.File("geometry.yaml"));

    [GeneratedRegex("^#  (gates:|  (?:slice|coincidence|veto|ecal|vhcal|hcal|tracker|bms): )", RegexOptions.Multiline)]
    private static partial Regex GateLine();
}
