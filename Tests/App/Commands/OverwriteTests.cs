using System.IO;
using NA64Mu.App;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Commands;

/// <summary>Results of the later stages: kept unless --force says otherwise, and plots only of events that belong together.</summary>
[TestFixture]
public sealed class OverwriteTests
{
    private readonly TemporaryFolder _folder = new();

    [OneTimeSetUp]
    public void Simulate()
    {
        File.WriteAllText(_folder.File("geometry.yaml"), GeometryTexts.Sandwich);
        foreach (string seed in (string[])["1", "2"])
        {
            string file = _folder.File($"seed{seed}.sim.h5");
            CommandRun run = CommandRun.Of(
                "simulate", "--geometry", _folder.File("geometry.yaml"), "--source", "pencil", "--position", "0 0 -0.5 m", "--events", "10",
                "--seed", seed, "--output", file);
            Assert.That(run.ExitCode, Is.Zero, run.Error);
        }
        Assert.That(CommandRun.Of("reconstruct", _folder.File("seed1.sim.h5")).ExitCode, Is.Zero);
    }

    [OneTimeTearDown]
    public void RemoveFiles() => _folder.Dispose();

    [TestCase("select", "seed1.reco.h5", "cutflow.csv")]
    [TestCase("plot", "seed1.reco.h5", "energy_all.png")]
    [TestCase("geometry plot", "geometry.yaml", "geometry.png")]
    [Category(Categories.Unit)]
    public void Results_ThatAreThere_AreReplacedOnlyByForce(string verb, string input, string result)
    {
        string place = _folder.File(verb.Replace(' ', '-'));
        string[] command = [.. verb.Split(' '), _folder.File(input), "--output", place];
        Assert.That(CommandRun.Of(command).ExitCode, Is.Zero);
        string path = Path.Combine(place, result);
        File.WriteAllText(path, "precious");
        CommandRun again = CommandRun.Of(command);
        Assert.That(again.ExitCode, Is.EqualTo(ExitCode.InputOutput), again.Error);
        Assert.That(again.Error, Does.Contain(place).And.Contain("--force"));
        Assert.That(File.ReadAllText(path), Is.EqualTo("precious"));
        Assert.That(CommandRun.Of([.. command, "--force"]).ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(path), Is.Not.EqualTo("precious"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Run_IntoADirectoryWithPlots_NeedsForce()
    {
        Directory.CreateDirectory(_folder.File("old/plots"));
        File.WriteAllText(_folder.File("old/plots/energy_all.png"), "precious");
        CommandRun run = CommandRun.Of(
            "run", "--geometry", _folder.File("geometry.yaml"), "--source", "pencil", "--position", "0 0 -0.5 m", "--events", "10",
            "--output", _folder.File("old"));
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.InputOutput), run.Error);
        Assert.That(run.Error, Does.Contain("energy_all.png"));
        Assert.That(Directory.GetFiles(_folder.File("old")), Is.Empty);
    }

    [Test]
    [Category(Categories.Unit)]
    public void Plot_WithTheTruthOfOtherEvents_IsRefused()
    {
        string place = _folder.File("mixed");
        CommandRun run = CommandRun.Of("plot", _folder.File("seed1.reco.h5"), "--truth", _folder.File("seed2.sim.h5"), "--output", place);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.InvalidInput), run.Error);
        Assert.That(run.Error, Does.Contain("hold other events"));
        Assert.That(Directory.Exists(place), Is.False);
        Assert.That(CommandRun.Of("plot", _folder.File("seed1.reco.h5"), "--truth", _folder.File("seed1.sim.h5"), "--output", place).ExitCode, Is.Zero);
    }
}
