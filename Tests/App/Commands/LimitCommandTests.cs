using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using NA64Mu.App;
using NA64Mu.Tests.App.Dark;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Commands;

[TestFixture]
public sealed class LimitCommandTests
{
    private readonly TemporaryFolder _folder = new();

    [OneTimeSetUp]
    public void WriteEfficiencies() => File.WriteAllText(_folder.File("efficiency.csv"), SampleEfficiencies.TextOf(SampleEfficiencies.Table(10, 100, 1000)));

    [OneTimeTearDown]
    public void RemoveFiles() => _folder.Dispose();

    [Test]
    [Category(Categories.Unit)]
    public void Json_FromAFileOfEfficiencies_HasItsLimits()
    {
        CommandRun run = Limit("json", "--efficiency", _folder.File("efficiency.csv"), "--json");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Json.GetProperty("schema").GetString(), Is.EqualTo("na64mu.limit/1"));
        Assert.That(run.Json.GetProperty("signal_limit").GetDouble(), Is.EqualTo(-Math.Log(0.1)).Within(1e-9));
        JsonElement[] points = [.. run.Json.GetProperty("points").EnumerateArray()];
        Assert.That(string.Join(' ', points.Select(point => point.GetProperty("mass_mev").GetDouble())), Is.EqualTo("10 100 1000"));
        double yield = SampleEfficiencies.Table(100).Rows[0].InBox.Value;
        JsonElement limit = points[1].GetProperty("coupling_limit");
        Assert.That(limit.GetProperty("value").GetDouble(), Is.EqualTo(1e-5 * Math.Sqrt(-Math.Log(0.1) / (1e11 * yield))).Within(1e-6).Percent);
        Assert.That(limit.GetProperty("error").GetDouble() / limit.GetProperty("value").GetDouble(), Is.EqualTo(0.005).Within(1e-9));
        Assert.That(File.ReadAllText(Path.Combine(_folder.File("json"), "limit.json")), Is.EqualTo(run.Output));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Text_FromAFileOfEfficiencies_SaysWhetherTheBandIsCovered()
    {
        CommandRun many = Limit("many", "--efficiency", _folder.File("efficiency.csv"), "--mot", "1e13");
        Assert.That(many.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(3 + 3));
        Assert.That(many.Error, Does.StartWith("the (g-2) band of 2 sigma is covered at all 2 masses below 200 MeV"));
        CommandRun few = Limit("few", "--efficiency", _folder.File("efficiency.csv"), "--mot", "1e6");
        Assert.That(few.ExitCode, Is.Zero);
        Assert.That(few.Error, Does.StartWith("the (g-2) band of 2 sigma is not covered at 2 of 2 masses below 200 MeV: 10, 100 MeV"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Files_OfALimit_AreAllThere()
    {
        string overlay = _folder.File("ccfr.csv");
        File.WriteAllText(overlay, "mass [MeV],coupling\n10,5e-4\n1000,2e-3\n");
        CommandRun run = Limit("files", "--efficiency", "none", "--mass", "10 100 MeV", "--overlay", overlay + ":CCFR");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        string place = _folder.File("files");
        string[] csv = [.. File.ReadAllLines(Path.Combine(place, "limit.csv")).Where(line => line[0] != '#')];
        Assert.That((csv.Length, csv[0].Split(',').Length, csv[1].Split(',').Length), Is.EqualTo((3, 10, 10)));
        foreach (string file in (string[])["limit.json", "limit.png", "limit.pdf", "hepdata/submission.yaml", "hepdata/limit.yaml"])
            Assert.That(new FileInfo(Path.Combine(place, file)).Length, Is.GreaterThan(100), file);
        CommandRun again = Limit("files", "--efficiency", "none");
        Assert.That((again.ExitCode, again.Output), Is.EqualTo((ExitCode.InputOutput, "")));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Background_WithEventsObserved_WeakensTheLimit()
    {
        double Signal(params string[] options) =>
            Limit("background", ["--efficiency", _folder.File("efficiency.csv"), "--force", "--json", .. options]).Json.GetProperty("signal_limit").GetDouble();
        Assert.That(Signal("--observed", "1"), Is.EqualTo(3.89).Within(0.005));
        Assert.That(Signal("--observed", "3", "--background", "3", "--cl", "0.95"), Is.EqualTo(5.395).Within(0.001));
        Assert.That(Signal("--observed", "3", "--background", "3", "--background-error", "1"), Is.GreaterThan(Signal("--observed", "3", "--background", "3")));
        Assert.That(Signal("--method", "fc"), Is.EqualTo(2.44).Within(0.006));
    }

    [TestCase("an efficiency file", "--mot", "1e11")]
    [TestCase("--mot", "--efficiency", "none", "--mot", "0")]
    [TestCase("--mot", "--efficiency", "none", "--mot", "-1e11")]
    [TestCase("--observed", "--efficiency", "none", "--observed", "-1")]
    [TestCase("--background", "--efficiency", "none", "--background", "-0.1")]
    [TestCase("leaves no chance", "--efficiency", "none", "--background", "5000")]
    [TestCase("needs a background", "--efficiency", "none", "--background-error", "1")]
    [TestCase("unified approach", "--efficiency", "none", "--background", "1", "--background-error", "1", "--method", "fc")]
    [TestCase("--cl", "--efficiency", "none", "--cl", "90")]
    [TestCase("--assumed-efficiency", "--efficiency", "none", "--assumed-efficiency", "1.5")]
    [TestCase("one beam", "--efficiency", "none", "--energy", "160 100 GeV")]
    [TestCase("too heavy", "--efficiency", "none", "--mass", "100 GeV")]
    [TestCase("no kind of boson", "--efficiency", "none", "--signal", "graviton")]
    [Category(Categories.Unit)]
    public void Request_ThatMakesNoSense_IsRefused(string words, params string[] options)
    {
        CommandRun run = Limit("refused", options);
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((ExitCode.Usage, "")));
        Assert.That(run.Error, Does.StartWith("error: ").And.Contains(words == "an efficiency file" ? "scan efficiency" : words));
        Assert.That(Directory.Exists(_folder.File("refused")), Is.False, "nothing was done");
    }

    [Test]
    [Category(Categories.Unit)]
    public void Options_ThatTheFileAnswers_AreRefused()
    {
        CommandRun run = Limit("answered", "--efficiency", _folder.File("efficiency.csv"), "--mass", "10 MeV", "--assumed-efficiency", "0.5");
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Usage));
        Assert.That(run.Error, Does.Contain("--mass").And.Contain("--assumed-efficiency").And.Contain("2 problem(s)"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Files_ThatCannotBeUsed_AreRefusedWithTheirLines()
    {
        Assert.That(Limit("nofile", "--efficiency", "nowhere.csv").ExitCode, Is.EqualTo(ExitCode.InvalidInput));
        string overlay = _folder.File("wrong.csv");
        File.WriteAllText(overlay, "mass [MeV],coupling\n10,abc\n");
        CommandRun run = Limit("overlay", "--efficiency", "none", "--mass", "10 MeV", "--overlay", overlay);
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((ExitCode.InvalidInput, "")));
        Assert.That(run.Error, Does.Contain("wrong.csv:2: coupling: 'abc' is not a number"));
        File.WriteAllText(overlay, "mass [MeV],coupling\n10,1e-3\n20,1e-3\n");
        CommandRun twice = Limit("twice", "--efficiency", "none", "--mass", "10 MeV", "--overlay", overlay, "--overlay", overlay);
        Assert.That((twice.ExitCode, twice.Error.Contains("label 'wrong'", StringComparison.Ordinal)), Is.EqualTo((ExitCode.Usage, true)));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Kinds_WithoutBand_SayThatThereIsNone()
    {
        CommandRun run = Limit("axial", "--efficiency", "none", "--mass", "10 MeV", "--signal", "axial");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Error, Does.StartWith("bosons of this kind lower the magnetic moment"));
    }

    private CommandRun Limit(string place, params string[] options) => CommandRun.Of(["limit", "--output", _folder.File(place), .. options]);
}
