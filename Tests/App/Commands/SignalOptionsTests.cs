using System;
using System.IO;
using NA64Mu.App;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App.Commands;

/// <summary>Signals that make no sense: each is refused with a message that names the option.</summary>
[TestFixture]
public sealed class SignalOptionsTests
{
    [TestCase("--signal axion --mass 1GeV --coupling 1e-4", "--signal: 'axion' is not a known boson; one of vector, scalar, pseudoscalar, axial, zprime")]
    [TestCase("--signal zprime --mass -1GeV --coupling 1e-4", "--mass: '-1GeV' is not positive")]
    [TestCase("--signal zprime --mass 0MeV --coupling 1e-4", "--mass: '0MeV' is not positive")]
    [TestCase("--signal zprime --mass 100 --coupling 1e-4", "--mass: '100' has no unit")]
    [TestCase("--signal zprime --mass 100mm --coupling 1e-4", "--mass: '100mm' is not an energy")]
    [TestCase("--signal zprime --coupling 1e-4", "--mass: is missing")]
    [TestCase("--signal zprime --mass 1GeV", "--coupling: is missing; give either --coupling or --epsilon")]
    [TestCase("--signal zprime --mass 1GeV --coupling 1e-4 --epsilon 1e-4", "--coupling: says the same as --epsilon")]
    [TestCase("--signal zprime --mass 1GeV --epsilon 0", "--epsilon: '0' is not positive")]
    [TestCase("--signal zprime --mass 1GeV --coupling -1e-4", "--coupling: '-1e-4' is not positive")]
    [TestCase("--signal zprime --mass 1GeV --coupling strong", "--coupling: 'strong'")]
    [TestCase("--signal zprime --mass 1GeV --coupling 1 --emission often", "'often'")]
    [TestCase("--signal zprime --mass 1GeV --coupling 1 --emission natural --emission-volume ECAL", "--emission-volume: has no effect on natural emission")]
    [TestCase("--mass 1GeV", "--mass: has no effect without a signal; add --signal")]
    [TestCase("--emission natural", "--emission: has no effect without a signal")]
    [TestCase("--signal zprime --mass 81GeV --coupling 1", "--mass: 81 GeV is too heavy for muons of 160 GeV")]
    [TestCase("--signal zprime --mass 1GeV --coupling 1e5", "--coupling: g' = 1E+05 lies outside 1e-30 to 100")]
    [TestCase("--signal zprime --mass 1GeV --coupling 1e-200", "--coupling: g' = 1E-200 lies outside 1e-30 to 100")]
    [TestCase("--signal zprime --mass 1e-9eV --coupling 1", "--mass: is below 1 eV")]
    [TestCase("--signal zprime --mass 1GeV --coupling 1 --source pencil --momentum 1.9GeV", "--mass: 1 GeV is too heavy for muons of 1.90")]
    [TestCase("--signal zprime --mass 1GeV --coupling 1 --source pencil --particle e-", "--particle: 'e-' radiates no boson")]
    [TestCase("--signal zprime --mass 1GeV --coupling 1 --source pencil --particle zprime", "--particle: 'zprime' is not a known particle")]
    [TestCase("--signal zprime --mass 1GeV --coupling 1 --emission-volume ecal9", "--emission-volume: the set-up has no volume 'ecal9'")]
    [Category(Categories.Unit)]
    public void Simulate_SignalThatMakesNoSense_IsRefused(string options, string message)
    {
        CommandRun run = CommandRun.Of(["simulate", .. options.Split(' ')]);
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((ExitCode.Usage, "")), run.Error);
        Assert.That(run.Error, Does.StartWith("error: ").And.Contains(message).And.Not.Contains("   at "));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Simulate_SignalWithManyMistakes_IsToldOfAll()
    {
        CommandRun run = CommandRun.Of("simulate", "--signal", "axion", "--mass", "100", "--coupling", "-1", "--run", "16777216");
        Assert.That(run.Error, Does.Contain("--signal").And.Contain("--mass").And.Contain("--coupling").And.Contain("--run").And.Contain("4 problem(s)"));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Simulate_ForcedInVacuum_IsRefused()
    {
        using var folder = new TemporaryFolder();
        string geometry = folder.File("empty.yaml");
        File.WriteAllText(geometry, GeometryTexts.OneBlock.Replace("11.35 g/cm3", "1e-12 g/cm3", StringComparison.Ordinal));
        foreach (string verb in (string[])["simulate", "run"])
        {
            CommandRun run = CommandRun.Of(
                verb, "--geometry", geometry, "--source", "pencil", "--position", "0 0 -0.5 m", "--signal", "scalar", "--mass", "1 GeV", "--coupling", "1",
                "--emission-volume", "block");
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.Usage), run.Error);
            Assert.That(run.Error, Does.Contain("--emission-volume: 'block' is vacuum"));
        }
    }

    [Test]
    [Category(Categories.Unit)]
    public void Simulate_ForcedInTheCalorimeterOfASetUpWithoutOne_IsRefused()
    {
        using var folder = new TemporaryFolder();
        string geometry = folder.File("block.yaml");
        File.WriteAllText(geometry, GeometryTexts.OneBlock);
        CommandRun run = CommandRun.Of(
            "simulate", "--geometry", geometry, "--source", "pencil", "--position", "0 0 -0.5 m", "--signal", "axial", "--mass", "1 GeV", "--coupling", "1");
        Assert.That(run.Error, Does.Contain("--emission-volume: the set-up has no electromagnetic calorimeter; one of world, block"));
    }
}
