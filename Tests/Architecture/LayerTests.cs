using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.Architecture;

[TestFixture]
public sealed class LayerTests
{
    private static IEnumerable<Layer> AllLayers => Layers.All;

    [TestCaseSource(nameof(AllLayers))]
    [Category(Categories.Unit)]
    public void Project_References_AreTheAllowedArrows(Layer layer)
    {
        string[] references = ItemsOf(layer, "ProjectReference").Select(Path.GetFileNameWithoutExtension).Order().ToArray()!;
        Assert.That(references, Is.EqualTo(layer.References));
    }

    [TestCaseSource(nameof(AllLayers))]
    [Category(Categories.Unit)]
    public void Project_Packages_AreTheAllowedOnes(Layer layer) =>
        Assert.That(ItemsOf(layer, "PackageReference"), Is.SubsetOf(layer.Packages));

    [TestCaseSource(nameof(AllLayers))]
    [Category(Categories.Unit)]
    public void Assembly_OfOurReferences_IsWithinTheAllowedArrows(Layer layer)
    {
        Dictionary<string, string> projectOf = Layers.All.ToDictionary(other => other.Assembly, other => other.Project);
        IEnumerable<string> seen = Assembly.Load(layer.Assembly).GetReferencedAssemblies()
            .Select(name => name.Name!).Where(projectOf.ContainsKey).Select(name => projectOf[name]);
        Assert.That(seen, Is.SubsetOf(layer.References));
    }

    [Test]
    [Category(Categories.Unit)]
    public void ProjectFiles_InTheTree_AreTheKnownOnes()
    {
        IEnumerable<string> known = Layers.All.Select(layer => layer.ProjectFile).Concat(["Benchmarks/Benchmarks.csproj", "Tests/Tests.csproj"]);
        Assert.That(SourceTree.Files.Select(file => file.Path).Where(path => path.EndsWith(".csproj")), Is.EquivalentTo(known));
    }

    private static IEnumerable<string> ItemsOf(Layer layer, string kind) =>
        XDocument.Load(Path.Combine(SourceTree.Root, layer.ProjectFile)).Descendants(kind).Select(item => item.Attribute("Include")!.Value);
}
