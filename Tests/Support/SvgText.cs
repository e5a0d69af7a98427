using System.Linq;
using System.Xml.Linq;
using NA64Mu.App.Plots;

namespace NA64Mu.Tests.Support;

/// <summary>The texts that a figure draws, and the number of its lines and areas.</summary>
internal static class SvgText
{
    public static string[] Of(Figure figure) =>
        [.. XDocument.Parse(figure.Svg()).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value.Trim())];

    public static int LinesOf(Figure figure) =>
        XDocument.Parse(figure.Svg()).Descendants().Count(element => element.Name.LocalName is "path" or "line" or "polyline");
}
