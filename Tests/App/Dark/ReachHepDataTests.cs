using System.Globalization;
using System.IO;
using System.Linq;
using NA64Mu.App.Compare;
using NA64Mu.App.Dark;
using NA64Mu.Physics.DarkSector;
using NA64Mu.Tests.Support;
using NUnit.Framework;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NA64Mu.Tests.App.Dark;

/// <summary>What https://hepdata-submission.readthedocs.io and schema 1.1.1 of hepdata-validator ask for.</summary>
[TestFixture]
public sealed class ReachHepDataTests
{
    private static readonly string[] KeywordNames = ["cmenergies", "observables", "reactions", "phrases"];

    private static readonly ReachSettings Settings = new(1e11, new CountingResult(1, 0.5, 0.1), 0.9, LimitMethod.Cls);
    private static readonly ReachCurve Curve = new(
        [Yield(10, 2e-12, 1e-13), Yield(100, 1e-12, 0), Yield(1000, 0, 0)], Settings, 160000, "made up: \"so\" it is");

    [Test]
    [Category(Categories.Unit)]
    public void Submission_ParsedBack_HasWhatIsRequired()
    {
        using var writer = new StringWriter();
        ReachHepData.Of(Curve).WriteSubmission(writer, ReachHepData.Comment(Curve));
        YamlMappingNode[] documents = Documents(writer.ToString());
        Assert.That(documents, Has.Length.EqualTo(2));
        Assert.That(Text(documents[0], "comment"), Does.EndWith("made up: \"so\" it is."));
        Assert.That(Keys(documents[1]), Is.EqualTo("name location description keywords data_file"));
        Assert.That(Text(documents[1], "name"), Has.Length.InRange(1, 64));
        Assert.That(Text(documents[1], "location"), Has.Length.InRange(1, 256));
        Assert.That(Text(documents[1], "data_file"), Is.EqualTo(ReachHepData.DataFile));
        foreach (YamlMappingNode keyword in List(documents[1], "keywords"))
        {
            Assert.That(KeywordNames, Does.Contain(Text(keyword, "name")));
            Assert.That(((YamlSequenceNode)keyword["values"]).Children, Is.Not.Empty);
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Data_ParsedBack_HasTheNumbersOfTheCurve()
    {
        YamlMappingNode data = Data();
        Assert.That(Keys(data), Is.EqualTo("independent_variables dependent_variables"));
        YamlMappingNode mass = List(data, "independent_variables").Single();
        Assert.That((Text((YamlMappingNode)mass["header"], "name"), Text((YamlMappingNode)mass["header"], "units")), Is.EqualTo(("M(X)", "MeV")));
        Assert.That(string.Join(' ', List(mass, "values").Select(value => Number(value, "value"))), Is.EqualTo("10 100 1000"));
        YamlMappingNode limit = List(data, "dependent_variables")[0];
        YamlMappingNode[] values = List(limit, "values");
        Assert.That(Number(values[0], "value"), Is.EqualTo(Curve.Points[0].Limit.Value).Within(1e-4).Percent);
        YamlMappingNode error = List(values[0], "errors").Single();
        Assert.That(Number(error, "symerror"), Is.EqualTo(Curve.Points[0].Limit.Error).Within(1e-4).Percent);
        Assert.That(Text(error, "label"), Is.EqualTo("stat"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Values_WithoutErrorOrLimit_HaveNone()
    {
        YamlMappingNode[] values = List(List(Data(), "dependent_variables")[0], "values");
        Assert.That(Keys(values[1]), Is.EqualTo("value"), "an error of zero is refused by the validator");
        Assert.That((Text(values[2], "value"), Keys(values[2])), Is.EqualTo(("-", "value")), "no limit without events");
    }

    [Test]
    [Category(Categories.Unit)]
    public void Columns_OfTheTable_HaveARowForEachMassAndTheSameQualifiers()
    {
        YamlMappingNode[] columns = List(Data(), "dependent_variables");
        Assert.That(columns, Has.Length.EqualTo(6));
        foreach (YamlMappingNode column in columns)
        {
            Assert.That(List(column, "values"), Has.Length.EqualTo(3));
            YamlMappingNode[] qualifiers = List(column, "qualifiers");
            Assert.That(qualifiers.Select(qualifier => Text(qualifier, "name")), Is.Unique.And.Contains("Muons on target"));
            Assert.That(Number(qualifiers.Single(qualifier => Text(qualifier, "name") == "Limit on signal events"), "value"), Is.EqualTo(Settings.SignalLimit).Within(1e-3).Percent);
        }
    }

    /// <summary>YAML 1.1, as PyYAML reads it, takes a number with exponent for text unless it has a dot and a sign.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Numbers_OfTheTable_AreNumbersInYaml11()
    {
        YamlScalarNode[] plain = [.. Data().AllNodes.OfType<YamlScalarNode>().Where(node => node.Style == ScalarStyle.Plain && char.IsAsciiDigit(node.Value![0]))];
        Assert.That(plain, Has.Length.GreaterThan(20));
        Assert.That(plain.Select(node => node.Value), Has.All.Match(@"^\d\.\d+e[+-]\d\d$"));
    }

    private static SignalYield Yield(double mass, double value, double error) => new(new DarkBoson(DarkModel.Vector, mass, 1e-5), new MeasuredValue(value, error));

    private static YamlMappingNode Data()
    {
        using var writer = new StringWriter();
        ReachHepData.Of(Curve).WriteData(writer);
        return Documents(writer.ToString()).Single();
    }

    private static YamlMappingNode[] Documents(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return [.. stream.Documents.Select(document => (YamlMappingNode)document.RootNode)];
    }

    private static string Keys(YamlMappingNode node) => string.Join(' ', node.Children.Keys.Select(key => ((YamlScalarNode)key).Value));

    private static YamlMappingNode[] List(YamlMappingNode node, string key) => [.. ((YamlSequenceNode)node[key]).Cast<YamlMappingNode>()];

    private static string Text(YamlMappingNode node, string key) => ((YamlScalarNode)node[key]).Value!;

    private static double Number(YamlMappingNode node, string key) => double.Parse(Text(node, key), CultureInfo.InvariantCulture);
}
