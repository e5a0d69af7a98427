using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using NA64Mu.App;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Commands;

[TestFixture]
public sealed class CompareCommandTests
{
    private static readonly string[] Modes = ["full", "fast"];
    private readonly TemporaryFolder _folder = new();

    [OneTimeSetUp]
    public void WriteGeometry() => File.WriteAllText(_folder.File("beam.yaml"), GeometryTexts.Sandwich);

    [OneTimeTearDown]
    public void RemoveFiles() => _folder.Dispose();

    [Test]
    [Category(Categories.Unit)]
    public void Output_OfBothModes_HasALineForEachQuantity()
    {
        CommandRun run = Compare();
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        string[] lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(3 + 17));
        Assert.That(lines[0], Does.StartWith("full: 30 events").And.Contains("steps of electrons"));
        Assert.That(lines[1], Does.StartWith("fast: 30 events"));
        Assert.That(lines[2], Does.Match("^volume +quantity +full +fast +difference +sigma$"));
        Assert.That(lines[3], Does.Match("^calorimeter +visible mean \\[MeV\\] .* % "));
        Assert.That(run.Error, Is.EqualTo("full: 30 events\nfast: 30 events\n"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Output_OfTheModeThatWasNamed_HasNoOther()
    {
        CommandRun run = Compare("--physics", "full");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.StartWith("full: 30 events").And.Not.Contains("fast"));
        Assert.That(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(1 + 17));
        Assert.That(run.Error, Is.EqualTo("full: 30 events\n"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Json_OfBothModes_HasTheirDifferences()
    {
        CommandRun run = Compare("--json");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Json.GetProperty("schema").GetString(), Is.EqualTo("na64mu.compare/1"));
        JsonElement[] means = [.. Modes.Select(mode => run.Json.GetProperty(mode).GetProperty("volumes")[0].GetProperty("visible_mean_mev"))];
        JsonElement difference = run.Json.GetProperty("differences")[0];
        double full = means[0].GetProperty("value").GetDouble(), fast = means[1].GetProperty("value").GetDouble();
        Assert.That(full, Is.InRange(10, 40), "2.5 % of 1 GeV");
        Assert.That(difference.GetProperty("quantity").GetString(), Is.EqualTo("visible mean [MeV]"));
        Assert.That(difference.GetProperty("difference_percent").GetDouble(), Is.EqualTo(100 * (fast / full - 1)).Within(1e-9));
        double error = Math.Sqrt(means.Sum(mean => Math.Pow(mean.GetProperty("error").GetDouble(), 2)));
        Assert.That(difference.GetProperty("deviations").GetDouble(), Is.EqualTo((fast - full) / error).Within(1e-9));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Json_OfTheModeThatWasNamed_IsItsResponse()
    {
        JsonElement response = Compare("--physics", "fast", "--json").Json;
        Assert.That(response.GetProperty("schema").GetString(), Is.EqualTo("na64mu.response/1"));
        Assert.That(response.GetProperty("physics").GetString(), Is.EqualTo("fast").IgnoreCase);
        Assert.That(response.GetProperty("events").GetInt64(), Is.EqualTo(30));
        Assert.That(response.GetProperty("volumes")[0].GetProperty("visible_per_layer_mev").GetArrayLength(), Is.EqualTo(10));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Geometry_ThatIsNotThere_IsRefused()
    {
        CommandRun run = CommandRun.Of("compare", "--geometry", _folder.File("nowhere.yaml"));
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((ExitCode.InvalidInput, "")));
        Assert.That(run.Error, Does.StartWith("error: ").And.Contains("nowhere.yaml"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Position_OutsideTheWorld_IsRefused()
    {
        CommandRun run = Compare("--position", "0 0 -9 m");
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((ExitCode.Usage, "")));
        Assert.That(run.Error, Does.Contain("--position").And.Contains("outside the world"));
    }

    private CommandRun Compare(params string[] options)
    {
        string[] position = options.Contains("--position") ? [] : ["--position", "0 0 -10 mm"];
        return CommandRun.Of(
            ["compare", "--geometry", _folder.File("beam.yaml"), "--particle", "e-", "--momentum", "1 GeV", "--events", "30", .. position, .. options]);
    }
}
