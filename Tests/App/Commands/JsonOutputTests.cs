using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Commands;

/// <summary>The verbs that make files, one after the other, each with --json: one object on standard output, the log on standard error.</summary>
[TestFixture]
public sealed class JsonOutputTests
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, CommandRun> _runs = [];

    [OneTimeSetUp]
    public void RunAll()
    {
        _runs.Add("run", CommandRun.Of("run", "--events", "200", "--output", _folder.File("out"), "--json"));
        _runs.Add("simulate", CommandRun.Of("simulate", "--events", "100", "--output", _folder.File("a.sim.h5"), "--json"));
        _runs.Add("reconstruct", CommandRun.Of("reconstruct", _folder.File("a.sim.h5"), "--json"));
        _runs.Add("select", CommandRun.Of("select", _folder.File("a.reco.h5"), "--output", _folder.Path, "--json"));
        _runs.Add("plot", CommandRun.Of("plot", _folder.File("a.reco.h5"), "--truth", _folder.File("a.sim.h5"), "--output", _folder.File("plots"), "--json"));
    }

    [OneTimeTearDown]
    public void RemoveFiles() => _folder.Dispose();

    [TestCase("run")]
    [TestCase("simulate")]
    [TestCase("reconstruct")]
    [TestCase("select")]
    [TestCase("plot")]
    [Category(Categories.Unit)]
    public void Output_OfEachVerb_IsOneObject(string verb)
    {
        CommandRun run = _runs[verb];
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Json.ValueKind, Is.EqualTo(JsonValueKind.Object));
        Assert.That(run.Json.GetProperty("schema").GetString(), Does.Match("^na64mu\\.[a-z]+/1$"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Simulate_AsJson_TellsEnergiesWithTheirUnit()
    {
        JsonElement report = _runs["simulate"].Json.GetProperty("report");
        Assert.That(report.GetProperty("events").GetInt64(), Is.EqualTo(100));
        Assert.That(report.GetProperty("incoming_mev").GetDouble(), Is.EqualTo(100 * 150e3).Within(20).Percent);
        Assert.That(report.GetProperty("largest_imbalance_mev").GetDouble(), Is.LessThan(1e-3));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Run_WithDefaults_MakesAllFiles()
    {
        string place = _folder.File("out");
        IEnumerable<string> files = Directory.GetFiles(place).Select(path => Path.GetFileName(path)!);
        Assert.That(files, Is.EquivalentTo((string[])
            ["cutflow.csv", "cutflow.json", "na64mu.reco.h5", "na64mu.reco.h5.json", "na64mu.sim.h5", "na64mu.sim.h5.json"]));
        Assert.That(Directory.GetFiles(Path.Combine(place, "plots"), "*.partial"), Is.Empty);
        foreach (string sidecar in Directory.GetFiles(place, "*.h5.json")) Assert.DoesNotThrow(() => JsonDocument.Parse(File.ReadAllText(sidecar)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Plot_AsJson_NamesPicturesThatAreThere()
    {
        foreach (JsonElement name in _runs["plot"].Json.GetProperty("plots").EnumerateArray())
            Assert.That(new FileInfo(Path.Combine(_folder.File("plots"), name.GetString() + ".png")).Length, Is.GreaterThan(1000));
    }
}
