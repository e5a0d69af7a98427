using System.IO;
using System.Linq;
using NA64Mu.App;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Commands;

[TestFixture]
public sealed class ResidualsCommandTests
{
    private readonly TemporaryFolder _folder = new();

    [OneTimeTearDown]
    public void RemoveFiles() => _folder.Dispose();

    [Test]
    [Category(Categories.Regression)]
    public void Residuals_SmallSample_WritesTablesAndPlots()
    {
        string place = _folder.File("residuals");
        string[] command = ["residuals", "-n", "800", "--weighted-events", "300", "--extra-planes", "0 1", "--output", place, "--no-progress", "-j", "2"];
        CommandRun run = CommandRun.Of(command);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(
            Directory.GetFiles(place).Select(Path.GetFileName).Order(),
            Is.EqualTo((string[])["residual_core.pdf", "residual_core.png", "residual_tails.pdf", "residual_tails.png", "residual_tails_fitted.pdf", "residual_tails_fitted.png", "residuals.csv", "residuals.json"]));
        Assert.That(run.Output, Does.Contain("core of p(rec)/p(true) - 1").And.Contain("knock_on").And.Contain("inefficiency"));
        Assert.That(File.ReadLines(Path.Combine(place, "residuals.csv")).First(), Is.EqualTo("cause,extra_planes,quality,low,high,probability,error"));
        Assert.That(CommandRun.Of(command).ExitCode, Is.EqualTo(ExitCode.InputOutput), "the files are there");
    }

    [Test]
    [Category(Categories.Regression)]
    public void Residuals_OfTheWholeSetUpWithChangedReadout_PrintsJson()
    {
        CommandRun run = CommandRun.Of(
            "residuals", "-n", "200", "--weighted-events", "20", "--extra-planes", "0", "--start", "target", "--momentum", "80 GeV", "--set", "readout.tracker.position_spread=0 um",
            "--output", _folder.File("whole"), "--no-progress", "--json");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Json.GetProperty("schema").GetString(), Is.EqualTo("na64mu.residuals/1"));
        Assert.That(run.Json.GetProperty("settings").GetProperty("limit").GetDouble(), Is.EqualTo(40_000));
        Assert.That(run.Json.GetProperty("geometry_sha256").GetString(), Has.Length.EqualTo(64));
        Assert.That(run.Json.GetProperty("direct").GetArrayLength(), Is.EqualTo(5));
    }

    [TestCase("--momentum", "160", "has no unit")]
    [TestCase("--limit", "200 GeV", "not below --momentum")]
    [TestCase("--extra-planes", "-1", "no number from 0 to 8")]
    [TestCase("--extra-planes", "", "names no number")]
    [TestCase("--causes", "bad luck", "is not known here")]
    [TestCase("--inefficiency", "100 %", "not below 1")]
    [TestCase("--spot", "-1 2 mm", "negative")]
    [TestCase("--set", "nonsense", "not of the form path=value")]
    [Category(Categories.Unit)]
    public void Residuals_BadOption_IsRefused(string option, string value, string problem)
    {
        CommandRun run = CommandRun.Of("residuals", option, value, "--output", _folder.File("never"));
        Assert.That(run.ExitCode, Is.Not.Zero);
        Assert.That(run.Error, Does.Contain(problem));
        Assert.That(Directory.Exists(_folder.File("never")), Is.False);
    }
}
