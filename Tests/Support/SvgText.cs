using System.Linq;
using System.Xml.Linq;
using NA64Mu.App.Plots;

namespace NA64Mu.Tests.Support;

/// <summary>The texts that a figure draws.</summary>
internal static class SvgText
{
    public static string[] Of(Figure figure) =>
        [.. XDocument.Parse(figure.Svg()).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value.Trim())];
}
