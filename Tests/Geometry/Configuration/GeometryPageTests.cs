using System.Collections.Generic;
using System.IO;
using System.Linq;
using NA64Mu.Tests.Support;
using NUnit.Framework;
using YamlDotNet.RepresentationModel;

namespace NA64Mu.Tests.Geometry.Configuration;

[TestFixture]
public sealed class GeometryPageTests
{
    /// <summary>Sections whose keys are names that the user chooses.</summary>
    private static readonly string[] Named = ["materials", "volumes", "truth_planes", "counters", "composition", "atoms", "calibration"];

    [Test]
    [Category(Categories.Unit)]
    public void Page_EveryKeyOfTheDefaultFile_IsExplained()
    {
        string page = File.ReadAllText(Repository.File("docs/geometry.md"));
        var stream = new YamlStream();
        using (StreamReader reader = File.OpenText(Repository.File("geometry.yaml"))) stream.Load(reader);
        string[] missing = [.. Keys(stream.Documents[0].RootNode).Distinct().Where(key => !page.Contains($"`{key}`", System.StringComparison.Ordinal))];
        Assert.That(missing, Is.Empty);
    }

    private static IEnumerable<string> Keys(YamlNode node) => node switch
    {
        YamlMappingNode mapping => mapping.Children.SelectMany(child => KeysOf(((YamlScalarNode)child.Key).Value!, child.Value)),
        YamlSequenceNode sequence => sequence.Children.SelectMany(Keys),
        _ => [],
    };

    private static IEnumerable<string> KeysOf(string key, YamlNode value)
    {
        bool isNamed = Named.Contains(key) && value is YamlMappingNode;
        return isNamed ? ((YamlMappingNode)value).Children.Values.SelectMany(Keys).Prepend(key) : Keys(value).Prepend(key);
    }
}
