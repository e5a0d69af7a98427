using System.IO;
using System.Linq;
using System.Text.Json;
using NA64Mu.App;
using NA64Mu.App.Dark;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Commands;

[TestFixture]
public sealed class ScanCommandTests
{
    private readonly TemporaryFolder _folder = new();

    [OneTimeTearDown]
    public void RemoveFiles() => _folder.Dispose();

    [Test]
    [Category(Categories.Unit)]
    public void Efficiency_SmallSample_WritesTablesThatLimitReads()
    {
        string place = _folder.File("efficiency");
        CommandRun run = CommandRun.Of("scan", "efficiency", "-n", "300", "--mass", "100 20 MeV", "--energy", "160 100 GeV", "--output", place, "--no-progress", "-j", "2");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(
            Directory.GetFiles(place).Select(Path.GetFileName).Order(),
            Is.EqualTo((string[])["efficiency.json", "efficiency.pdf", "efficiency.png", "efficiency_100gev.csv", "efficiency_160gev.csv"]));
        EfficiencyTable table = EfficiencyTable.Read(Path.Combine(place, "efficiency_100gev.csv"));
        Assert.That((table.Energy, table.Events, table.Coupling), Is.EqualTo((100_000.0, 300L, 1e-4)));
        Assert.That(table.Rows.Select(row => row.Mass), Is.EqualTo((double[])[20, 100]));
        Assert.That(table.Rows.All(row => row.Triggered.Value > 0 && row.Triggered.Value < row.Emitted.Value), Is.True);
        Assert.That(run.Error, Does.EndWith($"wrote efficiency.json, efficiency_160gev.csv, efficiency_100gev.csv, efficiency.png, efficiency.pdf in {place}\n"));
        Assert.That(run.Output, Does.Contain("beam of 160 GeV/c").And.Contain("beam of 100 GeV/c"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void S4_SmallSample_WritesTableAndPlot()
    {
        string place = _folder.File("s4");
        string[] command = ["scan", "s4", "-n", "500", "--signal-events", "100", "--mass", "100 MeV", "--edges", "40 60 mm", "--step", "10 mm", "--z", "11 m", "--output", place, "--no-progress", "--json"];
        CommandRun run = CommandRun.Of(command);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(Directory.GetFiles(place).Select(Path.GetFileName).Order(), Is.EqualTo((string[])["s4.csv", "s4.json", "s4.pdf", "s4.png"]));
        Assert.That(run.Error, Does.EndWith($"wrote s4.csv, s4.json, s4.png, s4.pdf in {place}\n"));
        JsonElement rows = run.Json.GetProperty("rows");
        Assert.That(run.Json.GetProperty("schema").GetString(), Is.EqualTo("na64mu.scan-s4/1"));
        Assert.That(rows.EnumerateArray().Select(row => row.GetProperty("edge_mm").GetDouble()), Is.EqualTo((double[])[40, 50, 60]));
        Assert.That(CommandRun.Of(command).ExitCode, Is.EqualTo(ExitCode.InputOutput), "the files are there");
    }

    [TestCase("s4", "--edges", "60 40 mm", "the last is before the first")]
    [TestCase("s4", "--z", "12.5 m", "overlap with 'HCAL1'")]
    [TestCase("s4", "--rate", "120 %", "not below 1")]
    [TestCase("s4", "--step", "1 um", "more than 1000 edges")]
    [TestCase("s4", "--mass", "100", "has no unit")]
    [TestCase("efficiency", "--mass", "-5 MeV", "not positive")]
    [TestCase("efficiency", "--mass", "100 GeV", "too heavy")]
    [TestCase("efficiency", "--energy", "5 TeV", "too high")]
    [TestCase("efficiency", "--signal", "graviton", "not a known boson")]
    [TestCase("efficiency", "--coupling", "0", "not positive")]
    [Category(Categories.Unit)]
    public void Option_ThatMakesNoSense_IsRefusedByName(string scan, string option, string value, string told)
    {
        CommandRun run = CommandRun.Of("scan", scan, "-n", "10", "--output", _folder.File("none"), option, value);
        Assert.That(run.ExitCode, Is.AnyOf(ExitCode.Usage, ExitCode.InvalidInput), run.Error);
        Assert.That(run.Error, Does.Contain(told));
        Assert.That(Directory.Exists(_folder.File("none")), Is.False);
    }
}
