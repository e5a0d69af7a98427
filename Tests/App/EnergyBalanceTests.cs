using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NA64Mu.App;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App;

/// <summary>What goes in comes out, event by event, as told by the columns of the file.</summary>
[TestFixture]
public sealed class EnergyBalanceTests
{
    private const double OneKiloElectronVolt = 1e-3;

    private const string Materials = """
        materials:
          vacuum: {density: 1e-12 g/cm3, composition: {N: 1}}
          air: {density: 0.0012 g/cm3, composition: {N: 0.77, O: 0.23}}
          Fe: {density: 7.874 g/cm3, composition: {Fe: 1}}
          scintillator: {density: 1.06 g/cm3, atoms: {C: 8, H: 8}}
        world: {material: vacuum, size: 2 2 6 m, center: 0 0 1 m}
        volumes:
        """;

    private static readonly Dictionary<string, string> Blocks = new()
    {
        ["iron"] = "  block: {material: Fe, size: 1 1 1 m, front: 0 m}",
        ["scintillator"] = "  block: {detector: ecal, material: scintillator, size: 1 1 1 m, front: 0 m}",
        ["nothing"] = "  block: {material: vacuum, size: 1 1 1 m, front: 0 m}",
        ["magnet"] = "  block: {material: air, size: 1 1 2 m, front: 0 m, field: 0 0.7 0 T}",
        ["empty magnet"] = "  block: {material: vacuum, size: 1 1 2 m, front: 0 m, field: 0 0.7 0 T}",
    };

    [TestCase("full", "400")]
    [TestCase("fast", "2000")]
    [Category(Categories.Regression)]
    public void Ledger_OfTheM2Beam_ClosesInEachEvent(string physics, string events)
    {
        using var folder = new TemporaryFolder();
        AssertClosed(Simulate(folder, "--events", events, "--seed", "20", "--physics", physics), "m2");
    }

    [Test]
    [Category(Categories.Regression)]
    public void Ledger_OfEachParticle_ClosesInEachEvent(
        [Values("", "iron", "scintillator", "nothing")] string block, [Values("full", "fast")] string physics)
    {
        using var folder = new TemporaryFolder();
        foreach (string particle in (string[])["e-", "e+", "gamma", "pi-", "kaon0L", "proton", "neutron", "mu+"])
            AssertClosed(Simulate(folder, block, particle, "50 GeV", "0 0 -1 m", physics == "full" ? 3 : 20, physics), particle);
    }

    [TestCase("200 MeV")]
    [TestCase("50 MeV")]
    [Category(Categories.Regression)]
    public void Ledger_OfMuonsThatStop_TakesInTheirDecay(string momentum)
    {
        using var folder = new TemporaryFolder();
        foreach (string block in (string[])["iron", "scintillator"])
        {
            SortedDictionary<string, Array> file = Simulate(folder, block, "mu-", momentum, "0 0 -0.1 m", events: 50);
            AssertClosed(file, block);
            // Two neutrinos take away more than half of the rest energy that each decay sets free.
            Assert.That(Column(file, "Truth/rest_energy_decay"), Has.All.EqualTo(105.147).Within(0.001));
            Assert.That(Column(file, "Truth/energy_invisible").Average(), Is.EqualTo(69.4).Within(8));
        }
    }

    [TestCase("1 MeV")]
    [TestCase("10 MeV")]
    [TestCase("100 MeV")]
    [Category(Categories.Regression)]
    public void Ledger_OfElectronsThatCurlInADipole_Closes(string momentum)
    {
        using var folder = new TemporaryFolder();
        foreach (string place in (string[])["0 0 -0.1 m", "0 0 1 m"])
        {
            SortedDictionary<string, Array> file = Simulate(folder, "magnet", "e-", momentum, place, events: 20);
            AssertClosed(file, place);
        }
    }

    [Test]
    [Category(Categories.Regression)]
    public void Ledger_OfAnElectronCaughtInAnEmptyMagnet_IsAbandonedAndTold()
    {
        using var folder = new TemporaryFolder();
        CommandRun run = Run(folder, "empty magnet", "e-", "10 MeV", "0 0 1 m", events: 2);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.QualityLimit), run.Error);
        Assert.That(run.Error, Does.Contain("2 track(s) were abandoned"));
        Assert.That(System.IO.File.Exists(folder.File("run.h5")), Is.False, "nobody may take it for a good file");
        SortedDictionary<string, Array> file = StoredDatasets.Read(folder.File("run.h5.failed"));
        Assert.That(Column(file, "Truth/energy_abandoned"), Is.EqualTo(Column(file, "Truth/energy_incoming")).Within(OneKiloElectronVolt));
    }

    [TestCase("summary")]
    [TestCase("histograms")]
    [Category(Categories.Regression)]
    public void Run_ThatIsNotHealthy_FailsAgainWhenResumedAndLeavesNoGoodFile(string store)
    {
        using var folder = new TemporaryFolder();
        for (int attempt = 0; attempt < 2; attempt++)
        {
            CommandRun run = Run(folder, "empty magnet", "e-", "10 MeV", "0 0 1 m", events: 2, "full", "--store", store, "--resume");
            Assert.That(run.ExitCode, Is.EqualTo(ExitCode.QualityLimit), run.Error);
            Assert.That(folder.Files, Does.Not.Contain("run.h5").And.Contain("run.h5.failed"));
        }
    }

    private static SortedDictionary<string, Array> Simulate(
        TemporaryFolder folder, string block, string particle, string momentum, string position, int events, string physics = "full")
    {
        CommandRun run = Run(folder, block, particle, momentum, position, events, physics);
        Assert.That(run.ExitCode, Is.Zero, $"{block} {particle} {momentum}: {run.Error}");
        return StoredDatasets.Read(folder.File("run.h5"));
    }

    private static SortedDictionary<string, Array> Simulate(TemporaryFolder folder, params string[] options)
    {
        CommandRun run = CommandRun.Of(["simulate", "--output", folder.File("run.h5"), "--no-progress", "--force", .. options]);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return StoredDatasets.Read(folder.File("run.h5"));
    }

    private static CommandRun Run(
        TemporaryFolder folder, string block, string particle, string momentum, string position, int events, string physics = "full", params string[] more)
    {
        File.WriteAllText(folder.File("block.yaml"), block.Length == 0 ? File.ReadAllText(DefaultLayout.File) : $"{Materials}\n{Blocks[block]}\n");
        return CommandRun.Of([
            "simulate", "--output", folder.File("run.h5"), "--no-progress", "--force", "--geometry", folder.File("block.yaml"), "--source", "pencil",
            "--particle", particle, "--momentum", momentum, "--position", position, "--events", $"{events}", "--physics", physics, .. more]);
    }

    private static void AssertClosed(SortedDictionary<string, Array> file, string what)
    {
        double[] balance = Column(file, "Truth/energy_incoming");
        foreach (string path in file.Keys.Where(path => path.StartsWith("Truth/rest_energy_", StringComparison.Ordinal)))
            Add(balance, Column(file, path), 1);
        foreach (string name in (string[])["deposited", "escaped", "invisible", "abandoned"])
        {
            double[] energy = Column(file, "Truth/energy_" + name);
            Assert.That(energy, Has.All.GreaterThanOrEqualTo(-OneKiloElectronVolt), $"{what} {name}");
            Add(balance, energy, -1);
        }
        Assert.That(balance, Has.All.EqualTo(0).Within(OneKiloElectronVolt), what);
        Assert.That(file["Truth/tracks_abandoned"], Has.All.EqualTo(0), what);
    }

    private static double[] Column(SortedDictionary<string, Array> file, string path) => [.. file[path].Cast<double>()];

    private static void Add(double[] sums, double[] values, int sign)
    {
        for (int row = 0; row < sums.Length; row++) sums[row] += sign * values[row];
    }
}
