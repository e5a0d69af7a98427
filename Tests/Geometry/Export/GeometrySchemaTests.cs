using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NA64Mu.Core;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Geometry.Export;
using NA64Mu.Tests.Support;
using NUnit.Framework;
using YamlDotNet.Serialization;

namespace NA64Mu.Tests.Geometry.Export;

/// <summary>The schema against the readers, and judged by a validator of its own where one is installed.</summary>
[TestFixture]
public sealed class GeometrySchemaTests
{
    private static readonly JsonObject Schema = GeometrySchema.Build();

    private const string Unknown = "is not a known setting";

    private const string Script = """
        import json, sys, jsonschema
        schema = json.load(open(sys.argv[1]))
        jsonschema.Draft202012Validator.check_schema(schema)
        for error in jsonschema.Draft202012Validator(schema).iter_errors(json.load(open(sys.argv[2]))):
            print('/'.join(map(str, error.absolute_path)), error.message[:200])
        """;

    /// <summary>All files that the repository has, and those that the page shows.</summary>
    private static IEnumerable<TestCaseData> SoundFiles()
    {
        foreach (string file in Directory.GetFiles(Repository.File("docs/examples"), "*.yaml").Append(Repository.File("geometry.yaml")))
            yield return new TestCaseData(File.ReadAllText(file)).SetArgDisplayNames(Path.GetFileName(file));
        string page = File.ReadAllText(Repository.File("docs/geometry.md"));
        foreach (Match match in Regex.Matches(page, "```yaml\n(name: .*?)```", RegexOptions.Singleline)) yield return new TestCaseData(match.Groups[1].Value).SetArgDisplayNames("geometry.md");
        yield return new TestCaseData(GeometryTexts.OneBlock).SetArgDisplayNames(nameof(GeometryTexts.OneBlock));
        yield return new TestCaseData(GeometryTexts.Sandwich).SetArgDisplayNames(nameof(GeometryTexts.Sandwich));
    }

    [TestCaseSource(nameof(SoundFiles))]
    [Category(Categories.Reference)]
    public void Schema_OfASoundFile_HasNothingAgainstIt(string text)
    {
        Assert.That(GeometryLoader.Parse(text, "sound.yaml").Volumes, Is.Not.Empty);
        Assert.That(Judge(text), Is.Empty);
    }

    [TestCase("density: 11.35 g/cm3", "density: 11.35", "materials/lead/density")]
    [TestCase("density: 11.35 g/cm3", "density: 11.35 mm", "materials/lead/density")]
    [TestCase("density: 11.35 g/cm3", "density: -11.35 g/cm3", "materials/lead/density")]
    [TestCase("density: 11.35 g/cm3, ", "", "materials/lead")]
    [TestCase("{Pb: 1}", "{Pp: 1}", "materials/lead/composition")]
    [TestCase("{Pb: 1}", "{Pb: some}", "materials/lead/composition/Pb")]
    [TestCase("density: 11.35", "densty: 11.35", "materials/lead")]
    [TestCase("size: 1 1 0.2 m", "size: 1 1 m", "volumes/block/size")]
    [TestCase("size: 1 1 0.2 m", "size: 1 m 1 m 0.2", "volumes/block/size")]
    [TestCase("front: 0 m", "front: [0 m]", "volumes/block/front")]
    [TestCase("front: 0 m", "front: 0 m, shape: ball", "volumes/block/shape")]
    [TestCase("front: 0 m", "front: 0 m, colour: red", "volumes/block")]
    [TestCase("block: {", "1block: {", "volumes")]
    [TestCase("world: ", "wold: ", "")]
    [TestCase("volumes:", "physics: {range_cut: {photon: 1 MeV}}\nvolumes:", "physics/range_cut")]
    [TestCase("volumes:", "truth_planes: {a b: 1 m}\nvolumes:", "truth_planes")]
    [TestCase("volumes:", "weighting: {scale: [{process: tunnelling, factor: 2}]}\nvolumes:", "weighting/scale/0/process")]
    [Category(Categories.Reference)]
    public void Schema_OfAMistake_FindsItAsTheProgramDoes(string right, string wrong, string place)
    {
        string text = GeometryTexts.OneBlock.Replace(right, wrong, StringComparison.Ordinal);
        Assert.That(text, Is.Not.EqualTo(GeometryTexts.OneBlock));
        Assert.That(() => GeometryLoader.Parse(text, "wrong.yaml"), Throws.TypeOf<ConfigurationException>());
        Assert.That(Judge(text), Has.Some.StartsWith(place + " "));
    }

    /// <summary>Settings that exclude each other are known in one of the two.</summary>
    [Test]
    [Category(Categories.Unit)]
    public void Schema_EverySettingOfIt_IsKnownToTheReader()
    {
        string[] refused = [.. Keys(UnknownOf(SchemaSample.Of(Schema, last: false))).Intersect(Keys(UnknownOf(SchemaSample.Of(Schema, last: true))))];
        Assert.That(refused, Is.Empty);
        Assert.That(SchemaSample.Settings(SchemaSample.Of(Schema, last: true), "").Distinct().Count(), Is.GreaterThan(150));
    }

    [TestCase(false)]
    [TestCase(true)]
    [Category(Categories.Unit)]
    public void Reader_OfASettingThatTheSchemaDoesNotHave_RefusesItInEveryGroup(bool last)
    {
        JsonNode sample = SchemaSample.Of(Schema, last);
        string[] strangers = [.. SchemaSample.Groups(Schema, sample, "").Select(path => path.Length == 0 ? "stranger" : path + ".stranger")];
        SchemaSample.AddStrangers(Schema, sample);
        Assert.That(strangers.Except(Keys(UnknownOf(sample))), Is.Empty);
        Assert.That(strangers, Has.Length.GreaterThan(20));
    }

    [TestCase(false)]
    [TestCase(true)]
    [Category(Categories.Unit)]
    public void Reader_OfASettingThatTheSchemaRequires_MissesIt(bool last)
    {
        JsonNode sample = SchemaSample.Of(Schema, last);
        // Constants are asked for where there are cells.
        sample["volumes"]!["air"]!["detector"] = "ecal";
        List<string> removed = SchemaSample.RemoveRequired(Schema, sample, "");
        string[] missed = [.. Problems(sample).Where(problem => problem.Problem == "is missing").Select(problem => problem.Key)];
        Assert.That(removed.Except(missed), Is.Empty);
        Assert.That(removed, Has.Count.GreaterThan(50));
    }

    private static string[] Judge(string text)
    {
        Python.IgnoreWithout("jsonschema");
        object? document = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize(new StringReader(text));
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("schema.json"), Schema.ToJsonString());
        File.WriteAllText(folder.File("document.json"), new SerializerBuilder().JsonCompatible().Build().Serialize(document));
        (int code, string output) = Python.Run("-c", Script, folder.File("schema.json"), folder.File("document.json"));
        Assert.That(code, Is.Zero, output);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static IReadOnlyList<ConfigurationProblem> Problems(JsonNode document)
    {
        try
        {
            // JSON is YAML.
            GeometryLoader.Parse(document.ToJsonString(), "sample.json");
            return [];
        }
        catch (ConfigurationException exception)
        {
            return exception.Problems;
        }
    }

    private static IEnumerable<ConfigurationProblem> UnknownOf(JsonNode document) => Problems(document).Where(problem => problem.Problem == Unknown);

    private static IEnumerable<string> Keys(IEnumerable<ConfigurationProblem> problems) => problems.Select(problem => problem.Key);
}
