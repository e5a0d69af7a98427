using System.Diagnostics;
using System.IO;
using System.Linq;
using NA64Mu.App.Configuration;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Configuration;

/// <summary>The schema, judged by a validator of its own where one is installed.</summary>
[TestFixture]
public sealed class RunCardSchemaTests
{
    private const string Python = "/usr/bin/python3";

    private const string Script = """
        import json, sys, jsonschema
        schema = json.load(open(sys.argv[1]))
        jsonschema.Draft202012Validator.check_schema(schema)
        print('valid' if jsonschema.Draft202012Validator(schema).is_valid(json.loads(sys.argv[2])) else 'refused')
        """;

    [TestCase("""{"events": 10, "seed": 18446744073709551615, "physics": "fast", "source": "pencil", "pencil": {"momentum": "100 GeV", "particle": 13}}""", "valid")]
    [TestCase("""{"signal": {"model": "zprime", "mass": "1 GeV", "coupling": 1e-4}, "geometry": "my.yaml", "threads": 4, "output": "a.h5"}""", "valid")]
    [TestCase("""{"geometry": {"file": "my.yaml", "readout": {"tracker": {"resolution": "80 um"}}}}""", "valid")]
    [TestCase("""{"evnts": 10}""", "refused")]
    [TestCase("""{"events": 0}""", "refused")]
    [TestCase("""{"events": "many"}""", "refused")]
    [TestCase("""{"physics": "slow"}""", "refused")]
    [TestCase("""{"pencil": {"momentum": 160}}""", "refused")]
    [TestCase("""{"pencil": {"momentum": "160 mm"}}""", "refused")]
    [TestCase("""{"pencil": {"momentum": "-160 GeV"}}""", "refused")]
    [TestCase("""{"pencil": {"position": "0 0 -1 m", "direction": "0 0.1 1", "spot": "1 mm 0.2 cm"}}""", "valid")]
    [TestCase("""{"pencil": {"position": "0 -1 m"}}""", "refused")]
    [TestCase("""{"signal": {"mass": "100"}}""", "refused")]
    [TestCase("""{"pencil": 5}""", "refused")]
    [TestCase("{}", "refused")]
    [Category(Categories.Reference)]
    public void Schema_OfACard_JudgesAsTheProgramDoes(string card, string verdict)
    {
        if (!File.Exists(Python) || Run("-c", "import jsonschema; jsonschema.Draft202012Validator").ExitCode != 0) Assert.Ignore("python3-jsonschema is not installed");
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("schema.json"), RunCardSchema.Build().ToJsonString());
        CommandRun run = Run("-c", Script, folder.File("schema.json"), card);
        Assert.That((run.ExitCode, run.Output.Trim()), Is.EqualTo((0, verdict)), run.Error);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Schema_OfTheCard_HasEverySetting()
    {
        string schema = RunCardSchema.Build().ToJsonString();
        Assert.That(RunCardKeys.All.Select(key => key.Path.Split('.')[^1]).Where(word => !schema.Contains($"\"{word}\":", System.StringComparison.Ordinal)), Is.Empty);
    }

    private static CommandRun Run(params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(Python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandRun(process.ExitCode, output, error.Result);
    }
}
