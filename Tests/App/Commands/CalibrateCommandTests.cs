using System.IO;
using System.Text.Json;
using NA64Mu.App;
using NA64Mu.Geometry;
using NA64Mu.Geometry.Configuration;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Commands;

[TestFixture]
[Category(Categories.Unit)]
public sealed class CalibrateCommandTests
{
    private readonly TemporaryFolder _folder = new();

    [OneTimeSetUp]
    public void WriteGeometry() => File.WriteAllText(_folder.File("beam.yaml"), GeometryTexts.Sandwich);

    [OneTimeTearDown]
    public void RemoveFiles() => _folder.Dispose();

    [Test]
    public void Calibrate_WritesSectionAndFile_WithTheNumbersItPrints()
    {
        string section = _folder.File("section.yaml"), whole = _folder.File("whole.yaml");
        CommandRun run = Calibrate("--tag", "t-1", "--output", section, "--geometry-output", whole, "--json");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Json.GetProperty("schema").GetString(), Is.EqualTo("na64mu.calibrate/1"));
        JsonElement system = run.Json.GetProperty("systems")[0];
        double fraction = system.GetProperty("fraction").GetProperty("value").GetDouble();
        Assert.That(File.ReadAllText(section), Does.StartWith("calibration:\n  tag: t-1\n"));
        DetectorLayout layout = GeometryLoader.Load(whole);
        Assert.That(layout.Readout.Calibration.Origin["physics"], Is.EqualTo("fast"));
        Assert.That(File.ReadAllText(whole), Does.StartWith(GeometryTexts.Sandwich).And.Contains("hcal: {fraction: "));
        Assert.That(fraction, Is.InRange(0.001, 0.05), "visible energy, for it is not read out");
    }

    [Test]
    public void Calibrate_OneOrFourThreads_GivesTheSame()
    {
        CommandRun one = Calibrate("--threads", "1"), four = Calibrate("--threads", "4");
        Assert.That(one.ExitCode, Is.Zero, one.Error);
        Assert.That(four.Output, Is.EqualTo(one.Output).And.Contains("closure"));
    }

    [Test]
    public void Calibrate_FileThatIsThere_IsKept()
    {
        string file = _folder.File("there.yaml");
        File.WriteAllText(file, "old");
        CommandRun run = Calibrate("--output", file);
        Assert.That((run.ExitCode, File.ReadAllText(file)), Is.EqualTo((ExitCode.InputOutput, "old")));
    }

    [TestCase("--system", "ecal", "has no such calorimeter")]
    [TestCase("--tag", "a b", "'a b' is no name")]
    [TestCase("--momentum", "10 mm", "not a momentum")]
    [TestCase("--momentum", "-1 GeV", "must be above zero")]
    [TestCase("--linearity", "10 0 GeV", "must be above zero")]
    public void Option_WithAMistake_IsOneMessage(string option, string value, string message)
    {
        CommandRun run = Calibrate(option, value);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Usage).Or.EqualTo(ExitCode.InvalidInput));
        Assert.That(run.Error, Does.Contain(message));
    }

    [Test]
    public void Events_TooMany_AreRefused() => Assert.That(Calibrate("--events", "1000000").ExitCode, Is.EqualTo(ExitCode.Usage));

    private CommandRun Calibrate(params string[] more) =>
        CommandRun.Of(["calibrate", "--geometry", _folder.File("beam.yaml"), "--physics", "fast", "--events", "40", .. more]);
}
