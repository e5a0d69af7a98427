using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using NA64Mu.App;
using NA64Mu.App.Output;
using NA64Mu.Tests.Support;
using NUnit.Framework;

namespace NA64Mu.Tests.App;

/// <summary>Files of weighted runs: their rows, their sums, and that they do not depend on threads or jobs.</summary>
[TestFixture]
public sealed class WeightedRunTests
{
    private const int Events = 400;

    private const string Weighting = """

        weighting:
          scale:
            - {process: bremsstrahlung, factor: 10, above: 20 GeV, volumes: [ECAL], primary: true}
          splitting:
            - {name: slow, primary: true, z: 0.5 m, energy: 0 100 GeV, factor: 4}
            - {name: common, primary: true, z: 0.5 m, energy: 150 300 GeV, factor: 0.5}
        """;

    private readonly TemporaryFolder _folder = new();
    private string _file = "";

    [OneTimeSetUp]
    public void Simulate()
    {
        File.WriteAllText(_folder.File("weighted.yaml"), File.ReadAllText(DefaultLayout.File) + Weighting);
        _file = Simulate("one", "--events", $"{Events}", "--threads", "1");
    }

    [OneTimeTearDown]
    public void RemoveFiles() => _folder.Dispose();

    [Test]
    [Category(Categories.Regression)]
    public void EventFile_OnTwoThreads_HasTheSameBytes() => Assert.That(
        Hash(Simulate("two", "--events", $"{Events}", "--threads", "2")), Is.EqualTo(Hash(_file)));

    [Test]
    [Category(Categories.Regression)]
    public void Datasets_OfTwoJobsBehindEachOther_AreThoseOfOneJob()
    {
        SortedDictionary<string, Array> first = StoredDatasets.Read(Simulate("first", "--events", "150"));
        SortedDictionary<string, Array> second = StoredDatasets.Read(Simulate("second", "--events", $"{Events - 150}", "--first-event", "150"));
        StoredDatasets.AssertSame(StoredDatasets.Concatenate(first, second), StoredDatasets.Read(_file));
    }

    [Test]
    [Category(Categories.Unit)]
    public void File_OfAWeightedRun_HasARowForEachHistoryAndTheirSums()
    {
        using var reader = new EventFileReader(_file, EventFileTypes.Simulation);
        long[] numbers = reader.ReadColumn<long>("Event/event_number");
        int[] branches = reader.ReadColumn<int>("Event/branch");
        double[] weights = reader.ReadColumn<double>("Event/weight");
        double[] discarded = reader.ReadColumn<double>("Truth/energy_discarded");
        double[] events = [.. numbers.Zip(weights).GroupBy(row => row.First, (_, rows) => rows.Sum(row => row.Second))];
        int ended = discarded.Count(energy => energy > 0);
        Assert.Multiple(() =>
        {
            Assert.That(reader.Events, Is.EqualTo(numbers.Length).And.GreaterThan(Events));
            Assert.That(numbers.Distinct(), Is.EqualTo(Enumerable.Range(0, Events).Select(number => (long)number)));
            Assert.That(numbers.Zip(branches).GroupBy(row => row.First).All(rows => rows.Select(row => row.Second).SequenceEqual(Enumerable.Range(0, rows.Count()))));
            Assert.That(branches.Max(), Is.EqualTo(3));
            Assert.That(discarded.Zip(weights).All(row => row.First > 0 == (row.Second == 0)), "no weight where energy was discarded, and only there");
            Assert.That(ended, Is.InRange(Events / 4, 3 * Events / 4));
            Assert.That(reader.Totals.Tries, Is.EqualTo(Events));
            Assert.That(reader.Totals.MuonsOnTarget, Is.EqualTo(Events));
            Assert.That(reader.Totals.SumOfWeights, Is.EqualTo(events.Sum()).Within(1e-9).Percent);
            Assert.That(reader.Totals.SumOfSquaredWeights, Is.EqualTo(events.Sum(weight => weight * weight)).Within(1e-9).Percent);
        });
    }

    [Test]
    [Category(Categories.Unit)]
    public void Stages_BehindAWeightedRun_KeepItsRows()
    {
        string reconstructed = _folder.File("a.reco.h5"), cuts = _folder.File("cuts"), plots = _folder.File("plots");
        Run("reconstruct", _file, "--output", reconstructed);
        Run("select", reconstructed, "--output", cuts);
        Run("plot", reconstructed, "--truth", _file, "--output", plots);
        using var simulated = new EventFileReader(_file, EventFileTypes.Simulation);
        using var reader = new EventFileReader(reconstructed, EventFileTypes.Reconstruction);
        Assert.That(reader.ReadColumn<int>("Reco/branch"), Is.EqualTo(simulated.ReadColumn<int>("Event/branch")));
        string[] all = File.ReadAllLines(Path.Combine(cuts, "cutflow.csv"))[1].Split(',');
        Assert.That(double.Parse(all[2], System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(simulated.Totals.SumOfWeights).Within(1e-9).Percent);
        Assert.That(double.Parse(all[3], System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(Math.Sqrt(simulated.Totals.SumOfSquaredWeights)).Within(1e-9).Percent);
    }

    [TestCase("compare", "--events", "10")]
    [TestCase("bench", "--events", "10")]
    [Category(Categories.Unit)]
    public void Verb_ThatKnowsNoWeights_RefusesTheSection(params string[] words)
    {
        CommandRun run = CommandRun.Of([.. words, "--geometry", _folder.File("weighted.yaml")]);
        Assert.That(run.ExitCode, Is.EqualTo(ExitCode.InvalidInput));
        Assert.That(run.Error, Does.Contain($"'{words[0]}' takes no weights from the geometry file").And.Contains("remove the section"));
    }

    private static void Run(params string[] words)
    {
        CommandRun run = CommandRun.Of(words);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
    }

    private string Simulate(string name, params string[] options)
    {
        string path = _folder.File(name + ".sim.h5");
        Run([
            "simulate", "--physics", "fast", "--source", "pencil", "--spot", "9 19 mm", "--geometry", _folder.File("weighted.yaml"), "--output", path, "--no-progress",
            .. options]);
        return path;
    }

    private static string Hash(string path) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));

    [TestCase("fast", "fast_cut: 20 MeV", "ionisation", "20 MeV")]
    [TestCase("full", "range_cut: 30 cm", "ionisation", "MeV")]
    [Category(Categories.Unit)]
    public void Simulate_ProcessScaledBelowAProductionCut_IsRefused(string mode, string cut, string process, string named)
    {
        using var folder = new TemporaryFolder();
        string geometry = File.ReadAllText(Repository.File("geometry.yaml")).Replace("fast_cut: 1 MeV", mode == "fast" ? cut : "fast_cut: 1 MeV")
            .Replace("range_cut: 0.7 mm ", mode == "full" ? cut + " " : "range_cut: 0.7 mm ")
            + $"\nweighting: {{scale: [{{process: {process}, factor: 2, above: 10 MeV}}]}}\n";
        File.WriteAllText(folder.File("g.yaml"), geometry);
        CommandRun run = CommandRun.Of(
            "simulate", "--geometry", folder.File("g.yaml"), "--physics", mode, "-n", "1", "--output", folder.File("a.h5"));
        Assert.That(run.ExitCode, Is.Not.EqualTo(0));
        Assert.That(run.Error, Does.Contain($"'{process}' is scaled above 10 MeV, below a production cut of").And.Contain(named));
    }

    [Test]
    [Category(Categories.Unit)]
    public void Simulate_SignalOfMuonsThatMissTheVolume_Warns()
    {
        using var folder = new TemporaryFolder();
        CommandRun run = CommandRun.Of(
            "simulate", "--signal", "zprime", "--mass", "100 MeV", "--coupling", "1e-4", "--physics", "fast", "-n", "3", "--source", "pencil",
            "--position", "1000 0 -3500 mm", "--output", folder.File("a.h5"));
        Assert.That(run.ExitCode, Is.EqualTo(0));
        Assert.That(run.Error, Does.Contain("warning: no muon radiated a boson"));
    }
}
